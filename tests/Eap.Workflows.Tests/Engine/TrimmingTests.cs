using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Settings;
using Eap.Testing;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Eap.Workflows.Trimming;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Tests.Engine;

public sealed class TrimmingTests(FlowSites sites)
{
    [Theory, EachEngine]
    public async Task Night_RemovesWhatIsLongOver_AndNothingElse(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await ClearAsync(site);
        await site.InUnitAsync(unit =>
        {
            Put(unit, "old", WorkflowStatus.Finished, days: 91);
            Put(unit, "young", WorkflowStatus.Finished, days: 89);
            Put(unit, "aborted", WorkflowStatus.Aborted, days: 91);
            Put(unit, "faulted", WorkflowStatus.Faulted, days: 400);
            Put(unit, "waiting", WorkflowStatus.Halted, days: 400);
            Put(unit, "tasked", WorkflowStatus.Finished, days: 400);
            Put(unit, "decided", WorkflowStatus.Finished, days: 400);
            unit.Db.Add(TaskOf("tasked", isOpen: true));
            unit.Db.Add(TaskOf("decided", isOpen: false));
            unit.Get<AuditTrail>().Record("Workflow", "Aborted", "终止流程：测试", Id("aborted"));
            return Task.CompletedTask;
        });

        await NightAsync(site);

        Assert.Equal(["faulted", "tasked", "waiting", "young"], await LeftAsync(site));
        Assert.Equal(4, await site.QueryAsync(db => db.Set<JournalEntry>().CountAsync(row => row.WorkflowId.StartsWith("0trim"))));
        Assert.Equal(2, await site.QueryAsync(db => db.Set<ReviewTask>().CountAsync(row => row.WorkflowId.StartsWith("0trim"))));
        Assert.True(await site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.SubjectId == Id("aborted"))));
        Assert.True(await site.QueryAsync(db => db.Set<DueWork>().Where(row => row.Kind == "TrimWorkflows").Select(row => row.DueUtc).SingleAsync()) > site.Clock.GetUtcNow().UtcDateTime);
    }

    [Theory, EachEngine]
    public async Task Rule_OfZeroDays_RemovesNothing(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await ClearAsync(site);
        await SetAsync(site, new WorkflowTrimmingSettings { KeepDays = 0 });
        await site.InUnitAsync(unit =>
        {
            Put(unit, "kept", WorkflowStatus.Finished, days: 4000);
            return Task.CompletedTask;
        });

        await NightAsync(site);
        Assert.Contains("kept", await LeftAsync(site));
        // What still runs is never removed, whatever somebody wrote into the settings.
        await SetAsync(site, new WorkflowTrimmingSettings { KeepDays = 1, Statuses = [WorkflowStatus.Finished, WorkflowStatus.Halted] });
        await site.InUnitAsync(unit =>
        {
            Put(unit, "running", WorkflowStatus.Halted, days: 4000);
            return Task.CompletedTask;
        });
        await NightAsync(site);
        await SetAsync(site, new WorkflowTrimmingSettings());

        var left = await LeftAsync(site);
        Assert.DoesNotContain("kept", left);
        Assert.Contains("running", left);
    }

    // The tests of this class share their site and come in any order.
    private static Task ClearAsync(SiteHost site) => site.InUnitAsync(async unit =>
    {
        await unit.Db.Set<JournalEntry>().Where(row => row.WorkflowId.StartsWith("0trim")).ExecuteDeleteAsync();
        await unit.Db.Set<ReviewTask>().Where(row => row.WorkflowId.StartsWith("0trim")).ExecuteDeleteAsync();
        await unit.Db.Set<Workflow>().Where(row => row.WorkflowId.StartsWith("0trim")).ExecuteDeleteAsync();
    });

    private static string Id(string name) => $"0trim{name}".PadRight(26, '0');

    private static void Put(UnitScope unit, string name, WorkflowStatus status, int days)
    {
        var then = unit.Get<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(-days);
        unit.Db.Add(new Workflow { WorkflowId = Id(name), WorkflowTypeId = "trimmed", TypeVersion = 1, State = "{}", Status = status, CreatedUtc = then, ChangedUtc = then });
        unit.Db.Add(new JournalEntry { WorkflowId = Id(name), Number = 1, ActivityId = "a", Title = "一步", Outcome = "Done", UserName = "test", CreatedUtc = then });
    }

    private static ReviewTask TaskOf(string name, bool isOpen) => new()
    {
        TaskId = Id("t" + name), WorkflowId = Id(name), ActivityId = "a", ContentItemId = "none", ContentType = "Story", DisplayText = "稿", Stage = "审", OrganizationId = "none", Permission = "EditContent", IsOpen = isOpen,
    };

    private static Task SetAsync(SiteHost site, WorkflowTrimmingSettings settings) => site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, settings, CancellationToken.None));

    private static async Task NightAsync(SiteHost site)
    {
        await site.InUnitAsync(unit => DueWorkQueue.PutAsync(unit, "TrimWorkflows", "", site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None));
        await site.TickAsync();
    }

    private static async Task<List<string>> LeftAsync(SiteHost site) =>
        [.. (await site.QueryAsync(db => db.Set<Workflow>().Where(row => row.WorkflowId.StartsWith("0trim")).Select(row => row.WorkflowId).ToListAsync())).Select(id => id[5..].TrimEnd('0')).Order(StringComparer.Ordinal)];
}
