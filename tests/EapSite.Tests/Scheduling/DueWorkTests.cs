using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Settings;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Scheduling;

public sealed class DueWorkTests
{
    [Theory, EachEngine]
    public async Task Work_BeforeItsTime_Waits(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await PutAsync(site, "once", TimeSpan.FromHours(2));

        await site.TickAsync();
        Assert.Equal(0, await EffectsAsync(site, "once"));
        site.Clock.Advance(TimeSpan.FromHours(2));
        await site.TickAsync();

        Assert.Equal(1, await EffectsAsync(site, "once"));
        Assert.Empty(await RowsAsync(site));
    }

    [Theory, EachEngine]
    public async Task Work_TwoNodesWithParallelRunners_IsDoneOnce(DatabaseEngine engine)
    {
        await using var first = await StartAsync(engine);
        await using var second = await SiteHost.StartAsync(first.Options with { Storage = first.Storage });
        for (var i = 0; i < 30; i++) await PutAsync(first, $"once {i}", TimeSpan.Zero);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(runner => Task.Run((runner % 2 == 0 ? first : second).TickAsync)));

        for (var i = 0; i < 30; i++) Assert.Equal(1, await EffectsAsync(first, $"once {i}"));
        Assert.Empty(await RowsAsync(first));
        Assert.DoesNotContain(first.Logs.Errors.Concat(second.Logs.Errors), line => line.Contains("Due work", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Work_ThatFails_LeavesNoEffectAndComesBackLater(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        site.Clock.Stop();
        await PutAsync(site, "fail", TimeSpan.Zero);

        await site.TickAsync();

        Assert.Equal(0, await EffectsAsync(site, "fail"));
        var row = Assert.Single(await RowsAsync(site));
        Assert.Equal((1, "not today"), (row.Attempts, row.LastError));
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime.AddSeconds(10), row.DueUtc);
    }

    [Theory, EachEngine]
    public async Task Work_ThatRepeats_IsDueAgainWhenItSaid(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await PutAsync(site, "again", TimeSpan.Zero);

        for (var hour = 0; hour < 3; hour++)
        {
            await site.TickAsync();
            await site.TickAsync();
            site.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, await EffectsAsync(site, "again"));
    }

    [Theory, EachEngine]
    public async Task Work_ThatGoesOnAtOnceAndFailsLater_KeepsWhatWentWell(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        site.Clock.Stop();
        await PutAsync(site, "goes on", TimeSpan.Zero);

        await site.TickAsync();

        Assert.Equal(2, await EffectsAsync(site, "goes on"));
        var row = Assert.Single(await RowsAsync(site));
        Assert.Equal((1, "not the third"), (row.Attempts, row.LastError));
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime.AddSeconds(10), row.DueUtc);
    }

    [Theory, EachEngine]
    public async Task Put_SameKindAndKey_MovesTheOneRow(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await PutAsync(site, "once", TimeSpan.Zero);
        await PutAsync(site, "once", TimeSpan.FromDays(1));

        await site.TickAsync();

        Assert.Equal(0, await EffectsAsync(site, "once"));
        Assert.Single(await RowsAsync(site));
    }

    [Theory, EachEngine]
    public async Task Put_SameKeyInParallel_LeavesOneRow(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => PutAsync(site, "once", TimeSpan.Zero))));

        Assert.Single(await RowsAsync(site));
    }

    [Fact]
    public async Task Work_NobodyDoes_IsPutOffAndHoldsUpNoOther()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);
        await site.InUnitAsync(unit => DueWorkQueue.PutAsync(unit, "Unknown", "x", site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None));
        await PutAsync(site, "once", TimeSpan.Zero);

        await site.TickAsync();

        Assert.Equal(1, await EffectsAsync(site, "once"));
        Assert.Contains("Unknown", Assert.Single(await RowsAsync(site)).LastError);
    }

    [Fact]
    public async Task Work_OfAUnitThatThrew_IsNotThere()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);

        await Assert.ThrowsAsync<FormatException>(() => site.InUnitAsync(async unit =>
        {
            await DueWorkQueue.PutAsync(unit, CountingWork.Name, "once", DateTime.UnixEpoch, CancellationToken.None);
            throw new FormatException();
        }));

        Assert.Empty(await RowsAsync(site));
    }

    private static Task<SiteHost> StartAsync(DatabaseEngine engine) => SiteHost.StartAsync(new SiteHostOptions
    {
        Engine = engine, Recipe = "blank", Services = services => services.AddScoped<IDueWorkHandler, CountingWork>(),
    });

    private static Task PutAsync(SiteHost site, string key, TimeSpan after) =>
        site.InUnitAsync(unit => DueWorkQueue.PutAsync(unit, CountingWork.Name, key, site.Clock.GetUtcNow().UtcDateTime + after, CancellationToken.None));

    private static Task<List<DueWork>> RowsAsync(SiteHost site) => site.QueryAsync(db => db.Set<DueWork>().Where(row => row.Kind == CountingWork.Name || row.Kind == "Unknown").ToListAsync());

    private static async Task<int> EffectsAsync(SiteHost site, string key) =>
        int.Parse(await site.QueryAsync(db => db.Set<SiteSetting>().Where(row => row.Name == $"Internal.Counting.{key}").Select(row => row.Json).FirstOrDefaultAsync()) ?? "0");
}
