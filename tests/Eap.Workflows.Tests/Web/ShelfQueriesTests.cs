using Eap.Testing;
using Eap.Workflows.Tests.Engine;

namespace Eap.Workflows.Tests.Web;

/// <summary>On a site of their own: they count.</summary>
public sealed class ShelfQueriesTests(FlowSites sites) : DeskTests(sites), IClassFixture<FlowSites>
{
    [Fact]
    public async Task Lists_WithOneAndThree_AskTheDatabaseAsOften()
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);
        await AddAsync(site, "q1");
        // Definitions and settings are read once and kept.
        foreach (var page in new[] { Types, $"{Types}/instances" }) (await manager.GetPageAsync(page)).ShouldBeOk();
        var (types, instances) = (await manager.GetPageAsync(Types), await manager.GetPageAsync($"{Types}/instances"));
        await AddAsync(site, "q2");
        await AddAsync(site, "q3");

        var more = (await manager.GetPageAsync(Types)).ShouldBeOk();
        Assert.Equal(types.Queries.Count, more.Queries.Count);
        Assert.Equal(3, more.Document.QuerySelectorAll("table.data tbody tr").Length);
        var rows = (await manager.GetPageAsync($"{Types}/instances")).ShouldBeOk();
        Assert.Equal(instances.Queries.Count, rows.Queries.Count);
        Assert.Equal(6, rows.Document.QuerySelectorAll("table.data tbody tr").Length);
        foreach (var (filter, count) in new[] { ("status=open", 6), ("status=Faulted", 0), ("type=q2", 2), ("subject=关于 q3", 3), ("subject=无此标题", 0), ("status=nonsense", 6) })
            Assert.Equal(count, (await manager.GetPageAsync($"{Types}/instances?{filter}")).ShouldBeOk().Document.QuerySelectorAll("table.data tbody tr").Length);
    }

    // Each new item starts those that are there: 1 + 2 + 3 instances.
    private static async Task AddAsync(SiteHost site, string id)
    {
        await FlowSites.SaveTypeAsync(site, new Flow(id).Start("s", "ContentSubmittedEvent").Then("w", "SignalEvent", new { SignalName = "go" }).Then("l", "LogTask", new { Text = "完" }).Go("s", "w").Go("w", "l").Build());
        var story = await FlowSites.StoryAsync(site, $"关于 {id}");
        await site.InUnitAsync(unit => unit.Get<Contents.Management.IContentManager>().SubmitAsync(story.ContentItemId));
    }
}
