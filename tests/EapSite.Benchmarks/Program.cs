using EapSite.Benchmarks;
using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;
using EapSite.Benchmarks.Search;

if (args is ["hits", var database])
{
    // For whoever changes the queries.
    var (_, queries) = await QueryList.ReadAsync();
    foreach (var (query, hits) in queries.Zip(await HitCounter.CountAsync(database, queries))) Console.WriteLine($"{hits,7} {query}");
    return 0;
}

if (Plan.Read(args) is not { } plan)
{
    Console.Error.WriteLine("EapSite.Benchmarks SITE.dll BASELINE.dll SCRATCH [--quick]     (scripts/bench does all of it)\nEapSite.Benchmarks hits SITE.db");
    return 1;
}

var report = new Report();
Console.WriteLine($"Seeding {plan.Articles} articles on SQLite");
await ServerProcess.RunAsync(plan.Site, ["seed", "--articles", $"{plan.Articles}", "--in-production"], plan.Settings());
await new StartPart(plan, report).RunAsync();
await using (var site = await ServerProcess.StartAsync(plan.Site, [], plan.Settings(), "/"))
{
    await new PagesPart(plan, report).RunAsync(site);
    await new SearchPart(plan, report).OnSqliteAsync(site);
    report.AtMost("working set after all that", site.WorkingSet / 1048576.0, 300, "MB", "");
}

if (Plan.Postgres is not null) await new SearchPart(plan, report).OnPostgresAsync(Plan.Postgres);
else report.Beside("search on PostgreSQL", "not run", "no server: scripts/bench starts one");
report.Print();
return 0;
