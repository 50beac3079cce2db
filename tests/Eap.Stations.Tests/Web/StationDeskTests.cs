using Eap.Platform.Security;
using Eap.Stations.Problems;
using Eap.Stations.Verification;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Web;

/// <summary>The desk that tends stations: who comes first, and two people at one problem.</summary>
public sealed class StationDeskTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static string Address(string problem) => $"/admin/stations/problems/{problem}";

    private Task<StationProblem> ProblemAsync(string id) => Site.QueryAsync(db => db.Set<StationProblem>().AsNoTracking().SingleAsync(row => row.ProblemId == id));

    [Fact]
    public async Task Problem_SetAsideMeanwhile_IsNotPublishedFromAStalePage_AndWhatWasTypedStays()
    {
        var station = await Data.StationAsync("两个人在答的");
        var (one, other) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.ServiceCentre));
        var id = await Data.StationProblemAsync(station, "例小明周三下午不在");
        var stale = await one.GetPageAsync(Address(id));
        (await other.SubmitFormAsync(Address(id), new() { ["reason"] = "说的是一个人的私事" }, form: "form[action$='set-aside']")).ShouldRedirectTo("/admin/stations/problems");

        var page = (await one.SubmitFormAsync(stale, new() { ["question"] = "周三下午没有人", ["answer"] = "值班表改过了。" }, form: "form[action$='answer']")).ShouldBeOk();

        Assert.Contains("刚刚有人处理过", page.BodyText);
        Assert.Contains("说的是一个人的私事", page.BodyText);
        Assert.Equal(("周三下午没有人", "值班表改过了。"), (page.Text("#question"), page.Text("#answer")));
        Assert.Equal(ProblemState.SetAside, (await ProblemAsync(id)).State);
        Assert.DoesNotContain("周三下午没有人", (await Anonymous().GetPageAsync(station.StationAddress())).Html);

        // Having seen it, one may.
        (await one.SubmitFormAsync(page, form: "form[action$='answer']")).ShouldRedirectTo("/admin/stations/problems");
        Assert.Equal(ProblemState.Answered, (await ProblemAsync(id)).State);
    }

    [Fact]
    public async Task Problem_AnsweredTwiceFromTheSamePage_KeepsTheFirstAnswer()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var id = await Data.StationProblemAsync(await Data.StationAsync("两个窗口答的"));
        var stale = await centre.GetPageAsync(Address(id));
        await centre.SubmitFormAsync(stale, new() { ["answer"] = "第一个答复" }, form: "form[action$='answer']");

        await centre.SubmitFormAsync(stale, new() { ["answer"] = "第二个答复" }, form: "form[action$='answer']");
        var bare = (await centre.PostAsync($"{Address(id)}/set-aside", ("reason", "没有看过页面"))).ShouldBeOk();

        Assert.Contains("刚刚有人处理过", bare.BodyText);
        Assert.Equal((ProblemState.Answered, "第一个答复"), ((await ProblemAsync(id)).State, (await ProblemAsync(id)).Answer));
    }

    [Fact]
    public async Task Answer_WithoutWords_IsAskedForAndLosesNothing()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var id = await Data.StationProblemAsync(await Data.StationAsync("答一半的"));

        var page = (await centre.SubmitFormAsync(Address(id), new() { ["question"] = "改短了的问题", ["answer"] = "" }, form: "form[action$='answer']")).ShouldBeOk();

        Assert.Contains("问题和答复都要写", page.BodyText);
        Assert.Equal("改短了的问题", page.Text("#question"));
    }

    [Fact]
    public async Task Stations_NeverConfirmed_ComeFirst_ThenTheLongestAgo_OnHoweverManyPages()
    {
        await using var site = await SiteHost.StartAsync();
        var centre = await site.SignInAsync(RoleNames.ServiceCentre);
        var confirmed = new List<string>();
        for (var i = 0; i < 50; i++) confirmed.Add((await site.Data.StationAsync($"核实过的{i:00}")).ContentItemId);
        var never = await site.Data.StationAsync("从没核实过的最后一个");
        var now = site.Clock.GetUtcNow().UtcDateTime;
        await site.InUnitAsync(unit =>
        {
            // The one made first was seen last.
            unit.Db.AddRange(confirmed.Select((id, at) => new StationVerification { StationItemId = id, VerifiedUtc = now.AddDays(-at), ContentItemVersionId = id, What = "都对" }));
            return Task.CompletedTask;
        });

        var first = (await centre.GetPageAsync("/admin/stations")).ShouldBeOk();
        var second = (await centre.GetPageAsync("/admin/stations?page=2")).ShouldBeOk();

        Assert.Equal(50, first.Texts("tbody th a").Count);
        Assert.Equal(["从没核实过的最后一个", "核实过的49", "核实过的48"], first.Texts("tbody th a").Take(3));
        Assert.Equal(["核实过的00"], second.Texts("tbody th a"));
        Assert.Contains("/admin/stations?page=2", first.Html);
        Assert.NotNull(never);
        Assert.Contains("没有更多了", (await centre.GetPageAsync("/admin/stations?page=3")).ShouldBeOk().BodyText);
        (await centre.GetPageAsync("/admin/stations?page=-1")).ShouldBeOk();
    }
}
