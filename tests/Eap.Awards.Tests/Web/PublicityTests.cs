using System.Net;
using Eap.Awards.Nominations;
using Eap.Awards.Publicity;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Web;

/// <summary>Lists in public: up, changed, over.</summary>
public sealed class PublicityTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Start = "form[action$='/publicity/start']";
    private const string Change = "form[action$='/publicity/change']";
    private const string End = "form[action$='/publicity/end']";

    [Fact]
    public async Task List_OverTheNationalDay_StandsItsWorkingDays_AndIsGoneWhenTheyAreOver()
    {
        AwardSite.At(Site, "2018-09-28 10:00");
        var centre = await AwardSite.CentreAsync(Site);
        var id = await ListedNominees.ProgrammeAsync(Site, "例评选假期");
        var nominee = await ListedNominees.NomineeAsync(Site, id, "例子机械厂工会");
        var desk = $"/admin/awards/{id}/publicity";
        Assert.Contains("2018年10月10日24:00", (await centre.GetPageAsync(desk)).ShouldBeOk().BodyText);

        var bare = (await centre.SubmitFormAsync(desk, new() { ["Reason"] = "", ["Contact"] = " ", [$"Names[{nominee}]"] = "" }, Start)).ShouldBeOk();
        foreach (var (field, words) in new[] { ("Reason", "依据什么"), ("Contact", "到哪里提异议"), ($"Names[{nominee}]", "不能空着") }) bare.ShouldRefuseField(field, words);
        Assert.Equal(NominationStage.Listed, await StageAsync(nominee));

        (await centre.SubmitFormAsync(desk, ListedNominees.Notice, Start)).ShouldRedirectTo(desk);
        Assert.Equal(NominationStage.Publicity, await StageAsync(nominee));
        var round = await RoundAsync(id);
        Assert.Equal((new DateTime(2018, 10, 10, 16, 0, 0, DateTimeKind.Utc), 5, 1), (round.EndsUtc, round.WorkingDays, round.Round));
        var shown = (await Anonymous().GetPageAsync($"/publicity/{round.RoundId}")).ShouldBeOk();
        foreach (var words in new[] { "例子机械厂工会", "三年办了三十场讲座", "2018年10月10日24:00", "例路 1 号", "2018年9月28日", "日照市总工会、日照市卫生和计划生育委员会联合命名，都同意才命名", "日照市总工会（替命名的各家公示）" }) Assert.Contains(words, shown.BodyText);
        Assert.Contains("noindex", shown.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("例评选假期", (await Anonymous().GetPageAsync("/publicity")).ShouldBeOk().BodyText);
        foreach (var address in new[] { "/sitemap.xml", "/search?q=例子机械厂" }) Assert.DoesNotContain(round.RoundId, (await Anonymous().GetPageAsync(address)).ShouldBeOk().Html);
        var notice = (await centre.GetPageAsync($"/admin/awards/{id}/print/notice/{round.RoundId}")).ShouldBeOk().BodyText;
        foreach (var words in new[] { "第 1 次", "由日照市总工会、日照市卫生和计划生育委员会联合命名", "日照市总工会替命名的各家公示" }) Assert.Contains(words, notice);

        AwardSite.At(Site, "2018-10-10 23:00");
        centre = await AwardSite.CentreAsync(Site);
        Assert.Contains("还没有结束", (await centre.FollowAsync(await centre.PostAsync($"{desk}/end", ("round", round.RoundId)))).BodyText);
        AwardSite.At(Site, "2018-10-11 00:00");
        var gone = (await Anonymous().GetPageAsync($"/publicity/{round.RoundId}")).ShouldBe(HttpStatusCode.Gone);
        Assert.DoesNotContain("例子机械厂", gone.Html);
        Assert.DoesNotContain("例评选假期", (await Anonymous().GetPageAsync("/publicity")).BodyText);
        (await Anonymous().GetPageAsync($"/publicity/{round.RoundId}/object")).ShouldBe(HttpStatusCode.Gone);
        (await Anonymous().GetPageAsync("/publicity/00000000000000000000000000")).ShouldBeNotFound();

        centre = await AwardSite.CentreAsync(Site);
        (await centre.SubmitFormAsync(desk, form: End)).ShouldRedirectTo(desk);
        var archive = (await centre.GetPageAsync(desk)).ShouldBeOk().BodyText;
        Assert.Contains("公示期间没有收到异议", archive);
        Assert.Contains("例子机械厂工会", archive);
        Assert.Equal(PublicityState.Ended, (await RoundAsync(id)).State);
        Assert.Contains("已经不在公示", (await centre.FollowAsync(await centre.PostAsync($"{desk}/end", ("round", round.RoundId)))).BodyText);
    }

    [Fact]
    public async Task Change_OfSpelling_GoesOn_AnyOther_BeginsAgain()
    {
        AwardSite.At(Site, "2019-03-04 10:00");
        var centre = await AwardSite.CentreAsync(Site);
        var id = await ListedNominees.ProgrammeAsync(Site, "例评选更改");
        var (unit, person) = (await ListedNominees.NomineeAsync(Site, id, "例子化工厂工会"), await ListedNominees.NomineeAsync(Site, id, "例一鸣", "outstanding-person", "莒县总工会"));
        var desk = $"/admin/awards/{id}/publicity";
        (await centre.SubmitFormAsync(desk, ListedNominees.Notice, Start)).ShouldRedirectTo(desk);
        var first = await RoundAsync(id);

        AwardSite.At(Site, "2019-03-06 10:00");
        centre = await AwardSite.CentreAsync(Site);
        Assert.Empty((await centre.GetPageAsync(desk)).ShouldBeOk().Document.QuerySelectorAll("input[name=Kind][checked]"));
        (await centre.SubmitFormAsync(desk, new() { ["Why"] = "没有选" }, Change)).ShouldRefuseField("Kind", "只改错别字，还是更改名单");
        Assert.Contains("名单没有变化", (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "typing" }, Change)).ShouldBeOk().BodyText);
        var other = (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "typing", [$"Names[{person}]"] = "例四海" }, Change)).ShouldBeOk();
        Assert.Contains("这不只是改错别字：例一鸣改为例四海", other.BodyText);
        Assert.Equal("例四海", other.Document.GetElementById($"Names_{person}")!.GetAttribute("value"));
        (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "typing", [$"Names[{person}]"] = "例一明" }, Change)).ShouldRedirectTo(desk);
        var corrected = await RoundAsync(id);
        Assert.Equal((first.RoundId, first.EndsUtc), (corrected.RoundId, corrected.EndsUtc));
        Assert.Contains("例一鸣改为例一明", (await Anonymous().GetPageAsync($"/publicity/{first.RoundId}")).BodyText);

        // Somebody listed meanwhile comes on it only with a new period, and with a reason.
        var late = await ListedNominees.NomineeAsync(Site, id, "例子船厂工会");
        (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "restart" }, Change)).ShouldRefuseField("Why", "为什么更改");
        // Asked once more, and until then the list stands as it was.
        var asked = (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "restart", ["Why"] = "补评一家" }, Change)).ShouldBeOk();
        foreach (var words in new[] { "增加例子船厂工会", "补评一家", "到2019年3月13日24:00为止" }) Assert.Contains(words, asked.BodyText);
        Assert.Equal(first.RoundId, (await RoundAsync(id)).RoundId);
        (await ListedNominees.RestartAsync(centre, desk, new() { ["Kind"] = "restart", ["Why"] = "补评一家" })).ShouldRedirectTo(desk);
        var second = await RoundAsync(id);
        Assert.Equal((2, new DateOnly(2019, 3, 6), new DateTime(2019, 3, 13, 16, 0, 0, DateTimeKind.Utc)), (second.Round, second.StartedOn, second.EndsUtc));
        foreach (var nominee in new[] { unit, person, late }) Assert.Equal(NominationStage.Publicity, await StageAsync(nominee));
        Assert.Contains($"/publicity/{second.RoundId}", (await Anonymous().GetPageAsync($"/publicity/{first.RoundId}")).ShouldBe(HttpStatusCode.Gone).Html);
        Assert.Contains("例子船厂工会", (await Anonymous().GetPageAsync($"/publicity/{second.RoundId}")).ShouldBeOk().BodyText);

        // Whoever leaves is not shown a moment longer, and the list has to be put up anew before it can end.
        await Site.InUnitAsync(async work => Assert.Null(await work.Get<NominationEnding>().WithdrawAsync((await work.Get<NominationMoves>().FindAsync(person, TestContext.Current.CancellationToken))!, "本人要求", TestContext.Current.CancellationToken)));
        AwardSite.At(Site, "2019-03-06 12:00");
        Assert.DoesNotContain("例一明", (await Anonymous().GetPageAsync($"/publicity/{second.RoundId}")).Html);
        AwardSite.At(Site, "2019-03-14 09:00");
        centre = await AwardSite.CentreAsync(Site);
        Assert.Contains("名单变了", (await centre.FollowAsync(await centre.PostAsync($"{desk}/end", ("round", second.RoundId)))).BodyText);
        (await ListedNominees.RestartAsync(centre, desk, new() { ["Kind"] = "restart", ["Why"] = "一人退出" })).ShouldRedirectTo(desk);
        Assert.Equal((3, 2), ((await RoundAsync(id)).Round, await Site.QueryAsync(async db => (await db.Set<PublicityLine>().CountAsync(line => line.RoundId == db.Set<PublicityRound>().Where(row => row.ProgrammeItemId == id && row.IsStanding).Select(row => row.RoundId).First())))));
    }

    [Fact]
    public async Task Spelling_IsMeasuredFromTheNameThatWentUp_AndNotOnceNobodySeesIt()
    {
        AwardSite.At(Site, "2019-09-02 10:00");
        var (centre, id) = (await AwardSite.CentreAsync(Site), await ListedNominees.ProgrammeAsync(Site, "例评选改字"));
        var person = await ListedNominees.NomineeAsync(Site, id, "例小明", "outstanding-person", "莒县总工会");
        var desk = $"/admin/awards/{id}/publicity";
        (await centre.SubmitFormAsync(desk, ListedNominees.Notice, Start)).ShouldRedirectTo(desk);
        (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "typing", [$"Names[{person}]"] = "例小华" }, Change)).ShouldRedirectTo(desk);
        // Each step is one letter; together they are somebody else.
        var other = (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "typing", [$"Names[{person}]"] = "例大华" }, Change)).ShouldBeOk();
        Assert.Contains("这不只是改错别字：例小明改为例大华", other.BodyText);
        (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "typing", [$"Names[{person}]"] = "例小明" }, Change)).ShouldRedirectTo(desk);
        var line = await Site.QueryAsync(db => db.Set<PublicityLine>().AsNoTracking().SingleAsync(row => row.ContentItemId == person));
        Assert.Equal(("例小明", "例小明"), (line.Name, line.PublishedName));
        Assert.Equal(2, (await RoundAsync(id)).Corrections.Count);
        // What was corrected stands on the notice; no name stands where nothing is ever erased.
        var trail = await Site.QueryAsync(db => db.Set<Eap.Platform.Audit.AuditEvent>().Where(row => row.Name == "PublicityCorrected").Select(row => row.Summary).ToListAsync());
        Assert.Contains(trail, words => words.Contains("1 处", StringComparison.Ordinal));
        Assert.DoesNotContain(trail, words => words.Contains("例小华", StringComparison.Ordinal));

        AwardSite.At(Site, "2019-09-10 00:00");
        centre = await AwardSite.CentreAsync(Site);
        Assert.Null((await centre.GetPageAsync(desk)).ShouldBeOk().Document.QuerySelector("input[name=Kind][value=typing]"));
        var late = (await centre.PostAsync($"{desk}/change", ("Round", (await RoundAsync(id)).RoundId), ("Kind", "typing"), ($"Names[{person}]", "例小华"), ("Reason", "经评审，拟命名下列对象，现予公示。"), ("Contact", "例路 1 号，市总工会办公室，000-0000"))).ShouldBeOk();
        Assert.Contains("公示已经到期，公众看不到名单了", late.BodyText);
        Assert.Equal("例小明", await Site.QueryAsync(db => db.Set<PublicityLine>().Where(row => row.ContentItemId == person).Select(row => row.Name).SingleAsync()));
    }

    [Fact]
    public async Task Notice_WithAWrongTelephone_GoesUpAgain_AndIsNeverMerelyDropped()
    {
        AwardSite.At(Site, "2019-11-04 10:00");
        var (centre, id) = (await AwardSite.CentreAsync(Site), await ListedNominees.ProgrammeAsync(Site, "例评选电话"));
        var person = await ListedNominees.NomineeAsync(Site, id, "例二鸣", "outstanding-person", "莒县总工会");
        var desk = $"/admin/awards/{id}/publicity";
        (await centre.SubmitFormAsync(desk, ListedNominees.Notice, Start)).ShouldRedirectTo(desk);
        var first = await RoundAsync(id);
        var refused = (await centre.SubmitFormAsync(desk, new() { ["Kind"] = "typing", [$"Names[{person}]"] = "例二明", ["Contact"] = "例路 1 号，000-9999" }, Change)).ShouldBeOk();
        Assert.Contains("“到哪里提异议”改了", refused.BodyText);
        Assert.Equal("例路 1 号，000-9999", refused.Text("#Contact"));
        Assert.Equal((first.Contact, "例二鸣"), ((await RoundAsync(id)).Contact, (await Site.QueryAsync(db => db.Set<PublicityLine>().SingleAsync(row => row.RoundId == first.RoundId))).Name));
        AwardSite.At(Site, "2019-11-05 10:00");
        centre = await AwardSite.CentreAsync(Site);
        (await ListedNominees.RestartAsync(centre, desk, new() { ["Kind"] = "restart", ["Why"] = "电话写错了", ["Contact"] = "例路 1 号，000-9999" })).ShouldRedirectTo(desk);
        var second = await RoundAsync(id);
        Assert.Equal((2, new DateOnly(2019, 11, 5), "例路 1 号，000-9999"), (second.Round, second.StartedOn, second.Contact));
    }

    [Theory]
    [InlineData("Reasons", "例一鸣（37110219800101001X）带队", "身份证号"), InlineData("Reasons", "有事打 １３８0000 0000 找他", "手机号"), InlineData("Names", "例一鸣（1980年1月1日生）", "出生日期")]
    public async Task List_WithWhatNobodyMayReadOfAPerson_DoesNotGoUp(string field, string typed, string told)
    {
        AwardSite.At(Site, "2020-03-02 10:00");
        var (centre, id) = (await AwardSite.CentreAsync(Site), await ListedNominees.ProgrammeAsync(Site, $"例评选{told}"));
        var person = await ListedNominees.NomineeAsync(Site, id, "例三鸣", "outstanding-person", "莒县总工会");
        var fields = ListedNominees.Notice;
        fields[$"{field}[{person}]"] = typed;
        var page = (await centre.SubmitFormAsync($"/admin/awards/{id}/publicity", fields, Start)).ShouldBeOk();
        page.ShouldRefuseField($"{field}[{person}]", $"像是有{told}");
        Assert.Equal(typed, page.Document.GetElementById($"{field}_{person}")!.GetAttribute("value"));
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<PublicityRound>().CountAsync(row => row.ProgrammeItemId == id)));
    }

    [Fact]
    public async Task Desk_IsClosedToOthers_AndToADistrict()
    {
        AwardSite.At(Site, "2019-05-06 10:00");
        var id = await ListedNominees.ProgrammeAsync(Site, "例评选门");
        await ListedNominees.NomineeAsync(Site, id, "例子门厂工会");
        var desk = $"/admin/awards/{id}/publicity";
        (await Anonymous().GetPageAsync(desk)).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.UnionAdministrator)).GetPageAsync(desk)).ShouldBeForbidden();
        var district = await SignInAsync(RoleNames.ServiceCentre, at: "五莲县总工会");
        (await district.GetPageAsync(desk)).ShouldBeNotFound();
        foreach (var action in new[] { "start", "change", "end" }) (await district.PostAsync($"{desk}/{action}", ("Reason", "例"), ("Contact", "例"))).ShouldBeNotFound();
        var centre = await AwardSite.CentreAsync(Site);
        (await centre.GetPageAsync("/admin/awards/00000000000000000000000000/publicity")).ShouldBeNotFound();
        // A programme that has not opened has no list.
        (await centre.GetPageAsync($"/admin/awards/{(await AwardSite.ProgrammeAsync(Site, AwardSite.Medal)).ContentItemId}/publicity")).ShouldBeNotFound();
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<PublicityRound>().CountAsync(row => row.ProgrammeItemId == id)));
    }

    private Task<NominationStage> StageAsync(string nominee) => Site.QueryAsync(db => db.Set<Nomination>().Where(row => row.ContentItemId == nominee).Select(row => row.Stage).SingleAsync());

    private Task<PublicityRound> RoundAsync(string programme) => Site.QueryAsync(db => db.Set<PublicityRound>().Where(row => row.ProgrammeItemId == programme).OrderByDescending(row => row.Id).FirstAsync());
}
