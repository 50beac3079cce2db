using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Tests.Units;

/// <summary>80 subsidies, 200 who want one: the guarded statement every scarce thing of the site is taken by.</summary>
public sealed class ScarcePlacesTests(EnginesFixture sites)
{
    private const int Places = 80;
    private const int Takers = 200;

    [Theory, EachEngine]
    public async Task Places_TakenInParallel_GoToExactlyAsManyAsThereAre(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await SqlAsync(site, """CREATE TABLE "TestQuota" ("Id" integer PRIMARY KEY, "Taken" integer NOT NULL)""");
        await SqlAsync(site, """CREATE TABLE "TestPlace" ("Seat" integer PRIMARY KEY, "Taker" integer NOT NULL UNIQUE)""");
        await SqlAsync(site, """INSERT INTO "TestQuota" VALUES (1, 0)""");

        var won = await Task.WhenAll(Enumerable.Range(1, Takers).Select(taker => Task.Run(() => site.InUnitAsync(unit => TakeAsync(unit.Db, taker)))));

        Assert.Equal(Places, won.Count(seat => seat is not null));
        Assert.Equal(Enumerable.Range(1, Places), won.OfType<int>().Order());
        Assert.Equal(Places, await ScalarAsync(site, """SELECT "Taken" AS "Value" FROM "TestQuota" """));
        Assert.Equal(Places, await ScalarAsync(site, """SELECT count(*) AS "Value" FROM "TestPlace" """));
    }

    private static async Task<int?> TakeAsync(SiteDbContext db, int taker)
    {
        var seats = await db.Database.SqlQuery<int>($"""UPDATE "TestQuota" SET "Taken" = "Taken" + 1 WHERE "Id" = 1 AND "Taken" < {Places} RETURNING "Taken" AS "Value" """).ToListAsync();
        if (seats is not [var seat]) return null;
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "TestPlace" VALUES ({seat}, {taker})""");
        return seat;
    }

    private static Task SqlAsync(SiteHost site, string sql) => site.InUnitAsync(unit => unit.Db.Database.ExecuteSqlRawAsync(sql));

    private static Task<int> ScalarAsync(SiteHost site, string sql) => site.QueryAsync(async db => (await db.Database.SqlQueryRaw<int>(sql).ToListAsync())[0]);
}
