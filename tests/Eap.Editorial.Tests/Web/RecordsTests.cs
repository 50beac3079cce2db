using System.IO.Compression;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Editorial.Tests.Web.Newsroom;

namespace Eap.Editorial.Tests.Web;

public sealed class RecordsTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Sheet_OfAnArticle_TellsWhoWhenWhatAndWhichVersion()
    {
        var staff = await Site.StaffAsync();
        var id = await staff.Author.WriteAsync("记录单上的文章");
        await staff.First.DecideAsync(id, "Returned", "少了出处");
        await staff.Author.ChangeAsync(id, new() { [Body] = "补了出处。" });
        await staff.PassAsync(id);
        await staff.Author.ChangeAsync(id, new() { [Body] = "又改。", [Correction] = "出处的年份写错，已改正。" });
        await staff.PassAsync(id);

        var page = (await staff.Final.GetPageAsync($"/admin/editorial/{id}/record")).ShouldBeOk();

        var rows = page.Document.QuerySelectorAll(".record-sheet tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(["提交审核", "初审退回", "提交审核", "初审通过", "复审通过", "终审通过", "发布", "提交审核", "初审通过", "复审通过", "终审通过", "发布"], rows.Select(row => row[1]));
        Assert.Equal(["第 1 版", "第 1 版", "第 2 版", "第 2 版", "第 2 版", "第 2 版", "第 2 版", "第 3 版", "第 3 版", "第 3 版", "第 3 版", "第 3 版"], rows.Select(row => row[2]));
        Assert.Equal("少了出处", rows[1][4]);
        Assert.Contains("2026年11月23日：出处的年份写错，已改正。", page.Texts(".record-sheet ol li"));
    }

    [Fact]
    public async Task Month_AtOnesOrganization_ListsAndExportsItsOwnOnly()
    {
        await Site.LiveAsync("莒县发布的", at: "莒县总工会");
        await Site.LiveAsync("五莲发布的", at: "五莲县总工会");
        var reviewer = await SignInAsync(RoleNames.FinalReviewer, "莒县总工会");

        var page = (await reviewer.GetPageAsync("/admin/editorial?month=2026-11")).ShouldBeOk();
        var file = await reviewer.SubmitFormAsync(page, form: "form[action$=export]");

        Assert.Contains("莒县发布的", page.BodyText);
        Assert.DoesNotContain("五莲发布的", page.BodyText);
        var sheet = Sheet(file.ShouldBeOk().Bytes);
        Assert.Contains("莒县发布的", sheet);
        Assert.Contains("终审通过", sheet);
        Assert.DoesNotContain("五莲发布的", sheet);
        Assert.DoesNotContain("莒县发布的", (await reviewer.GetPageAsync("/admin/editorial?month=2026-10")).ShouldBeOk().BodyText);
        (await reviewer.GetPageAsync("/admin/editorial?month=%27x&before=-5")).ShouldBeOk();
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "RecordExported" && row.UserId == reviewer.User!.Id)));
    }

    [Fact]
    public async Task Month_WithMoreRows_AsksNoMoreOften()
    {
        var auditor = await SignInAsync(RoleNames.Auditor);
        await Site.LiveAsync("第一条记录");
        await auditor.GetPageAsync("/admin/editorial");
        var one = (await auditor.GetPageAsync("/admin/editorial")).ShouldBeOk();
        await Site.LiveAsync("第二条记录");
        await Site.LiveAsync("第三条记录");

        Assert.Equal(one.Queries.Count, (await auditor.GetPageAsync("/admin/editorial")).ShouldBeOk().Queries.Count);
    }

    [Fact]
    public async Task Records_WrongPersonMissingOrAnotherType_AreRefused()
    {
        var id = (await Site.LiveAsync("只给自己人看的记录", at: "莒县总工会")).ContentItemId;
        foreach (var path in new[] { $"/admin/editorial/{id}", $"/admin/editorial/{id}/record" })
        {
            (await Anonymous().GetPageAsync(path)).ShouldAskToSignIn();
            (await (await SignInAsync(RoleNames.UnionAdministrator)).GetPageAsync(path)).ShouldBeForbidden();
            (await (await SignInAsync(RoleNames.Leader, "五莲县总工会")).GetPageAsync(path)).ShouldBeForbidden();
            (await (await SignInAsync(RoleNames.Leader, "莒县总工会")).GetPageAsync(path)).ShouldBeOk();
        }

        var page = await Site.QueryAsync(db => db.Set<Eap.Contents.Model.ContentItem>().Where(row => row.ContentType == "Page" && row.Published).Select(row => row.ContentItemId).FirstAsync());
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync($"/admin/editorial/{page}")).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin/editorial/4aaaaaaaaaaaaaaaaaaaaaaaaa/record")).ShouldBeNotFound();
    }

    private static string Sheet(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.Entries.Single(entry => entry.FullName.Contains("worksheets/")).Open());
        return reader.ReadToEnd();
    }
}
