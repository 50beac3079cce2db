using Eap.Media.Attachments;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Stations.Passport;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Web;

/// <summary>Evidence that comes and goes while somebody else looks: nobody confirms what they did not see.</summary>
public sealed class PassportFilesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Unit = "莒县总工会";
    private const string Check = "Stations/A1";

    private static string Mine(string id) => $"/my/stations/{id}";

    private static FormFields Words(string evidence, FormFile? file = null, string day = "2020-05-06")
    {
        var fields = new FormFields { ["Form.Evidence"] = evidence, ["Form.Day"] = day };
        if (file is not null) fields["files"] = file;
        return fields;
    }

    private static FormFile Photo(byte[]? content = null) => new("门牌.png", content ?? AcceptanceSite.Picture(), "image/png");

    private static Task<SitePage> SendAsync(SiteClient officer, string id, FormFields fields) => officer.SubmitFormAsync($"{Mine(id)}/{Check}", fields, form: "form.form");

    private static Task<SitePage> RemoveAsync(SiteClient officer, string id, string file) => officer.PostAsync($"{Mine(id)}/{Check}/files/{file}/remove");

    private async Task<(string Id, SiteClient Officer, SiteClient Centre)> StationAsync(string title)
    {
        var id = (await Data.HostedStationAsync(title, Unit)).ContentItemId;
        return (id, await SignInAsync(RoleNames.UnionAdministrator, Unit), await SignInAsync(RoleNames.ServiceCentre));
    }

    private static Task<SitePage> SeeAsync(SiteClient centre, string id) => centre.GetPageAsync($"/admin/stations/passports/{id}");

    private static Task<SitePage> ConfirmAsync(SiteClient centre, SitePage seen) => centre.SubmitFormAsync(seen, new() { ["Checks[0].Answer"] = CheckDecision.Confirm }, form: "form[action$='/Stations']");

    private Task<PassportCheck?> RowAsync(string id) => Site.QueryAsync(db => db.Set<PassportCheck>().AsNoTracking().FirstOrDefaultAsync(row => row.StationItemId == id));

    private Task<Attachment> FileAsync(string id) => Site.QueryAsync(db => db.Set<Attachment>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.RemovedUtc == null));

    [Fact]
    public async Task Decide_AfterAFileWasTakenAway_IsNotDecidedUnseen()
    {
        var (id, officer, centre) = await StationAsync("照片拿走的阵地");
        (await SendAsync(officer, id, Words("牌子在门口", Photo()))).ShouldRedirectTo(Mine(id));
        var seen = await SeeAsync(centre, id);
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await RemoveAsync(officer, id, (await FileAsync(id)).AttachmentId);

        Assert.Contains("单位刚改过这一项", (await ConfirmAsync(centre, seen)).ShouldBeOk().BodyText);
        Assert.Equal(PassportCheckState.Claimed, (await RowAsync(id))!.State);
    }

    [Fact]
    public async Task Decide_AfterAFileCameWithAFormThatCouldNotBeStored_IsNotDecidedUnseen()
    {
        var (id, officer, centre) = await StationAsync("照片添上的阵地");
        (await SendAsync(officer, id, Words("牌子在门口"))).ShouldRedirectTo(Mine(id));
        var seen = await SeeAsync(centre, id);
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var picture = AcceptanceSite.Picture();
        (await SendAsync(officer, id, Words("牌子在门口", Photo(picture), "不是日期"))).ShouldBeOk();

        Assert.NotNull(await FileAsync(id));
        Assert.Contains("单位刚改过这一项", (await ConfirmAsync(centre, seen)).ShouldBeOk().BodyText);
        // Sent once more nothing changes, and what was seen since is decided.
        var again = await SeeAsync(centre, id);
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(officer, id, Words("牌子在门口", Photo(picture), "不是日期"));
        (await ConfirmAsync(centre, again)).ShouldRedirectTo($"/admin/stations/passports/{id}");
    }

    [Fact]
    public async Task LastFile_OfAClaimWithoutWords_TakesTheClaimWithIt()
    {
        var (id, officer, _) = await StationAsync("只有照片的阵地");
        (await SendAsync(officer, id, Words("", Photo()))).ShouldRedirectTo(Mine(id));

        (await RemoveAsync(officer, id, (await FileAsync(id)).AttachmentId)).ShouldRedirectTo($"{Mine(id)}/{Check}");

        Assert.Null(await RowAsync(id));
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "PassportWithdrawn" && row.SubjectId == id)));
    }

    [Fact]
    public async Task Files_OfAConfirmedCheck_NeitherComeNorGo()
    {
        var (id, officer, centre) = await StationAsync("已经核实的阵地");
        await SendAsync(officer, id, Words("牌子在门口", Photo()));
        var file = await FileAsync(id);
        var open = await officer.GetPageAsync($"{Mine(id)}/{Check}");
        await ConfirmAsync(centre, await SeeAsync(centre, id));

        var late = await officer.SubmitFormAsync(open, Words("换一张", Photo()), form: "form.form");
        var gone = await officer.FollowAsync(await RemoveAsync(officer, id, file.AttachmentId));

        Assert.Contains("已经核实，不能再改", late.ShouldBeOk().BodyText);
        Assert.Contains("已经核实，不能再改", gone.Text(".status.error"));
        Assert.Equal(file.AttachmentId, (await FileAsync(id)).AttachmentId);
    }

    // The transaction looks itself: the page was read before somebody confirmed.
    [Fact]
    public async Task File_KeptWhenTheCheckIsConfirmedMeanwhile_IsGoneAgain()
    {
        var (id, officer, centre) = await StationAsync("正在传的阵地");
        await SendAsync(officer, id, Words("牌子在门口", Photo()));
        await ConfirmAsync(centre, await SeeAsync(centre, id));
        var key = new PassportCheckKey(id, "Stations", "A1");
        var picture = AcceptanceSite.Picture();
        var taken = await Site.UseAsync<AttachmentIntake, AttachmentOutcome>(intake => intake.TakeAsync(new AttachmentUpload
        {
            Place = key.Place, Rules = new AttachmentRules("照片", Eap.Platform.Files.FileKinds.Images.ToHashSet(), 5, 1 << 20, false), Content = new MemoryStream(picture), FileName = "晚到.png", Length = picture.Length, UserId = officer.User!.Id,
        }, CancellationToken.None));
        // Not kept yet it is nobody's evidence.
        Assert.DoesNotContain("晚到", (await SeeAsync(centre, id)).Html);

        var problem = await Site.InUnitAsync(unit => unit.Get<PassportFiles>().KeepAsync(key, taken.File!.AttachmentId, message => Refusal.OwnRule(message, null), CancellationToken.None));

        Assert.Contains("已经核实", problem);
        Assert.NotEqual("晚到.png", (await FileAsync(id)).Name);
    }

    [Fact]
    public async Task Rules_OfAUnitWithTwoStations_ShowBoth_AndAPhotographShowsOne()
    {
        var (first, officer, _) = await StationAsync("合用制度的甲");
        var (second, _, _) = await StationAsync("合用制度的乙");
        var (rules, picture) = (FormFile.Text("保密制度.pdf", $"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj {Guid.NewGuid()}\nstartxref\n9\n%%EOF\n", "application/pdf"), AcceptanceSite.Picture());

        (await SendAsync(officer, first, Words("制度在墙上", rules))).ShouldRedirectTo(Mine(first));
        (await SendAsync(officer, second, Words("制度在墙上", rules))).ShouldRedirectTo(Mine(second));
        (await SendAsync(officer, first, Words("牌子", Photo(picture)))).ShouldRedirectTo(Mine(first));
        var refused = (await SendAsync(officer, second, Words("牌子", Photo(picture)))).ShouldBeOk();

        Assert.Contains("已经是“合用制度的甲”的凭据", refused.BodyText);
        Assert.Contains("依据：通知三（二）", refused.BodyText);
        Assert.DoesNotContain("R16", refused.BodyText);
        Assert.Equal("保密制度.pdf", (await FileAsync(second)).Name);
    }

    [Fact]
    public async Task Tick_WithoutEvidence_IsRefusedByTheClauseAsReadersKnowIt()
    {
        var (id, officer, _) = await StationAsync("空勾引条款的阵地");

        var page = (await SendAsync(officer, id, Words(" "))).ShouldBeOk();

        Assert.Contains("只打勾不算。依据：通知三（二）", page.BodyText);
        Assert.DoesNotContain("R16", page.BodyText);
    }

    [Theory, InlineData(""), InlineData(null)]
    public async Task Decision_WithoutACheck_IsLeftOut(string? check)
    {
        var (id, officer, centre) = await StationAsync($"空编号的阵地{check is null}");
        await SendAsync(officer, id, Words("牌子在门口"));
        (string, string)[] fields = [("Checks[0].Answer", CheckDecision.Confirm), ("Checks[0].Stamp", "1"), .. check is null ? Array.Empty<(string, string)>() : [("Checks[0].CheckId", check)]];

        var answer = await centre.PostAsync($"/admin/stations/passports/{id}/Stations", fields);

        Assert.InRange((int)answer.Status, 200, 499);
        Assert.Equal(PassportCheckState.Claimed, (await RowAsync(id))!.State);
    }
}
