using System.Net;
using Eap.Applications.Numbers;
using Eap.Applications.Tests.Web;
using Eap.Platform.Audit;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Numbers;

/// <summary>Numbers of plaques and certificates: given out without gap, verified by anybody, revoked in the open.</summary>
public sealed class NumberTests(ApplicationSite fixture) : SiteTest(fixture)
{
    [Theory]
    [InlineData(" ｑｄｘｌ－２０２６－０００１ ", "QDXL-2026-0001")]
    [InlineData("qdxl—2026 — 0001", "QDXL-2026-0001")]
    [InlineData("QDXL\u200B-2026-0001", "QDXL-2026-0001")]
    [InlineData(null, "")]
    public void NumberText_TypedOffAPlaque_IsTheNumber(string? typed, string expected) => Assert.Equal(expected, NumberText.Normalize(typed));

    [Fact]
    public async Task Issue_AUnitThatFails_LeavesNoGap_AndSeriesDoNotShareACounter()
    {
        var first = await IssueAsync("CNTA");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Site.InUnitAsync(async unit =>
        {
            await unit.Get<NumberIssuing>().IssueAsync(Request("CNTA"), default);
            throw new InvalidOperationException("the decision fell through");
        }));
        var (second, other) = (await IssueAsync("CNTA"), await IssueAsync("CNTB"));

        Assert.Equal(["CNTA-2026-0001", "CNTA-2026-0002", "CNTB-2026-0001"], [first, second, other]);
        Assert.Equal(3, await Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(row => row.Category == "Number" && row.Name == "Issued" && (row.SubjectId == first || row.SubjectId == second || row.SubjectId == other))));
    }

    [Fact]
    public async Task Verify_ValidRevokedAndNeverIssued_SaysSo()
    {
        var number = await IssueAsync("VERI");
        var reader = Anonymous();
        (await reader.GetPageAsync("/verify?number=" + Uri.EscapeDataString(" ｖｅｒｉ－２０２６ － ０００１"))).ShouldRedirectTo($"/verify/{number}");

        var valid = (await reader.GetPageAsync($"/verify/{number.ToLowerInvariant()}")).ShouldBeOk();
        Assert.Contains("有效", valid.Text(".status.done"));
        Assert.Contains("例一公司工会", valid.BodyText);
        Assert.Contains("例路 1 号", valid.BodyText);
        Assert.Equal("noindex", valid.Headers.GetValues("X-Robots-Tag").Single());
        Assert.True(valid.Headers.CacheControl?.NoStore);

        Assert.Equal("请写明撤销的原因，核验页会照实显示。", await RevokeAsync(number, " "));
        Assert.Null(await RevokeAsync(number, "站点已关闭"));
        Assert.Equal("这个编号已经撤销。", await RevokeAsync(number, "再来一次"));
        var revoked = (await reader.GetPageAsync($"/verify/{number}")).ShouldBeOk();
        Assert.Contains("已撤销", revoked.Text(".status.error"));
        Assert.Contains("站点已关闭", revoked.BodyText);
        Assert.DoesNotContain("有效。", revoked.BodyText);
    }

    [Theory]
    [InlineData("QDXL-2026-9999")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("%F0%A0%AE%B7%E2%80%AE0001")]
    [InlineData("1e5")]
    [InlineData("%27%20OR%201=1--")]
    public async Task Verify_NumberNeverGivenOut_IsAnAnswerAndNoError(string typed)
    {
        var page = (await Anonymous().GetPageAsync("/verify/" + typed)).ShouldBeOk();
        Assert.Contains("没有发过这个编号", page.Text(".status.error"));
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Verify_VeryLongNumber_IsCutInWords()
    {
        var page = (await Anonymous().GetPageAsync("/verify/" + new string('9', 3000))).ShouldBeOk();
        Assert.Contains("没有发过这个编号", page.BodyText);
        Assert.DoesNotContain(new string('9', 100), page.BodyText);
    }

    [Fact]
    public async Task Verify_TriedOneAfterAnother_IsStopped()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Settings = new Dictionary<string, string> { ["RateLimits:LookUpsPerMinutePerAddress"] = "3" } });
        var reader = site.Anonymous();
        for (var time = 0; time < 3; time++) (await reader.GetPageAsync($"/verify/X-2026-000{time}")).ShouldBeOk();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await reader.GetPageAsync("/verify/X-2026-0004")).Status);
        (await reader.GetPageAsync("/verify")).ShouldBeOk();
    }

    private Task<string> IssueAsync(string series) => Site.InUnitAsync(async unit => (await unit.Get<NumberIssuing>().IssueAsync(Request(series), default)).Number);

    private Task<string?> RevokeAsync(string number, string reason) => Site.InUnitAsync(unit => unit.Get<NumberIssuing>().RevokeAsync(number, reason, default));

    private static NumberRequest Request(string series) => new()
    {
        Series = series, Kind = NumberKind.Plaque, Title = "职工心理健康服务站", HolderName = "例一公司工会", OrganizationId = "00000000000000000000000001", ByName = "例市总工会",
        Details = [new NumberDetail("地址", "例路 1 号")],
    };
}
