using Eap.Platform.Data;
using Eap.Testing;
using Eap.Workflows.Admin.Running;
using Eap.Workflows.Admin.Shelf;
using Eap.Workflows.Instances;

namespace Eap.Workflows.Tests.Engine;

/// <summary>The lists of the desk say the same on both databases.</summary>
public sealed class DeskQueriesTests(FlowSites sites)
{
    [Theory, EachEngine]
    public async Task Lists_CountFilterAndPageByKey(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("counted").Start("s", "SignalEvent", new { SignalName = "x" }).Build(enabled: false));
        var story = await FlowSites.StoryAsync(site, "数过的稿件");
        await site.InUnitAsync(unit =>
        {
            for (var i = 0; i < InstanceReader.PageSize + 2; i++)
                unit.Db.Add(new Workflow
                {
                    WorkflowId = $"0counted{i:D3}".PadRight(26, '0'), WorkflowTypeId = "counted", TypeVersion = 1, State = "{}", Status = i == 0 ? WorkflowStatus.Faulted : i < 3 ? WorkflowStatus.Halted : WorkflowStatus.Finished,
                    CorrelationId = i == 1 ? story.ContentItemId : null, CreatedUtc = site.Clock.GetUtcNow().UtcDateTime, ChangedUtc = site.Clock.GetUtcNow().UtcDateTime,
                });
            return Task.CompletedTask;
        });

        var row = (await site.UseAsync<ShelfReader, IReadOnlyList<ShelfRow>>(reader => reader.ListAsync(CancellationToken.None))).Single(found => found.Type.WorkflowTypeId == "counted");
        Assert.Equal((3, 1), (row.Running, row.Faulted));
        Assert.NotNull(row.LastUtc);
        var first = await PageAsync(site, new InstanceQuery { Type = "counted" });
        var second = await PageAsync(site, new InstanceQuery { Type = "counted", After = first.Next });
        Assert.Equal((InstanceReader.PageSize, 2, (long?)null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Empty(first.Rows.Select(found => found.Id).Intersect(second.Rows.Select(found => found.Id)));
        Assert.Equal("流程 counted", first.Rows[0].TypeName);
        Assert.Equal(3, (await PageAsync(site, new InstanceQuery { Type = "counted", Status = InstanceQuery.Open })).Rows.Count);
        var about = await PageAsync(site, new InstanceQuery { Type = "counted", Subject = "数过的" });
        Assert.Equal("数过的稿件", about.Titles[Assert.Single(about.Rows).CorrelationId!]);
        await FlowSites.RemoveTypeAsync(site, "counted");
    }

    private static Task<InstanceListPage> PageAsync(SiteHost site, InstanceQuery query) => site.UseAsync<InstanceReader, InstanceListPage>(reader => reader.PageAsync(query, CancellationToken.None));
}
