using System.Diagnostics;
using EapSite.Benchmarks.Applications;
using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;
using Microsoft.Data.Sqlite;

namespace EapSite.Benchmarks.Board;

/// <summary>The city's board of a plan of five years: 300 units, each with a number of three things every year and facts of its own.</summary>
internal sealed class BoardPart(Plan plan, Report report)
{
    private const int Units = 300;
    private const string Item = "4board0000000000000000plan";

    private static string Recipe => Path.Combine(AppContext.BaseDirectory, "Board", "board.recipe.json");

    /// <summary>Sets up and measures.</summary>
    public async Task RunAsync()
    {
        await ServerProcess.RunAsync(plan.Site, ["import", Recipe], plan.BoardSettings());
        var facts = await FillAsync(plan.BoardDatabase);
        await using var site = await ServerProcess.StartAsync(plan.Site, [], plan.BoardSettings(), "/");
        using var officer = await Officer.SignInAsync(site.Url);
        var page = await officer.GetAsync($"/admin/plans/{Item}/board?year=2025");
        if (!page.Contains("例单位300工会", StringComparison.Ordinal)) throw new InvalidOperationException("The board does not show the units.");
        var times = new List<double>();
        var (warmUp, count) = plan.IsQuick ? (10, 20) : (30, 200);
        var before = TimeSpan.Zero;
        for (var i = 0; i < warmUp + count; i++)
        {
            if (i == warmUp) before = site.ProcessorTime;
            var watch = Stopwatch.StartNew();
            await officer.GetAsync($"/admin/plans/{Item}/board?year={2021 + i % 5}");
            if (i >= warmUp) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var processor = (site.ProcessorTime - before).TotalMilliseconds / count;
        report.AtMost("board over 5 years and 300 units, median", Percentiles.At(times, 0.5), 200, "ms", $"{facts} facts, {count} times, p95 {Percentiles.At(times, 0.95):0} ms, {processor:0.0} ms of processor each, {page.Length / 1024} KB of page");
    }

    // The same each time: numbers from the count, no chance in it.
    private static async Task<long> FillAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $units)
            INSERT INTO "Organization" ("OrganizationId", "Code", "ParentId", "Path", "Kind", "Name", "ShortName", "Position", "IsActive", "Revision")
            SELECT printf('u%025d', n), printf('bench-%d', n), top."OrganizationId", top."Path" || printf('u%025d', n) || '/', 'DirectUnit', printf('例单位%d工会', n), printf('例单位%d', n), n, 1, 1
            FROM number, (SELECT * FROM "Organization" WHERE "Kind" = 'MunicipalFederation' LIMIT 1) AS top;
            WITH RECURSIVE year(y) AS (SELECT 2021 UNION ALL SELECT y + 1 FROM year WHERE y < 2025), metric(m) AS (VALUES ('BenchA'), ('BenchB'), ('BenchC'))
            INSERT INTO "Allocation" ("PlanItemId", "Metric", "OrganizationId", "Year", "Planned", "Kind", "IsShared", "Taken")
            SELECT $plan, m, "OrganizationId", y, 5, 'Duty', 0, 0 FROM "Organization", year, metric WHERE "Code" LIKE 'bench-%';
            WITH RECURSIVE day(d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM day WHERE d < 1824 / 80), metric(m) AS (VALUES ('BenchA'), ('BenchB'), ('BenchC'))
            INSERT INTO "RecordedFact" ("FactId", "Metric", "OrganizationId", "Day", "Year", "Number", "CountKind", "Title", "Evidence", "RecordedBy", "RecordedByName", "RecordedUtc", "CheckedBy", "CheckedByName", "CheckedUtc", "Counts")
            SELECT printf('f%025d', row_number() OVER ()), m, "OrganizationId", date('2021-01-05', '+' || (d * 80) || ' days'), strftime('%Y', '2021-01-05', '+' || (d * 80) || ' days') + 0, 1, 'Items', '例：办过一次', '台账', 'a', '例甲', '2026-01-01 00:00:00', 'b', '例乙', '2026-01-01 00:00:00', 1
            FROM "Organization", day, metric WHERE "Code" LIKE 'bench-%';
            SELECT count(*) FROM "RecordedFact";
            """;
        command.Parameters.AddWithValue("$units", Units);
        command.Parameters.AddWithValue("$plan", Item);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
