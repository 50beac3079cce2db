using System.Diagnostics;
using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;
using Npgsql;

namespace EapSite.Benchmarks.Search;

/// <summary>
/// The committed queries as a reader sends them: the whole search page, made anew, one after the other. Each is asked in several rounds and its median
/// counts, so that what else the machine does is not taken for the search; the first round is told beside it.
/// </summary>
internal sealed class SearchPart(Plan plan, Report report)
{
    private const int Rounds = 3;
    private const int ManyHits = 10_000;

    /// <summary>Measures on the running site and verifies the queries against its index.</summary>
    public async Task OnSqliteAsync(ServerProcess site)
    {
        var (warmUp, measured) = await QueryList.ReadAsync();
        var hits = await HitCounter.CountAsync(plan.Database, measured);
        var times = await MeasureAsync(site, warmUp, measured);
        report.AtMost("search on SQLite, median", times.Median, 5, "ms", $"{measured.Count} queries over {plan.Articles} articles; first round {times.FirstMedian:0.00} ms");
        report.AtMost("search on SQLite, p99", times.P99, 20, "ms", $"first round {times.FirstP99:0.00} ms; slowest “{times.Slowest}” {times.Worst:0.00} ms");
        var many = hits.Count(count => count > ManyHits);
        report.AtLeast($"queries that hit more than {ManyHits} documents", many, 50, $"{measured.Distinct().Count()} of {measured.Count} distinct; {hits.Count(count => count == 0)} stand nowhere as typed, most hits {hits.Max()}");
    }

    /// <summary>Seeds a database of its own on the server and measures there.</summary>
    public async Task OnPostgresAsync(string server)
    {
        var database = new NpgsqlConnectionStringBuilder(server) { Database = "eap_bench" }.ConnectionString;
        await FreshDatabase.MakeAsync(server, "eap_bench");
        Console.WriteLine($"Seeding {plan.Articles} articles on PostgreSQL");
        await ServerProcess.RunAsync(plan.Site, ["seed", "--articles", $"{plan.Articles}", "--in-production"], plan.Settings(database));
        await using var site = await ServerProcess.StartAsync(plan.Site, [], plan.Settings(database), "/");
        var (warmUp, measured) = await QueryList.ReadAsync();
        var times = await MeasureAsync(site, warmUp, measured);
        report.Beside("search on PostgreSQL", $"{times.Median:0.00} ms", $"median; p99 {times.P99:0.00} ms; first round {times.FirstMedian:0.00} and {times.FirstP99:0.00} ms; slowest “{times.Slowest}” {times.Worst:0.00} ms");
    }

    private static async Task<QueryTimes> MeasureAsync(ServerProcess site, IReadOnlyList<string> warmUp, IReadOnlyList<string> measured)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Url) };
        // Twice through, because the compiler makes a method good only after some calls.
        for (var round = 0; round < 2 * Rounds; round++)
            foreach (var query in warmUp) await AskAsync(client, query, round);
        var rounds = new List<double[]>();
        for (var round = 0; round < Rounds; round++)
        {
            var times = new double[measured.Count];
            for (var i = 0; i < measured.Count; i++) times[i] = await AskAsync(client, measured[i], round);
            rounds.Add(times);
        }

        return new QueryTimes(measured, rounds);
    }

    // A key the page cache does not know: nothing is looked up or kept there.
    private static async Task<double> AskAsync(HttpClient client, string query, int round)
    {
        var watch = Stopwatch.StartNew();
        (await client.GetAsync($"/search?q={Uri.EscapeDataString(query)}&round={round}")).EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }
}
