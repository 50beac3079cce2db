using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;
using Microsoft.Data.Sqlite;

namespace EapSite.Benchmarks.Stations;

/// <summary>The list of stations, filtered and sorted anew each time, against the smallest MVC and EF Core list of the same stations with the same bytes around it.</summary>
internal sealed class StationsRun(Plan plan, Report report)
{
    private const int Stations = 2_000;
    private const string Filter = "/stations?district=rizhao-donggang&entry=workers";

    /// <summary>Seeds and measures.</summary>
    public async Task RunAsync()
    {
        Console.WriteLine($"Seeding {Stations} stations on SQLite");
        await ServerProcess.RunAsync(plan.Site, ["seed", "--stations", $"{Stations}", "--in-production"], plan.StationSettings());
        await using var site = await ServerProcess.StartAsync(plan.Site, [], plan.StationSettings(), "/");
        // An unknown query key is neither looked up nor stored: every request filters, sorts and renders.
        using var client = new HttpClient();
        var database = Path.Combine(plan.Scratch, "stations.db");
        await FillAsync(database, await client.GetStringAsync($"{site.Url}{Filter}&uncached=1"));
        await using var minimal = await ServerProcess.StartAsync(plan.Baseline, ["mvc", database], new Dictionary<string, string>(), Filter);
        var (ours, theirs) = await plan.Duel.FightAsync(site, $"{Filter}&uncached=1", minimal, Filter, "br");
        report.AtLeast($"uncached list of {Stations} stations / minimal MVC + EF", ours.PerSecond / theirs.PerSecond, 0.4,
            $"{ours.PerSecond:0} of {theirs.PerSecond:0} req/s; processor {ours.Microseconds:0} against {theirs.Microseconds:0} µs each");
    }

    private async Task FillAsync(string database, string page)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(database);
        await using var target = new SqliteConnection($"Data Source={database};Pooling=False");
        await target.OpenAsync();
        await using var write = target.CreateCommand();
        write.CommandText = $"""
            ATTACH '{plan.StationsDatabase}' AS site;
            CREATE TABLE Stations (Id INTEGER PRIMARY KEY, Slug TEXT NOT NULL, Title TEXT NOT NULL, District TEXT NOT NULL, Address TEXT NOT NULL, Entry TEXT NOT NULL, Opens INTEGER NOT NULL, Closes INTEGER NOT NULL);
            INSERT INTO Stations (Slug, Title, District, Address, Entry, Opens, Closes)
              SELECT substr(route.Path, 10), row.Title, unit.Code, row.Address, lower(row.Entry), 480 + row.Id % 120, 1020 + row.Id % 180
              FROM site.StationIndex row JOIN site.AutoroutePartIndex route ON route.ContentItemVersionId = row.ContentItemVersionId JOIN site.Organization unit ON unit.OrganizationId = row.DistrictId WHERE row.Published;
            CREATE INDEX Filtered ON Stations (District, Entry);
            """;
        await write.ExecuteNonQueryAsync();
        // What the ten rows of the list themselves take is made by both.
        await File.WriteAllTextAsync(database + ".frame", page[..(page.Length * 4 / 5)]);
    }
}
