using Eap.Awards.Programmes;
using Eap.Awards.Tests.Web;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Awards.Tests.Calls;

/// <summary>What the pages of applications say about nominations: the time of the programme that takes them, and nothing where none does.</summary>
public sealed class CallTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Unit = NominationSite.UnitForm;

    [Fact]
    public async Task Nominations_SayTheTimeOfTheirProgramme_BeforeWhileAndAfterItRuns()
    {
        AwardSite.At(Site, "2018-09-01 10:00");
        var list = (await Anonymous().GetPageAsync("/apply")).ShouldBeOk();
        Assert.Contains("还没有开放", RowOf(list, Unit));
        AwardSite.At(Site, "2019-01-05 10:00");
        Assert.Contains("现在没有正在申报的评选", RowOf(await Anonymous().GetPageAsync("/apply"), Unit));
        var none = (await Anonymous().GetPageAsync($"/apply/{Unit}")).ShouldBeOk();
        Assert.Contains("现在没有正在申报的评选", none.BodyText);
        Assert.DoesNotContain("没有截止日期", none.BodyText);
        Assert.Null(none.Document.QuerySelector("a.button[href^='/login']"));

        AwardSite.At(Site, "2018-09-24 10:00");
        var id = await NominationSite.OpenAsync(Site, AwardSite.Yearly);
        var before = RowOf(await Anonymous().GetPageAsync("/apply"), Unit);
        Assert.Contains("2018年9月25日 09:00 开始申报", before);
        Assert.Contains(AwardSite.Yearly, before);
        var (officer, _) = await NominationSite.OfficerAsync(Site);
        var early = (await officer.GetPageAsync($"/apply/{Unit}")).ShouldBeOk();
        Assert.Contains("还没有开放申报。可以先填", early.BodyText);
        var draft = (await officer.SubmitFormAsync(early, form: $"form[action='/apply/{Unit}']")).Location!;
        Assert.Contains("2018年9月25日 09:00 开始申报", (await officer.GetPageAsync(draft)).ShouldBeOk().BodyText);

        AwardSite.At(Site, "2018-10-15 10:00");
        var now = await Anonymous().GetPageAsync("/apply");
        Assert.Contains("2018年10月31日17:00 截止", RowOf(now, Unit));
        Assert.Equal($"/awards/{id}", now.Document.QuerySelector($"li:has(a[href='/apply/{Unit}']) a[href^='/awards/']")!.GetAttribute("href"));
        Assert.Contains("2018年10月31日17:00 截止，以本站时间为准", (await Anonymous().GetPageAsync($"/apply/{Unit}")).ShouldBeOk().BodyText);
        // What nobody can file for stands below what one can.
        var order = now.Document.QuerySelectorAll("ul.list a.title").Select(link => link.GetAttribute("href")).ToList();
        Assert.True(order.IndexOf($"/apply/{Unit}") < order.IndexOf($"/apply/{NominationSite.StudioForm}"));
        Assert.Equal($"/apply/{NominationSite.StudioForm}", Assert.Single(order, address => address == $"/apply/{NominationSite.StudioForm}"));

        AwardSite.At(Site, "2018-10-31 17:00");
        Assert.Contains("现在没有正在申报的评选", RowOf(await Anonymous().GetPageAsync("/apply"), Unit));
    }

    [Fact]
    public async Task Call_TellsTimeTitlesAndTheCitysRule_OnceItIsOpened()
    {
        await using var host = await SiteHost.StartAsync(new SiteHostOptions());
        AwardSite.At(host, "2018-09-24 10:00");
        var id = (await AwardSite.ProgrammeAsync(host, AwardSite.Studios)).ContentItemId;
        (await host.Anonymous().GetPageAsync($"/awards/{id}")).ShouldBeNotFound();
        (await host.Anonymous().GetPageAsync("/awards/00000000000000000000000000")).ShouldBeNotFound();
        await NominationSite.OpenAsync(host, AwardSite.Studios);
        var before = (await host.Anonymous().GetPageAsync($"/awards/{id}")).ShouldBeOk();
        foreach (var words in new[] { "2018年9月25日 09:00 至 2018年10月31日17:00，到点即止", "还没有开放申报", "6 个", "单位公示5个工作日，上级工会推荐。（2018年9月20日定）", "不少于 5 个工作日" }) Assert.Contains(words, before.BodyText);
        AwardSite.At(host, "2018-10-20 10:00");
        var version = (await AwardSite.ProgrammeAsync(host, AwardSite.Studios)).VersionId;
        var centre = await host.SignInAsync(RoleNames.ServiceCentre);
        await centre.PostAsync($"/admin/awards/{id}/prolong", ("version", version), ("closes", "2018-11-10 17:00"), ("reason", "台风，邮路不通"));
        var after = (await host.Anonymous().GetPageAsync($"/awards/{id}")).ShouldBeOk();
        Assert.Contains("从 2018年10月31日17:00 延到 2018年11月10日17:00：台风，邮路不通", after.BodyText);
        Assert.NotNull(after.Document.QuerySelector($"a.button[href='/apply/{NominationSite.StudioForm}']"));
    }

    [Fact]
    public async Task List_AsksTheSame_HoweverManyProgrammesThereAre()
    {
        await using var host = await SiteHost.StartAsync(new SiteHostOptions());
        var reader = await host.SignInAsync(RoleNames.ServiceCentre);
        await reader.GetPageAsync("/apply");
        var one = await reader.GetPageAsync("/apply");
        for (var i = 0; i < 3; i++) await ListedNominees.ProgrammeAsync(host, $"例评选多{i}");
        Assert.Equal(one.ShouldBeOk().Queries.Count, (await reader.GetPageAsync("/apply")).Queries.Count);
    }

    private static string RowOf(SitePage page, string form) => page.Document.QuerySelector($"li:has(a[href='/apply/{form}'])")!.TextContent.Trim();
}
