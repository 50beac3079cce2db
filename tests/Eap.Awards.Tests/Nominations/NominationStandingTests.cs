using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using static Eap.Testing.NominationSite;

namespace Eap.Awards.Tests.Nominations;

/// <summary>Where a nomination stands reads the same for the union, its district and the city: the step that is open, and never 已同意.</summary>
public sealed class NominationStandingTests(NominationJourneyTests.Opened site) : SiteTest(site), IClassFixture<NominationJourneyTests.Opened>
{
    [Fact]
    public async Task Standing_OfAUnit_IsTheOpenStepOnEveryPage()
    {
        var (officer, _) = await OfficerAsync(Site);
        var (district, centre) = (await SignInAsync(RoleNames.UnionAdministrator, District), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, UnitForm);
        await ReadsAsync(officer, centre, id, "等上级工会推荐");
        await DecideAsync(district, id);
        await ReadsAsync(officer, centre, id, "等形式审查");
        await DecideAsync(centre, id);
        Assert.Equal(ApplicationStatus.Accepted, (await RecordAsync(id)).Status);
        // No opinions are asked about a unit here, and there is no panel.
        await ReadsAsync(officer, centre, id, "审查通过，等定名单");
        await MoveAsync(id, Awards.Rules.NominationStage.Listed);
        await ReadsAsync(officer, centre, id, "拟命名，等公示");
    }

    [Fact]
    public async Task Person_WhoHasNotAgreed_IsWaitedForAndNobodysTermRuns()
    {
        var (officer, unit) = await OfficerAsync(Site);
        var (district, centre) = (await SignInAsync(RoleNames.UnionAdministrator, District), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, change: part => (part["Name"], part["Mail"]) = (Text("例等等"), Text("wait@example.com")));
        await ReadsAsync(officer, centre, id, "等本人点同意");
        var mine = (await officer.GetPageAsync("/my")).ShouldBeOk();
        Assert.Contains($"等本人点同意，请提醒他：优秀个人推荐：例等等（{unit.ShortName}）", mine.Text("[aria-labelledby=todo] a.title"));
        Assert.DoesNotContain("办理", mine.Text("[aria-labelledby=all] li"));
        Assert.Equal(["等本人点同意", "上级工会推荐"], await NextAsync(officer, id));
        var task = await TaskAsync(id);
        Assert.Null(task.DueUtc);
        Assert.Equal(0, await CalledAsync(id, district));
        foreach (var page in new[] { await district.GetPageAsync($"/admin/tasks/{task.TaskId}"), await district.GetPageAsync($"/admin/applications/{id}") })
            Assert.Contains("本人还没有点同意，现在还不能同意推荐", page.ShouldBeOk().Text("[aria-labelledby=decide] .status"));

        var link = await LinkAsync(Site, "wait@example.com");
        await Anonymous().SubmitFormAsync(link, form: $"form[action='{link}/agree']");
        Assert.NotNull((await TaskAsync(id)).DueUtc);
        Assert.Equal(1, await CalledAsync(id, district));
        await ReadsAsync(officer, centre, id, "等上级工会推荐");
        Assert.Empty((await officer.GetPageAsync("/my")).Document.QuerySelectorAll("[aria-labelledby=todo] a.title"));
        Assert.Null((await district.GetPageAsync($"/admin/applications/{id}")).Document.QuerySelector("[aria-labelledby=decide] .status"));
        Assert.Equal(["上级工会推荐", "形式审查"], await NextAsync(officer, id));
    }

