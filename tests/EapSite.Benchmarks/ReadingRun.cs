using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;
using EapSite.Benchmarks.Search;

namespace EapSite.Benchmarks;

/// <summary>What readers do, on a site with many articles.</summary>
internal sealed class ReadingRun(Plan plan, Report report)
{
    /// <summary>Seeds and measures.</summary>
    public async Task RunAsync()
    {
        await SeedAsync();
        if (plan.Has("start")) await new StartPart(plan, report).RunAsync();
        if (plan.Has("pages", "search")) await PagesAsync();
        if (!plan.Has("search")) return;
        if (Plan.Postgres is not null) await new SearchPart(plan, report).OnPostgresAsync(Plan.Postgres);
        else report.Beside("search on PostgreSQL", "not run", "no server: scripts/bench starts one");
    }

    private async Task SeedAsync()
    {
        Console.WriteLine($"Seeding {plan.Articles} articles on SQLite");
        await ServerProcess.RunAsync(plan.Site, ["seed", "--articles", $"{plan.Articles}", "--in-production"], plan.Settings());
    }

    private async Task PagesAsync()
    {
        await using var site = await ServerProcess.StartAsync(plan.Site, [], plan.Settings(), "/");
        if (plan.Has("pages")) await new PagesPart(plan, report).RunAsync(site);
        if (plan.Has("search")) await new SearchPart(plan, report).OnSqliteAsync(site);
        report.AtMost("working set after all that", site.WorkingSet / 1048576.0, 300, "MB", "");
    }
}
