using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Tests.Audit;

public sealed class AuditSealTests
{
    [Theory, EachEngine]
    public async Task Seal_MoreThanABatch_SealsAllInOrderAndTheChainHolds(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await RecordAsync(site, 1200);

        await SealAllAsync(site);

        var numbers = await site.QueryAsync(db => db.Set<AuditEvent>().OrderBy(row => row.Id).Select(row => row.SealNumber).ToListAsync());
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long?)number), numbers);
        Assert.Null(await BrokenAsync(site));
    }

    [Theory, EachEngine]
    public async Task Chain_SealedEventChanged_IsFoundAtItsNumber(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await RecordAsync(site, 20);
        await SealAllAsync(site);

        foreach (var column in new[] { "Summary", "Category", "Name", "UserName", "SubjectId", "Data" })
        {
            await SqlAsync(site, $"""UPDATE "AuditEvent" SET "{column}" = coalesce("{column}", '') || 'x' WHERE "SealNumber" = 7""");
            Assert.Equal(7, await BrokenAsync(site));
            await SqlAsync(site, $"""UPDATE "AuditEvent" SET "{column}" = substr("{column}", 1, length("{column}") - 1) WHERE "SealNumber" = 7""");
            Assert.Null(await BrokenAsync(site));
        }
    }

    [Theory, EachEngine]
    public async Task Chain_SealedEventRemoved_IsFoundAtTheNext(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await RecordAsync(site, 20);
        await SealAllAsync(site);

        await SqlAsync(site, """DELETE FROM "AuditEvent" WHERE "SealNumber" = 9""");

        Assert.Equal(10, await BrokenAsync(site));
    }

    [Theory, EachEngine]
    public async Task Chain_TwoEventsSwapped_IsFound(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await RecordAsync(site, 20);
        await SealAllAsync(site);

        await SqlAsync(site, """UPDATE "AuditEvent" SET "SealNumber" = -1 WHERE "SealNumber" = 5""");
        await SqlAsync(site, """UPDATE "AuditEvent" SET "SealNumber" = 5 WHERE "SealNumber" = 6""");
        await SqlAsync(site, """UPDATE "AuditEvent" SET "SealNumber" = 6 WHERE "SealNumber" = -1""");

        Assert.Equal(5, await BrokenAsync(site));
    }

    [Theory, EachEngine]
    public async Task Chain_OldestRemovedByRetention_HoldsFromTheFirstKept(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await RecordAsync(site, 20);
        await SealAllAsync(site);

        await SqlAsync(site, """DELETE FROM "AuditEvent" WHERE "SealNumber" <= 10""");

        Assert.Null(await BrokenAsync(site));
    }

    [Theory, EachEngine]
    public async Task Chain_ParallelWritersAndSealersOnTwoNodes_HasEveryEventOnce(DatabaseEngine engine)
    {
        await using var first = await StartAsync(engine);
        await using var second = await SiteHost.StartAsync(first.Options with { Storage = first.Storage });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var site = writer % 2 == 0 ? first : second;
            for (var i = 0; i < 15; i++)
            {
                await RecordAsync(site, 1, $"writer {writer} line {i}");
                if (i % 5 == 4) await site.UseAsync((AuditSeal seal) => seal.SealAsync(CancellationToken.None));
            }
        })));
        await SealAllAsync(first);

        Assert.Null(await BrokenAsync(second));
        var lines = await first.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.Summary.StartsWith("writer")).Select(row => new { row.Summary, row.SealNumber }).ToListAsync());
        Assert.Equal(120, lines.Count);
        Assert.Equal(120, lines.Select(line => line.SealNumber).OfType<long>().Distinct().Count());
    }

    [Fact]
    public async Task Record_InAUnitThatThrew_LeavesNoLine()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);

        await Assert.ThrowsAsync<FormatException>(() => site.InUnitAsync(unit =>
        {
            unit.Get<AuditTrail>().Record("Test", "Happened", "没有发生的事");
            throw new FormatException();
        }));

        Assert.False(await site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Category == "Test")));
    }

    [Fact]
    public async Task Record_OutsideARequest_NamesTheSiteItself()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);

        await RecordAsync(site, 1, new string('长', 1500));

        var row = await site.QueryAsync(db => db.Set<AuditEvent>().SingleAsync(found => found.Category == "Test"));
        Assert.Equal(("系统", null, 1000), (row.UserName, row.UserId, row.Summary.Length));
        Assert.Equal(DateTimeKind.Utc, row.CreatedUtc.Kind);
    }

    private static Task<SiteHost> StartAsync(DatabaseEngine engine) => SiteHost.StartAsync(new SiteHostOptions { Engine = engine, Recipe = "blank" });

    private static Task RecordAsync(SiteHost site, int count, string summary = "做了一件事") => site.InUnitAsync(unit =>
    {
        for (var i = 0; i < count; i++) unit.Get<AuditTrail>().Record("Test", "Happened", summary, $"subject{i}", data: new() { ["字段"] = "标题" });
        return Task.CompletedTask;
    });

    private static async Task SealAllAsync(SiteHost site)
    {
        while (await site.UseAsync((AuditSeal seal) => seal.SealAsync(CancellationToken.None)) > 0)
        {
        }
    }

    private static Task<long?> BrokenAsync(SiteHost site) => site.UseAsync((AuditSeal seal) => seal.FirstBrokenAsync(CancellationToken.None));

    private static Task SqlAsync(SiteHost site, string sql) => site.InUnitAsync(unit => unit.Db.Database.ExecuteSqlRawAsync(sql));
}
