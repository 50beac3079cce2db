using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Eap.Platform.Settings;
using Eap.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EapSite.Tests.Units;

public sealed class UnitOfWorkTests(EnginesFixture sites)
{
    [Theory, EachEngine]
    public async Task Unit_ThatReturns_IsStoredWhole(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var (first, second) = (Name(), Name());

        await site.InUnitAsync(async unit =>
        {
            Add(unit, first);
            await unit.Db.SaveChangesAsync();
            Add(unit, second);
        });

        Assert.Equal(2, await CountAsync(site, first, second));
    }

    // Connections come from a pool: what is set on one must still be so when it is handed out again.
    [Fact]
    public async Task Connection_OpenedAgainAndAgain_KeepsItsSafetySettings()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(1, await PragmaAsync(site, "foreign_keys"));
            Assert.Equal(2, await PragmaAsync(site, "synchronous"));
            Assert.Equal(30_000, await PragmaAsync(site, "busy_timeout"));
        }
    }

    [Theory, EachEngine]
    public async Task Unit_ThatThrows_LeavesNothing(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var name = Name();

        await Assert.ThrowsAsync<FormatException>(() => site.InUnitAsync(async unit =>
        {
            Add(unit, name);
            await unit.Db.SaveChangesAsync();
            throw new FormatException();
        }));

        Assert.Equal(0, await CountAsync(site, name));
    }

    [Theory, EachEngine]
    public async Task Unit_ThatRunsIntoAnother_RunsAgainWithACleanContext(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var (name, runs, sizes) = (Name(), 0, new List<int>());

        await site.InUnitAsync(unit =>
        {
            sizes.Add(unit.Db.ChangeTracker.Entries().Count());
            Add(unit, name);
            if (++runs == 1) throw Transient(engine);
            return Task.CompletedTask;
        });

        Assert.Equal([0, 0], sizes);
        Assert.Equal(1, await CountAsync(site, name));
    }

    // Every unit reads, adds one in memory and writes: a lost update would show in the sum.
    [Theory, EachEngine]
    public async Task ManyUnits_ReadingAndWritingOneRow_LoseNothing(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var name = Name();
        await site.InUnitAsync(unit => AddAsync(unit, name, "0"));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => site.InUnitAsync(async unit =>
        {
            var row = await unit.Db.Set<SiteSetting>().SingleAsync(setting => setting.Name == name);
            row.Json = (int.Parse(row.Json) + 1).ToString();
        }))));

        Assert.Equal("50", await site.QueryAsync(db => db.Set<SiteSetting>().Where(setting => setting.Name == name).Select(setting => setting.Json).SingleAsync()));
    }

    // Each writes the row that all of them write: beside each other, all but one would have to run again.
    [Theory, EachEngine]
    public async Task UnitsInTurn_WritingOneRow_RunOnceEach(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var (name, runs) = (Name(), 0);
        await site.InUnitAsync(unit => AddAsync(unit, name, "0"));
        var work = site.Services.GetRequiredService<UnitOfWork>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => work.RunInTurnAsync("counting", async unit =>
        {
            Interlocked.Increment(ref runs);
            await CountUpAsync(unit, [name], TimeSpan.FromMilliseconds(5));
            return true;
        }))));

        Assert.Equal(20, runs);
        Assert.Equal("20", await site.QueryAsync(db => db.Set<SiteSetting>().Where(setting => setting.Name == name).Select(setting => setting.Json).SingleAsync()));
    }

    [Fact]
    public async Task UnitInTurn_InsideAnotherOfTheSameTurn_IsRefusedInsteadOfWaitingForItself()
    {
        var work = (await sites.OnAsync(DatabaseEngine.Sqlite)).Services.GetRequiredService<UnitOfWork>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.RunInTurnAsync("nested", _ => work.RunInTurnAsync("nested", _ => Task.FromResult(true))));
    }

    // Shorter ones without end, each on a row of its own, and a long one that needs them all: it loses to any of them. After two times it gets its turn alone.
    [Theory, EachEngine]
    public async Task LongUnit_AmongShorterOnesWithoutEnd_RunsThreeTimesAtMost(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var (names, runs) = (Enumerable.Range(0, 8).Select(_ => Name()).ToList(), 0);
        await site.InUnitAsync(unit => Task.WhenAll(names.Select(name => AddAsync(unit, name, "0"))));
        using var done = new CancellationTokenSource();

        var others = names.Select(name => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) await site.InUnitAsync(unit => CountUpAsync(unit, [name], TimeSpan.FromMilliseconds(60)));
        })).ToList();
        await site.InUnitAsync(async unit =>
        {
            runs++;
            await CountUpAsync(unit, names, TimeSpan.FromMilliseconds(200));
        });
        await done.CancelAsync();
        await Task.WhenAll(others);

        Assert.InRange(runs, 1, 3);
    }

    [Theory, EachEngine]
    public async Task Unit_InsideAnother_IsRefusedAndNothingIsStored(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var (outer, inner) = (Name(), Name());

        await Assert.ThrowsAsync<InvalidOperationException>(() => site.InUnitAsync(async unit =>
        {
            Add(unit, outer);
            await site.InUnitAsync(nested => AddAsync(nested, inner));
        }));

        Assert.Equal(0, await CountAsync(site, outer, inner));
    }

    [Theory, EachEngine]
    public async Task AfterCommit_OfAUnitThatRanTwice_HappensOnceAndSeesTheCommit(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var (name, runs, seen) = (Name(), 0, new List<int>());

        await site.InUnitAsync(unit =>
        {
            Add(unit, name);
            unit.AfterCommit(async () => seen.Add(await CountAsync(site, name)));
            if (++runs == 1) throw Transient(engine);
            return Task.CompletedTask;
        });

        Assert.Equal(2, runs);
        Assert.Equal([1], seen);
    }

    [Theory, EachEngine]
    public async Task AfterCommit_OfAUnitThatThrew_DoesNotHappen(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var happened = false;

        await Assert.ThrowsAsync<FormatException>(() => site.InUnitAsync(unit =>
        {
            unit.AfterCommit(() => happened = true);
            throw new FormatException();
        }));

        Assert.False(happened);
    }

    // What happens after the commit cannot undo it: neither may the caller hear of a failure, nor the unit run a second time.
    [Theory, EachEngine]
    public async Task AfterCommit_ThatFails_LeavesTheWorkDoneOnceAndTheOthersHappen(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var (name, runs, others) = (Name(), 0, 0);

        await site.InUnitAsync(unit =>
        {
            runs++;
            Add(unit, name);
            unit.AfterCommit(() => throw Transient(engine));
            unit.AfterCommit(() => others++);
            return Task.CompletedTask;
        });

        Assert.Equal((1, 1, 1), (runs, others, await CountAsync(site, name)));
        Assert.Contains(site.Logs.Errors, line => line.Contains("after a commit", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Unit_WithinAfterCommit_MayWriteAgain(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var name = Name();

        await site.InUnitAsync(unit =>
        {
            unit.AfterCommit(() => site.InUnitAsync(later => AddAsync(later, name)));
            return Task.CompletedTask;
        });

        Assert.Equal(1, await CountAsync(site, name));
    }

    [Theory, EachEngine]
    public async Task Context_AfterAUnit_ReadsWithoutTrackingAgain(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var name = Name();
        await site.InUnitAsync(unit => AddAsync(unit, name));

        var tracked = await site.QueryAsync(async db =>
        {
            await db.Set<SiteSetting>().FirstAsync(setting => setting.Name == name);
            return db.ChangeTracker.Entries().Count();
        });

        Assert.Equal(0, tracked);
    }

    [Fact]
    public async Task Unit_WhileAnotherProcessWrites_Waits()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        var name = Name();
        await using var other = new SqliteConnection($"Data Source={Path.Combine(site.Storage.DataPath, "site.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = other.BeginTransaction();

        var writing = Task.Run(() => site.InUnitAsync(unit => AddAsync(unit, name)), TestContext.Current.CancellationToken);
        await Task.Delay(400, TestContext.Current.CancellationToken);
        Assert.False(writing.IsCompleted);
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        await writing;

        Assert.Equal(1, await CountAsync(site, name));
    }

    [Fact]
    public async Task Writing_OutsideAUnit_IsRefused()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        await using var scope = site.Services.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<UnitScope>();

        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<OutboxQueue>().Put(unit, "Mail", new object()));
        Assert.Throws<InvalidOperationException>(() => unit.AfterCommit(() => { }));
        Assert.Throws<InvalidOperationException>(() => unit.Get<SiteSettings>());
    }

    private static string Name() => $"Internal.Test.{Guid.NewGuid():N}";

    private static void Add(UnitScope unit, string name, string json = "1") => unit.Db.Add(new SiteSetting { Name = name, Json = json });

    private static Task AddAsync(UnitScope unit, string name, string json = "1")
    {
        Add(unit, name, json);
        return Task.CompletedTask;
    }

    private static async Task CountUpAsync(UnitScope unit, IReadOnlyList<string> names, TimeSpan takes)
    {
        var rows = await unit.Db.Set<SiteSetting>().Where(setting => names.Contains(setting.Name)).ToListAsync();
        await Task.Delay(takes);
        foreach (var row in rows) row.Json = (int.Parse(row.Json) + 1).ToString();
    }

    private static Task<int> CountAsync(SiteHost site, params string[] names) => site.QueryAsync(db => db.Set<SiteSetting>().CountAsync(setting => names.Contains(setting.Name)));

    private static Exception Transient(DatabaseEngine engine) => engine == DatabaseEngine.PostgreSql
        ? new DbUpdateException("wrapped", new PostgresException("could not serialize access", "ERROR", "ERROR", PostgresErrorCodes.SerializationFailure))
        : new DbUpdateException("wrapped", new SqliteException("database is locked", 5));

    private static Task<long> PragmaAsync(SiteHost site, string name) => site.QueryAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        var value = (long)(await command.ExecuteScalarAsync())!;
        await db.Database.CloseConnectionAsync();
        return value;
    });
}
