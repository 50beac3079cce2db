using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Testing;
using Eap.Workflows.Instances;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Tests.Engine;

public sealed class TimerTests(FlowSites sites)
{
    private const string Kind = "WorkflowTimerStart";

    [Theory, EachEngine]
    public async Task Start_AfterDowntime_BeginsOnceAndWaitsForTheNextTime(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, Timed("clock").Build());
        var first = (await DueAsync(site, "clock"))!.Value;
        Assert.Equal(0, first.Minute % 10);
        await site.TickAsync();
        Assert.Equal(0, await CountAsync(site, "clock"));

        // Six times would have come while nobody ticked.
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.TickAsync();
        await site.TickAsync();

        Assert.Equal(1, await CountAsync(site, "clock"));
        var next = (await DueAsync(site, "clock"))!.Value;
        Assert.InRange(next - site.Clock.GetUtcNow().UtcDateTime, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        await FlowSites.RemoveTypeAsync(site, "clock");
        Assert.Null(await DueAsync(site, "clock"));
    }

    [Theory, EachEngine]
    public async Task Start_TwoTicksAtOnce_BeginOne(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, Timed("twice").Build());
        site.Clock.Advance(TimeSpan.FromMinutes(10));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(site.TickAsync)));

        await FlowSites.RemoveTypeAsync(site, "twice");
        Assert.Equal(1, await CountAsync(site, "twice"));
    }

    [Theory, EachEngine]
    public async Task Start_OfATypeSwitchedOffAndOn_FollowsTheSwitch(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, Timed("onoff").Build(enabled: false));
        Assert.Null(await DueAsync(site, "onoff"));

        await SwitchAsync(site, true);
        Assert.NotNull(await DueAsync(site, "onoff"));
        await SwitchAsync(site, false);
        Assert.Null(await DueAsync(site, "onoff"));
        await FlowSites.RemoveTypeAsync(site, "onoff");

        static Task SwitchAsync(SiteHost site, bool on) => site.InUnitAsync(unit => Types.WorkflowTypes.EnableAsync(unit, "onoff", on, CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task Start_Singleton_IsPassedOverWhileOneIsUnderWay(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("onlyone").Start("t", "TimerEvent", new { CronExpression = "*/10 * * * *" }).Then("w", "SignalEvent", new { SignalName = "never" }).Go("t", "w").Build(singleton: true));
        for (var i = 0; i < 3; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            await site.TickAsync();
        }

        await FlowSites.RemoveTypeAsync(site, "onlyone");
        Assert.Equal(1, await CountAsync(site, "onlyone"));
    }

    [Theory, EachEngine]
    public async Task Wait_InsideARun_LastsUntilTheNextTimeInTheSitesZone(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var before = site.Clock.GetUtcNow();
        site.Clock.MoveTo(new DateTimeOffset(2026, 12, 10, 20, 0, 0, TimeSpan.FromHours(8)));
        await FlowSites.SaveTypeAsync(site, new Flow("morning").Start("s", "SignalEvent", new { SignalName = "x" }).Then("t", "TimerEvent", new { CronExpression = "0 8 * * *", UseLocalTime = true }).Then("l", "LogTask", new { Text = "早" }).Go("s", "t").Go("t", "l").Build());
        var id = await site.InUnitAsync(async unit => unit.Get<WorkflowManager>().Start((await unit.Get<Types.WorkflowTypes>().FindAsync("morning", default))!, "s", [], null));
        site.Clock.MoveTo(new DateTimeOffset(2026, 12, 11, 7, 59, 0, TimeSpan.FromHours(8)));
        await site.TickAsync();
        var waiting = await StatusAsync(site, id);
        site.Clock.MoveTo(new DateTimeOffset(2026, 12, 11, 8, 0, 1, TimeSpan.FromHours(8)));
        await site.TickAsync();
        await FlowSites.RemoveTypeAsync(site, "morning");
        var after = await StatusAsync(site, id);
        site.Clock.MoveTo(before);

        Assert.Equal((WorkflowStatus.Halted, WorkflowStatus.Finished), (waiting, after));
    }

    private static Flow Timed(string id) => new Flow(id).Start("t", "TimerEvent", new { CronExpression = "*/10 * * * *", UseLocalTime = false }).Then("l", "LogTask", new { Text = "到点" }).Go("t", "l");

    private static Task<DateTime?> DueAsync(SiteHost site, string id) => site.QueryAsync(db => db.Set<DueWork>().Where(row => row.Kind == Kind && row.Key == id + "/t").Select(row => (DateTime?)row.DueUtc).SingleOrDefaultAsync());

    private static Task<int> CountAsync(SiteHost site, string id) => site.QueryAsync(db => db.Set<Workflow>().CountAsync(row => row.WorkflowTypeId == id));

    private static Task<WorkflowStatus> StatusAsync(SiteHost site, string id) => site.QueryAsync(db => db.Set<Workflow>().Where(row => row.WorkflowId == id).Select(row => row.Status).SingleAsync());
}
