using Eap.Awards.Nominations;
using Eap.Awards.Publicity;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Web;

/// <summary>An objection that holds: somebody decides about the list, and the list goes up again where it changed.</summary>
public sealed class RulingTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Upheld_BlocksUntilTheListIsDecided_AndARemovalFreesThePlaceAndRestarts()
    {
        AwardSite.At(Site, "2018-11-05 10:00");
        var (id, account) = (await ListedNominees.ProgrammeAsync(Site, "例评选属实"), await Data.AccountAsync(RoleNames.ServiceCentre));
        var (bad, kept) = (await ListedNominees.NomineeAsync(Site, id, "例子假厂工会"), await ListedNominees.NomineeAsync(Site, id, "例子真厂工会"));
        var centre = await Site.SignInAsync(account);
        await StartAsync(centre, id);
        var (first, second) = (await UpholdAsync(centre, account.Id, await RoundAsync(id), bad), await UpholdAsync(centre, account.Id, await RoundAsync(id), kept));
        AwardSite.At(Site, "2018-11-13 09:00");
        centre = await Site.SignInAsync(account);
        var desk = $"/admin/awards/{id}/publicity";
        var stopped = (await centre.SubmitFormAsync(desk, new() { ["words"] = "没有丢的话" }, "form[action$='/publicity/end']")).ShouldBeOk();
        Assert.Contains("还有 2 件异议没有答复，或者属实的没有决定名单怎么办", stopped.BodyText);
        Assert.Equal("没有丢的话", stopped.Document.QuerySelector("#words")!.GetAttribute("value"));
        Assert.Contains("公示还没有结束", await SignAsync(id, kept));

        foreach (var (decision, reason, words) in new[] { ("", "查实材料不实", "移出名单还是保留"), ("remove", "不", "请写明原因") })
        {
            var refused = (await centre.SubmitFormAsync(first, new FormFields { ["reason"] = reason }.Forge("decision", decision), "form[action$='/rule']")).ShouldBeOk();
            Assert.Contains(words, refused.BodyText);
            Assert.Equal(reason, refused.Document.QuerySelector("#reason")!.GetAttribute("value"));
        }

        (await centre.SubmitFormAsync(second, new() { ["decision"] = "keep", ["reason"] = "只是日期写错，不影响" }, "form[action$='/rule']")).ShouldRedirectTo(second);
        Assert.Contains("还有 1 件异议", (await centre.SubmitFormAsync(desk, form: "form[action$='/publicity/end']")).ShouldBeOk().BodyText);
        (await centre.SubmitFormAsync(first, new() { ["decision"] = "remove", ["reason"] = "查实讲座没有办过" }, "form[action$='/rule']")).ShouldRedirectTo(first);
        Assert.Contains("已经决定过了", (await centre.PostAsync($"{first}/rule", ("decision", "keep"), ("reason", "反悔了，保留"))).ShouldBeOk().BodyText);
        var left = await Site.QueryAsync(db => db.Set<Nomination>().AsNoTracking().SingleAsync(row => row.ContentItemId == bad));
        Assert.Equal((NominationStage.Refused, "查实讲座没有办过"), (left.Stage, left.Reason));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<Plans.Allocations.Allocation>().Where(row => row.Metric == $"Award-{id}-advanced-unit").Select(row => row.Taken).SingleAsync()));
        var union = (await (await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会")).GetPageAsync($"/my/{bad}")).ShouldBeOk();
        Assert.Contains("查实讲座没有办过", union.BodyText);
        foreach (var secret in new[] { "提异议", "件异议", "异议 YY", "例二十二" }) Assert.DoesNotContain(secret, union.Text("main"));

        // On the very last day as on the first: the list that is left goes up for its whole time.
        Assert.Contains("名单变了", (await centre.SubmitFormAsync(desk, form: "form[action$='/publicity/end']")).ShouldBeOk().BodyText);
        (await ListedNominees.RestartAsync(centre, desk, new() { ["Why"] = "一家移出名单" })).ShouldRedirectTo(desk);
        Assert.Contains("公示还没有结束", await SignAsync(id, kept));
        AwardSite.At(Site, "2018-11-21 09:00");
        centre = await Site.SignInAsync(account);
        (await centre.SubmitFormAsync(desk, form: "form[action$='/publicity/end']")).ShouldRedirectTo(desk);
        Assert.Equal("", await SignAsync(id, kept));
    }

    [Fact]
    public async Task Removal_OfSomebodyWhoIsOutAlready_IsWrittenDownAsWhatItIs()
    {
        AwardSite.At(Site, "2020-05-11 10:00");
        var (id, account) = (await ListedNominees.ProgrammeAsync(Site, "例评选先退"), await Data.AccountAsync(RoleNames.ServiceCentre));
        var gone = await ListedNominees.NomineeAsync(Site, id, "例子先退工会");
        await ListedNominees.NomineeAsync(Site, id, "例子还在工会");
        var centre = await Site.SignInAsync(account);
        await StartAsync(centre, id);
        var objection = await UpholdAsync(centre, account.Id, await RoundAsync(id), gone);
        var page = $"/admin/awards/{id}/nominations/{gone}";
        Assert.Contains("已办理", (await centre.FollowAsync(await centre.PostAsync($"{page}/refuse", ("reason", "查实讲座没有办过")))).BodyText);
        var again = (await centre.PostAsync($"{page}/refuse", ("reason", "再办一次试试"))).ShouldBeOk().BodyText;
        Assert.Contains("不能改成“未通过审查”", again);
        Assert.DoesNotContain("材料还在核对", again);
        (await centre.SubmitFormAsync(objection, new() { ["decision"] = "remove", ["reason"] = "查实讲座没有办过" }, "form[action$='/rule']")).ShouldRedirectTo(objection);
        Assert.True(await Site.QueryAsync(db => db.Set<ObjectionRuling>().Where(row => objection.EndsWith(row.ObjectionId)).Select(row => row.Removes).SingleAsync()));
    }

    [Fact]
    public async Task Removal_WhileTheListStands_StopsItFromEnding_UntilItGoesUpAgain()
    {
        AwardSite.At(Site, "2019-03-04 10:00");
        var (id, account) = (await ListedNominees.ProgrammeAsync(Site, "例评选移出"), await Data.AccountAsync(RoleNames.ServiceCentre));
        var (bad, kept) = (await ListedNominees.NomineeAsync(Site, id, "例子离厂工会"), await ListedNominees.NomineeAsync(Site, id, "例子留厂工会"));
        var centre = await Site.SignInAsync(account);
        await StartAsync(centre, id);
        var objection = await UpholdAsync(centre, account.Id, await RoundAsync(id), bad);
        (await centre.SubmitFormAsync(objection, new() { ["decision"] = "remove", ["reason"] = "查实讲座没有办过" }, "form[action$='/rule']")).ShouldRedirectTo(objection);
        Assert.DoesNotContain("例子离厂工会", (await Anonymous().GetPageAsync($"/publicity/{await RoundAsync(id)}")).Html);
        AwardSite.At(Site, "2019-03-12 09:00");
        centre = await Site.SignInAsync(account);
        var stopped = (await centre.PostAsync($"/admin/awards/{id}/publicity/end", ("round", await RoundAsync(id)))).ShouldBeOk();
        Assert.Contains("已移出名单（异议查实），名单变了", stopped.BodyText);
        var fields = ListedNominees.Notice;
        (fields["Kind"], fields["Why"]) = ("restart", "一家移出名单");
        (await ListedNominees.RestartAsync(centre, $"/admin/awards/{id}/publicity", fields)).ShouldRedirectTo($"/admin/awards/{id}/publicity");
        var rounds = await Site.QueryAsync(db => db.Set<PublicityRound>().AsNoTracking().Where(row => row.ProgrammeItemId == id).OrderBy(row => row.Round).ToListAsync());
        Assert.Equal([(PublicityState.Replaced, new DateOnly(2019, 3, 4)), (PublicityState.Running, new DateOnly(2019, 3, 12))], rounds.Select(round => (round.State, round.StartedOn)));
        Assert.Contains("公示还没有结束", await SignAsync(id, kept));
    }

    [Fact]
    public async Task Removal_ReadsAsWhatItIs_ForTheDesk_EverybodyAndWhoeverObjected()
    {
        AwardSite.At(Site, "2019-06-10 10:00");
        var (id, account) = (await ListedNominees.ProgrammeAsync(Site, "例评选查实"), await Data.AccountAsync(RoleNames.ServiceCentre));
        var (bad, _) = (await ListedNominees.NomineeAsync(Site, id, "例子查厂工会"), await ListedNominees.NomineeAsync(Site, id, "例子实厂工会"));
        var centre = await Site.SignInAsync(account);
        await StartAsync(centre, id);
        var (desk, first) = ($"/admin/awards/{id}/publicity", await RoundAsync(id));
        var received = (await Anonymous().SubmitFormAsync($"/publicity/{first}/object", new FormFields { ["About"] = bad, ["Named"] = "no", ["Text"] = "去年没有办过讲座，可以去查。" }, "form.form")).ShouldBeOk();
        Assert.Contains("没有办完以前，公示不结束，名单上的都不能命名", received.BodyText);
        var receipt = new FormFields { ["number"] = received.Text("#receipt-number"), ["code"] = received.Text("#receipt-code") };
        var objection = "/admin/awards/objections/" + await Site.QueryAsync(db => db.Set<Objection>().Where(row => row.ContentItemId == bad).Select(row => row.ObjectionId).SingleAsync());
        await centre.PostAsync($"{objection}/assign", ("person", account.Id));
        (await centre.SubmitFormAsync(objection, new() { ["verdict"] = "Upheld", ["answer"] = "查过讲座记录，确实没有办。" }, "form[action$='/answer']")).ShouldRedirectTo(objection);
        Assert.Contains("等着决定名单怎么办", (await Anonymous().SubmitFormAsync("/objection", receipt, "form[action='/objection']")).BodyText);
        (await centre.SubmitFormAsync(objection, new() { ["decision"] = "remove", ["reason"] = "查实讲座没有办过" }, "form[action$='/rule']")).ShouldRedirectTo(objection);

        var told = (await Anonymous().SubmitFormAsync("/objection", receipt, "form[action='/objection']")).BodyText;
        foreach (var words in new[] { "已移出名单（异议查实）", "等着更改，重新公示" }) Assert.Contains(words, told);
        foreach (var address in new[] { desk, $"/publicity/{first}", objection }) Assert.Contains("已移出名单（异议查实）", (await centre.GetPageAsync(address)).ShouldBeOk().BodyText);
        foreach (var address in new[] { desk, $"/publicity/{first}" }) Assert.DoesNotContain("已经退出", (await centre.GetPageAsync(address)).ShouldBeOk().BodyText);
        Assert.Contains("1 个对象", (await Anonymous().GetPageAsync("/publicity")).ShouldBeOk().Texts("li").Single(row => row.Contains("例评选查实", StringComparison.Ordinal)));

        AwardSite.At(Site, "2019-06-11 10:00");
        centre = await Site.SignInAsync(account);
        (await ListedNominees.RestartAsync(centre, desk, new() { ["Kind"] = "restart", ["Why"] = "一家经查不符合条件，移出名单" })).ShouldRedirectTo(desk);
        var shown = (await Anonymous().GetPageAsync($"/publicity/{await RoundAsync(id)}")).ShouldBeOk().BodyText;
        foreach (var words in new[] { "2019年6月10日开始公示的名单有更改", "一家经查不符合条件，移出名单" }) Assert.Contains(words, shown);
        Assert.Contains("一家经查不符合条件，移出名单", (await Anonymous().GetPageAsync($"/publicity/{first}")).ShouldBe(System.Net.HttpStatusCode.Gone).BodyText);
        Assert.Contains("一家经查不符合条件", (await centre.GetPageAsync($"/admin/awards/{id}/print/notice/{await RoundAsync(id)}")).ShouldBeOk().BodyText);
        var after = await Anonymous().SubmitFormAsync("/objection", receipt, "form[action='/objection']");
        Assert.NotNull(after.Document.QuerySelector($".timeline a[href='/publicity/{await RoundAsync(id)}']"));
        Assert.DoesNotContain("查实讲座没有办过", after.BodyText);
    }

    [Fact]
    public async Task Rule_IsClosedToOthersAndBeforeAnAnswer()
    {
        AwardSite.At(Site, "2019-05-06 10:00");
        var id = await ListedNominees.ProgrammeAsync(Site, "例评选各家");
        var nominee = await ListedNominees.NomineeAsync(Site, id, "例子各家工会");
        var centre = await AwardSite.CentreAsync(Site);
        await StartAsync(centre, id);
        var address = await ObjectAsync(await RoundAsync(id), nominee);
        (await (await SignInAsync(RoleNames.ServiceCentre, "莒县总工会")).PostAsync($"{address}/rule", ("decision", "keep"), ("reason", "例原因例原因"))).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会")).PostAsync($"{address}/rule", ("decision", "keep"), ("reason", "例原因例原因"))).ShouldBeForbidden();
        (await centre.PostAsync("/admin/awards/objections/00000000000000000000000000/rule", ("decision", "keep"), ("reason", "例原因例原因"))).ShouldBeNotFound();
        Assert.Contains("属实的异议才要决定", (await centre.PostAsync($"{address}/rule", ("decision", "keep"), ("reason", "例原因例原因"))).ShouldBeOk().BodyText);
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<ObjectionRuling>().CountAsync(row => address.EndsWith(row.ObjectionId))));
    }

    private async Task<string> UpholdAsync(SiteClient centre, string userId, string round, string nominee)
    {
        var address = await ObjectAsync(round, nominee);
        await centre.PostAsync($"{address}/assign", ("person", userId));
        (await centre.SubmitFormAsync(address, new() { ["verdict"] = "Upheld", ["answer"] = "查过讲座记录，确实没有办。" }, "form[action$='/answer']")).ShouldRedirectTo(address);
        return address;
    }

    private async Task<string> ObjectAsync(string round, string nominee)
    {
        (await Anonymous().SubmitFormAsync($"/publicity/{round}/object", new FormFields { ["About"] = nominee, ["Named"] = "yes", ["Name"] = "例二十二", ["Contact"] = "000-0000", ["Text"] = "他去年没有办过讲座，可以去查。" }, "form.form")).ShouldBeOk();
        return "/admin/awards/objections/" + await Site.QueryAsync(db => db.Set<Objection>().Where(row => row.ContentItemId == nominee).Select(row => row.ObjectionId).SingleAsync());
    }

    private async Task<string> SignAsync(string id, string nominee)
    {
        var page = await (await SignInAsync(RoleNames.Leader)).PostAsync($"/admin/awards/signing/{id}", ("body", (await Data.OrganizationNamedAsync(null)).OrganizationId), ("verdict", "yes"), ("nominations", nominee));
        return page.Location is null ? page.BodyText : "";
    }

    private Task<string> RoundAsync(string id) => Site.QueryAsync(db => db.Set<PublicityRound>().Where(row => row.ProgrammeItemId == id && row.IsStanding).Select(row => row.RoundId).SingleAsync());

    private static async Task StartAsync(SiteClient centre, string id) =>
        (await centre.SubmitFormAsync($"/admin/awards/{id}/publicity", ListedNominees.Notice, "form[action$='/publicity/start']")).ShouldRedirectTo($"/admin/awards/{id}/publicity");
}
