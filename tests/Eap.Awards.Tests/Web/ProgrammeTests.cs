using Eap.Awards.Programmes;
using Eap.Contents.Management;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Web;

/// <summary>Programmes of the Rizhao recipe, from 待定 to opened.</summary>
public sealed class ProgrammeTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Programmes_OfTheNotice_SayWhatItDoesNotHold()
    {
        var centre = await AwardSite.CentreAsync(Site);
        var list = (await centre.GetPageAsync("/admin/awards")).ShouldBeOk();
        foreach (var title in new[] { AwardSite.Yearly, AwardSite.Studios, AwardSite.Medal }) Assert.Contains(title, list.BodyText);
        var yearly = (await centre.GetPageAsync($"/admin/awards/{(await AwardSite.ProgrammeAsync(Site, AwardSite.Medal)).ContentItemId}")).ShouldBeOk();
        Assert.Contains("的名额待定。通知没有写名额", yearly.BodyText);
        Assert.Contains("通知四（三）：2020年底", yearly.BodyText);
        Assert.Contains("日照市总工会命名", yearly.BodyText);
        // Nothing to open yet, and opening it all the same is refused with what is missing.
        var id = (await AwardSite.ProgrammeAsync(Site, AwardSite.Medal)).ContentItemId;
        Assert.Null(yearly.Document.QuerySelector("form[action$='/open']"));
        var opened = await centre.FollowAsync(await centre.PostAsync($"/admin/awards/{id}/open", ("version", (await AwardSite.ProgrammeAsync(Site, AwardSite.Medal)).VersionId)));
        Assert.Contains("公示不能省", opened.BodyText);
        Assert.Null((await AwardSite.ProgrammeAsync(Site, AwardSite.Medal)).Opening);
    }

    [Fact]
    public async Task Studios_HaveSixRowsOfOne_AndTwoZonesAreToldWhyTheyHaveNone()
    {
        var programme = await AwardSite.ProgrammeAsync(Site, AwardSite.Studios);
        Assert.Equal(6, Assert.Single(programme.Part.Categories).Places);
        var page = (await (await AwardSite.CentreAsync(Site)).GetPageAsync($"/admin/awards/{programme.ContentItemId}")).ShouldBeOk();
        var rows = page.Document.QuerySelectorAll("table.data tbody tr").Select(row => (Unit: row.QuerySelector("th")!.TextContent.Trim(), Places: row.QuerySelector("td")!.TextContent.Trim())).ToList();
        Assert.Equal(8, rows.Count);
        Assert.Equal(6, rows.Count(row => row.Places == "1"));
        Assert.All(new[] { "日照高新技术产业开发区总工会", "山海天旅游度假区总工会" }, zone => Assert.Matches($"^{zone}\\s*星级工作室没有分给{zone}。依据：通知附件3", Assert.Single(rows, row => row.Unit.StartsWith(zone, StringComparison.Ordinal) && row.Places == "没有").Unit));
        Assert.Equal("6", page.Document.QuerySelector("table.data tfoot td")!.TextContent);
        // The joint title names both bodies, the health commission by the name it has today.
        var yearly = await AwardSite.ProgrammeAsync(Site, AwardSite.Yearly);
        Assert.Contains("日照市总工会、日照市卫生健康委员会联合命名，缺一家不算", (await (await AwardSite.CentreAsync(Site)).GetPageAsync($"/admin/awards/{yearly.ContentItemId}")).BodyText);
    }

    [Fact]
    public async Task Doors_AreClosedToOthers_AndToADistrict()
    {
        var id = (await AwardSite.ProgrammeAsync(Site, AwardSite.Medal)).ContentItemId;
        foreach (var address in new[] { "/admin/awards", $"/admin/awards/{id}", $"/admin/awards/{id}/edit" })
        {
            (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
            (await (await SignInAsync(RoleNames.UnionAdministrator)).GetPageAsync(address)).ShouldBeForbidden();
        }

        var district = await SignInAsync(RoleNames.ServiceCentre, at: "五莲县总工会");
        (await district.GetPageAsync($"/admin/awards/{id}")).ShouldBeNotFound();
        (await district.GetPageAsync($"/admin/awards/{id}/edit")).ShouldBeNotFound();
        foreach (var action in new[] { "edit", "open", "prolong" }) (await district.PostAsync($"/admin/awards/{id}/{action}", ("reason", "例"), ("closes", "2030-01-01 00:00"))).ShouldBeNotFound();
        Assert.DoesNotContain(AwardSite.Medal, (await district.GetPageAsync("/admin/awards")).BodyText);
        (await (await AwardSite.CentreAsync(Site)).GetPageAsync("/admin/awards/00000000000000000000000000")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Rules_BadInput_IsToldAtItsFieldAndNothingIsLost()
    {
        var centre = await AwardSite.CentreAsync(Site);
        var id = (await AwardSite.ProgrammeAsync(Site, AwardSite.Medal)).ContentItemId;
        var page = (await centre.SubmitFormAsync($"/admin/awards/{id}/edit", new()
        {
            ["Places[labour-medal]"] = "1e5", ["Opens"] = "2020-02-30 09:00", ["CityDays"] = "-1", ["EndHour"] = "25:00", ["DecidedOn"] = "2099-01-01", ["Criteria[labour-medal]"] = "工作 40 40\n成效 40 50", ["Words"] = "没有丢的话",
        })).ShouldBeOk();
        foreach (var (field, words) in new[]
        {
            ("Places[labour-medal]", "写 1 到 1000 之间的整数"), ("Opens", "时间写成"), ("CityDays", "写 1 到 60"), ("EndHour", "12:00"), ("DecidedOn", "还没有到"), ("Criteria[labour-medal]", "各项权重加起来是 90"),
        }) page.ShouldRefuseField(field, words);
        Assert.Contains("没有丢的话", page.Text("#Words"));
        Assert.Equal("1e5", page.Document.GetElementById("Places_labour-medal_")!.GetAttribute("value"));
        Assert.Null((await AwardSite.ProgrammeAsync(Site, AwardSite.Medal)).Part.Categories[0].Places);
        // Nobody's second tab wins over what was saved in between.
        var stale = await centre.SubmitFormAsync($"/admin/awards/{id}/edit", new() { ["Version"] = "00000000000000000000000000" });
        Assert.Contains("别人刚", stale.ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Opinions_AskedOnlyInSomeCases_NeedAnAnswerTheFormOffers()
    {
        await using var host = await SiteHost.StartAsync(new SiteHostOptions());
        var centre = await host.SignInAsync(RoleNames.ServiceCentre);
        var address = $"/admin/awards/{(await AwardSite.ProgrammeAsync(host, AwardSite.Yearly)).ContentItemId}/edit";
        var page = (await centre.SubmitFormAsync(address, new() { ["Opinions[outstanding-person]"] = "税务部门：民企" })).ShouldBeOk();
        page.ShouldRefuseField("Opinions[outstanding-person]", "县处级");
        Assert.Equal("税务部门：民企", page.Text("#Opinions_outstanding-person_"));
        // One answer of the post and one of the rank are met by nobody.
        (await centre.SubmitFormAsync(address, new() { ["Opinions[outstanding-person]"] = "公安部门：县处级、机关干部" })).ShouldRefuseField("Opinions[outstanding-person]", "岗位（一线职工");
        (await centre.SubmitFormAsync(address, new() { ["Opinions[outstanding-person]"] = "公安部门：县处级、副局级及以上\n妇联：女\n纪检监察部门：机关干部\n所在街道" })).ShouldRedirectTo(address.Replace("/edit", "", StringComparison.Ordinal));
        var stored = (await AwardSite.ProgrammeAsync(host, AwardSite.Yearly)).Category("outstanding-person")!.Opinions;
        Assert.Equal(["Rank", "Sex", "Post", ""], stored.Select(rule => rule.Fact));
        // Saved once more, each is still about what it was about.
        (await centre.SubmitFormAsync(address, new() { ["CityDays"] = "5" })).ShouldRedirectTo(address.Replace("/edit", "", StringComparison.Ordinal));
        Assert.Equal(["Rank", "Sex", "Post", ""], (await AwardSite.ProgrammeAsync(host, AwardSite.Yearly)).Category("outstanding-person")!.Opinions.Select(rule => rule.Fact));
    }

    [Fact]
    public async Task Programme_Opened_KeepsItsRules_AndOnlyItsEndIsPutOff()
    {
        AwardSite.At(Site, "2018-09-24 10:00");
        var centre = await AwardSite.CentreAsync(Site);
        var id = await AwardSite.OpenYearlyAsync(Site, centre);
        var opened = await AwardSite.ProgrammeAsync(Site, AwardSite.Yearly);
        Assert.Equal((3, 5, "纪检监察部门"), (opened.Category("advanced-unit")!.Places, opened.Part.Publicity.UnitDays, opened.Category("outstanding-person")!.Opinions[0].Body));
        Assert.Equal(ProgrammePhase.Announced, opened.PhaseAt(Site.Clock.GetUtcNow().UtcDateTime));
        Assert.Equal(ProgrammePhase.Closed, opened.PhaseAt(new DateTime(2018, 10, 31, 9, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(ProgrammePhase.Filing, opened.PhaseAt(new DateTime(2018, 10, 31, 8, 59, 59, DateTimeKind.Utc)));

        // Neither the form nor the content engine changes a rule any more.
        (await centre.GetPageAsync($"/admin/awards/{id}/edit")).ShouldRedirectTo($"/admin/awards/{id}");
        Assert.Contains("规则不能再改", (await centre.FollowAsync(await centre.PostAsync($"/admin/awards/{id}/edit", ("Places[advanced-unit]", "300")))).BodyText);
        foreach (var change in new Action<AwardProgrammePart>[] { part => part.Categories[0] = part.Categories[0] with { Places = 300 }, part => part.City = part.City with { Words = "别的规则" }, part => part.ClosesUtc = part.ClosesUtc!.Value.AddDays(-1), part => part.ClosesUtc = null })
            Assert.False(await SaveAsync(id, change));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Site.InUnitAsync(unit => unit.Get<IContentManager>().RemoveAsync(id)));

        Assert.Contains("请写明为什么延长", (await ProlongAsync(centre, id, "2018-11-10 17:00", " ")).BodyText);
        Assert.Contains("晚于原来的截止时间", (await ProlongAsync(centre, id, "2018-10-30 17:00", "提前")).BodyText);
        Assert.Contains("写成 2018-10-31 17:00", (await ProlongAsync(centre, id, "下周五", "材料多")).BodyText);
        var refused = await centre.SubmitFormAsync($"/admin/awards/{id}", new() { ["closes"] = "2018-10-30 17:00", ["reason"] = "写好的理由" }, form: "form[action$='/prolong']");
        Assert.Equal(("2018-10-30 17:00", "写好的理由"), (refused.ShouldBeOk().Document.QuerySelector("#closes")!.GetAttribute("value"), refused.Document.QuerySelector("#reason")!.GetAttribute("value")));
        var prolonged = await ProlongAsync(centre, id, "2018-11-10 17:00", "台风，邮路不通");
        Assert.Contains("台风，邮路不通", prolonged.BodyText);
        var after = await AwardSite.ProgrammeAsync(Site, AwardSite.Yearly);
        Assert.Equal(new DateTime(2018, 11, 10, 9, 0, 0, DateTimeKind.Utc), after.Part.ClosesUtc);
        Assert.Equal(3, after.Category("advanced-unit")!.Places);
        Assert.Contains("已经开始了", (await centre.FollowAsync(await centre.PostAsync($"/admin/awards/{id}/open", ("version", after.VersionId)))).BodyText);
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<ProgrammeOpening>().CountAsync(row => row.ProgrammeItemId == id)));
    }

    [Fact]
    public async Task Conditions_EnteredByTheForm_AreTheRules_AndBadOnesAreToldAtTheirField()
    {
        await using var host = await SiteHost.StartAsync(new SiteHostOptions());
        var centre = await host.SignInAsync(RoleNames.ServiceCentre);
        var id = (await AwardSite.ProgrammeAsync(host, AwardSite.Yearly)).ContentItemId;
        var page = (await centre.SubmitFormAsync($"/admin/awards/{id}/edit", new()
        {
            ["Ratios[outstanding-person]"] = "一线职工不少于60%：一线工人", ["Ranks[outstanding-person]"] = "局级", ["Votes[outstanding-person]"] = "0", ["Penalty[outstanding-person]"] = "x",
        })).ShouldBeOk();
        foreach (var (field, words) in new[] { ("Ratios[outstanding-person]", "照表里的选项写"), ("Ranks[outstanding-person]", "副局级及以上"), ("Votes[outstanding-person]", "写 1 到 50"), ("Penalty[outstanding-person]", "写 1 到 50") }) page.ShouldRefuseField(field, words);
        Assert.Contains("一线职工不少于60%：一线工人", page.Text("#Ratios_outstanding-person_"));

        (await centre.SubmitFormAsync($"/admin/awards/{id}/edit", new()
        {
            ["Ratios[outstanding-person]"] = "一线职工不少于６０％：一线职工、专业技术人员\n女职工 不少于 40%（名额5个以上时）：女\n负责人不超过20：单位负责人", ["Ranks[outstanding-person]"] = "副局级及以上", ["Votes[outstanding-person]"] = "５", ["Penalty[outstanding-person]"] = "3",
            ["NeedsId[outstanding-person]"] = "yes", ["Blind[outstanding-person]"] = "no", ["Media"] = "例公众号",
        })).ShouldRedirectTo($"/admin/awards/{id}");
        var part = (await AwardSite.ProgrammeAsync(host, AwardSite.Yearly)).Part;
        var person = part.Categories.Single(category => category.Code == "outstanding-person");
        Assert.Equal(["一线职工不少于 60%", "女职工不少于 40%", "负责人不超过 20%"], person.Ratios.Select(ratio => ratio.Words));
        Assert.Equal([("Post", 0), ("Sex", 5), ("Post", 0)], person.Ratios.Select(ratio => (ratio.Fact, ratio.FromPlaces)));
        Assert.Equal((true, 3, 5, false, "例公众号"), (person.Eligibility.NeedsIdNumber, person.Eligibility.PenaltyFreeYears, person.Judging.MinimumVotes, person.Judging.IsBlind, part.Publicity.Media));
        Assert.Equal(["副局级及以上"], person.Eligibility.ExcludedRanks);
        // What the form shows is what it reads.
        (await centre.SubmitFormAsync($"/admin/awards/{id}/edit")).ShouldRedirectTo($"/admin/awards/{id}");
        Assert.Equivalent(person, (await AwardSite.ProgrammeAsync(host, AwardSite.Yearly)).Category("outstanding-person"));
        Assert.Contains("一线职工不少于 60%", (await centre.GetPageAsync($"/admin/awards/{id}")).BodyText);
    }

    [Fact]
    public async Task Copy_ForAnotherYear_TakesTheRules_AndLeavesDaysAndPlacesToBeEntered()
    {
        await using var host = await SiteHost.StartAsync(new SiteHostOptions());
        AwardSite.At(host, "2018-09-24 10:00");
        var centre = await AwardSite.CentreAsync(host);
        var id = await AwardSite.OpenYearlyAsync(host, centre);
        var page = $"/admin/awards/{id}/copy";
        (await (await host.SignInAsync(RoleNames.ServiceCentre, "五莲县总工会")).GetPageAsync(page)).ShouldBeNotFound();
        foreach (var bad in new[] { "2018", "十九", "19", "" }) (await centre.SubmitFormAsync(page, new() { ["year"] = bad })).ShouldRefuseField("year", "写四位数的年份");
        var made = (await centre.SubmitFormAsync(page, new() { ["year"] = "２０１９" })).Location!;
        var copy = await AwardSite.ProgrammeAsync(host, "2019年度先进单位、优秀个人");
        Assert.Equal($"/admin/awards/{copy.ContentItemId}", made);
        var (before, after) = ((await AwardSite.ProgrammeAsync(host, AwardSite.Yearly)).Part, copy.Part);
        Assert.Equal((2019, null, null, null, before.City.Words), (after.Year, after.OpensUtc, after.ClosesUtc, after.Categories[0].Places, after.City.Words));
        Assert.Equivalent(before.Categories[1].Judging, after.Categories[1].Judging);
        Assert.Null(copy.Opening);
        Assert.Contains("已经有“2019年度先进单位、优秀个人”了", (await centre.SubmitFormAsync(page, new() { ["year"] = "2019" })).ShouldBeOk().BodyText);
        // Where the notice has a table, its sum is the number: nobody types another one.
        var studios = (await AwardSite.ProgrammeAsync(host, AwardSite.Studios)).ContentItemId;
        var edit = (await centre.GetPageAsync($"/admin/awards/{studios}/edit")).ShouldBeOk();
        Assert.Null(edit.Document.GetElementById("Places_star-studio_"));
        (await centre.PostAsync($"/admin/awards/{studios}/edit", ("Version", (await AwardSite.ProgrammeAsync(host, AwardSite.Studios)).VersionId), ("Places[star-studio]", "3"))).ShouldRedirectTo($"/admin/awards/{studios}");
        Assert.Equal(6, (await AwardSite.ProgrammeAsync(host, AwardSite.Studios)).Category("star-studio")!.Places);
    }

    [Fact]
    public async Task List_AsksTheSame_HoweverManyThereAre()
    {
        await using var host = await SiteHost.StartAsync(new SiteHostOptions());
        var centre = await host.SignInAsync(RoleNames.ServiceCentre);
        await centre.GetPageAsync("/admin/awards");
        var three = await centre.GetPageAsync("/admin/awards");
        var one = (await AwardSite.ProgrammeAsync(host, AwardSite.Medal)).Part;
        await host.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            for (var i = 0; i < 3; i++)
            {
                var item = await contents.NewAsync(AwardProgrammeType.Name, (await host.Data.OrganizationNamedAsync(null)).OrganizationId);
                item.Apply(new Eap.Contents.Parts.Titles.TitlePart { Title = $"例项目{i}" }).Apply(one);
                Assert.True((await contents.SaveAndPublishAsync(item, null)).Succeeded);
            }
        });
        Assert.Equal(three.Queries.Count, (await centre.GetPageAsync("/admin/awards")).Queries.Count);
    }

    private Task<bool> SaveAsync(string id, Action<AwardProgrammePart> change) => Site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetAsync(id, VersionOptions.Published))!.Copy();
        item.Alter(change);
        return (await contents.SaveAndPublishAsync(item, item.ContentItemVersionId)).Succeeded;
    });

    private async Task<SitePage> ProlongAsync(SiteClient centre, string id, string closes, string reason) =>
        await centre.FollowAsync(await centre.SubmitFormAsync($"/admin/awards/{id}", new() { ["closes"] = closes, ["reason"] = reason }, form: "form[action$='/prolong']"));
}