    [Fact]
    public async Task Title_WherePeopleReadIt_NamesWhoIsNominated_AndTheAuditTrailDoesNot()
    {
        var (officer, unit) = await OfficerAsync(Site);
        var (district, centre) = (await SignInAsync(RoleNames.UnionAdministrator, District), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, change: part => (part["Name"], part["Mail"]) = (Text("例有名"), Text("named@example.com")));
        var link = await LinkAsync(Site, "named@example.com");
        await Anonymous().SubmitFormAsync(link, form: $"form[action='{link}/agree']");
        var (title, record) = ($"优秀个人推荐：例有名（{unit.ShortName}）", await RecordAsync(id));
        var task = await TaskAsync(id);
        foreach (var page in new[] { await officer.GetPageAsync("/my"), await officer.GetPageAsync($"/my/{id}"), await centre.GetPageAsync($"/admin/applications?q={record.ReceiptNumber}"), await district.GetPageAsync($"/admin/applications/{id}"), await district.GetPageAsync("/admin/tasks"), await district.GetPageAsync($"/admin/tasks/{task.TaskId}") })
            Assert.Contains(title, page.ShouldBeOk().BodyText);
        await DecideAsync(district, id);
        await DecideAsync(centre, id);

        var told = await Site.QueryAsync(db => db.Set<Notification>().Where(row => row.UserId == officer.User!.Id && row.Url == $"/my/{id}").OrderBy(row => row.Id).Select(row => row.Body).ToListAsync());
        Assert.Equal([title, $"{title}（{record.ReceiptNumber}）：上级工会已推荐，等形式审查", $"{title}（{record.ReceiptNumber}）：市总工会·形式审查，同意"], told);
        Assert.False(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Summary.Contains("例有名") || row.Data != null && row.Data.Contains("例有名"))));
    }

    [Fact]
    public async Task Progress_IsTheSameForTheUnitAndTheDesk_OneStepALine()
    {
        var (officer, _) = await OfficerAsync(Site);
        var (district, centre) = (await SignInAsync(RoleNames.UnionAdministrator, District), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, UnitForm);
        await DecideAsync(district, id);
        Assert.Equal(["形式审查", "拟命名名单"], await NextAsync(officer, id));
        foreach (var words in new[] { "等形式审查", "审查通过，等定名单" })
        {
            Assert.Contains(words, (await officer.GetPageAsync($"/my/{id}")).ShouldBeOk().Text("[aria-labelledby=nomination] dl"));
            var desk = (await centre.GetPageAsync($"/admin/awards/{site.Programme}/nominations?stage=all")).ShouldBeOk();
            Assert.Equal(words, desk.Document.QuerySelector($"tr:has(a[href$='{id}']) .badge")!.TextContent);
            Assert.Contains(desk.Texts(".tabs li"), tab => tab.StartsWith(words, StringComparison.Ordinal));
            Assert.Equal(words, (await centre.GetPageAsync($"/admin/awards/{site.Programme}/nominations/{id}")).ShouldBeOk().Text(".desk-head .badge"));
            if (words == "等形式审查") await DecideAsync(centre, id);
        }

        Assert.Equal(["审查通过，等定名单", "公示"], await NextAsync(officer, id));
        var done = (await officer.GetPageAsync($"/my/{id}")).Texts(".timeline li:not(.next)");
        Assert.Equal(3, done.Count);
        Assert.DoesNotContain(done, line => line.Contains("征求", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_OfNominations_AskTheSameForOneAsForMany()
    {
        var (officer, _) = await OfficerAsync(Site);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await FileAsync(Site, officer);
        string[] addresses = ["/my", $"/admin/applications?type={PersonForm}&org={(await Site.QueryAsync(db => db.Set<Nomination>().OrderByDescending(row => row.Id).Select(row => row.OrganizationId).FirstAsync()))}"];
        foreach (var (client, address) in new[] { (officer, addresses[0]), (centre, addresses[1]) }) await client.GetPageAsync(address);
        var one = new[] { await officer.GetPageAsync(addresses[0]), await centre.GetPageAsync(addresses[1]) };
        for (var more = 0; more < 2; more++) await FileAsync(Site, officer);
        var three = new[] { await officer.GetPageAsync(addresses[0]), await centre.GetPageAsync(addresses[1]) };

        Assert.Equal((3, 3), (three[0].Document.QuerySelectorAll("[aria-labelledby=all] li").Length, three[1].Document.QuerySelectorAll("table.data tbody tr").Length));
        Assert.Equal(one.Select(page => page.Queries.Count), three.Select(page => page.Queries.Count));
    }

    private async Task ReadsAsync(SiteClient officer, SiteClient centre, string id, string words)
    {
        var number = (await RecordAsync(id)).ReceiptNumber;
        Assert.Equal(words, (await officer.GetPageAsync("/my")).ShouldBeOk().Text(".list .state"));
        Assert.Equal(words, (await officer.GetPageAsync($"/my/{id}")).ShouldBeOk().Text(".page-head .state"));
        var list = (await centre.GetPageAsync($"/admin/applications?status=all&q={number}")).ShouldBeOk();
        Assert.Contains(words, list.Document.QuerySelector("table.data tbody tr")!.TextContent);
        Assert.DoesNotContain("已同意", list.Document.QuerySelector("table.data tbody tr")!.TextContent);
        Assert.Contains(words, (await centre.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk().Text(".desk-head p"));
    }

    private static async Task<IEnumerable<string>> NextAsync(SiteClient officer, string id) => (await officer.GetPageAsync($"/my/{id}")).ShouldBeOk().Texts(".timeline li.next b");

    private Task<ReviewTask> TaskAsync(string id) => Site.QueryAsync(db => db.Set<ReviewTask>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.IsOpen));

    // Whoever decides is called when there is something to decide.
    private async Task<int> CalledAsync(string id, SiteClient who)
    {
        var task = await TaskAsync(id);
        return await Site.QueryAsync(db => db.Set<Notification>().CountAsync(row => row.UserId == who.User!.Id && row.Url == $"/admin/tasks/{task.TaskId}"));
    }

    private Task<ApplicationRecord> RecordAsync(string id) => Site.QueryAsync(db => db.Set<ApplicationRecord>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));

    private Task MoveAsync(string id, Awards.Rules.NominationStage to) => Site.InUnitAsync(async unit =>
    {
        var nomination = (await unit.Get<NominationMoves>().FindAsync(id, CancellationToken.None))!;
        Assert.Null(await unit.Get<NominationPlaces>().TakeAsync(nomination, (await unit.Get<NominationBook>().PlaceAsync(nomination, CancellationToken.None))!, CancellationToken.None));
        Assert.Null(await unit.Get<NominationMoves>().MoveAsync(nomination, to, null, CancellationToken.None));
    });
}
