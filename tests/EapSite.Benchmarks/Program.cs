using EapSite.Benchmarks;
using EapSite.Benchmarks.Applications;
using EapSite.Benchmarks.Reporting;
using EapSite.Benchmarks.Search;
using EapSite.Benchmarks.Stations;

if (args is ["hits", var database])
{
    // For whoever changes the queries.
    var (_, queries) = await QueryList.ReadAsync();
    foreach (var (query, hits) in queries.Zip(await HitCounter.CountAsync(database, queries))) Console.WriteLine($"{hits,7} {query}");
    return 0;
}

if (Plan.Read(args) is not { } plan)
{
    Console.Error.WriteLine($"EapSite.Benchmarks SITE.dll BASELINE.dll SCRATCH [--quick] [--only PART,...]     (scripts/bench does all of it)\nParts: {string.Join(' ', Plan.AllParts)}\nEapSite.Benchmarks hits SITE.db");
    return 1;
}

var report = new Report();
if (plan.Has("start", "pages", "search")) await new ReadingRun(plan, report).RunAsync();
if (plan.Has("submissions", "files", "inbox")) await new ApplicationsRun(plan, report).RunAsync();
if (plan.Has("stations")) await new StationsRun(plan, report).RunAsync();
report.Print();
return 0;
