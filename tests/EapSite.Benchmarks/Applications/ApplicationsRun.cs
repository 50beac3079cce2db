using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;
using Npgsql;

namespace EapSite.Benchmarks.Applications;

/// <summary>What unions and reviewers do, on a site with two forms and a workflow.</summary>
internal sealed class ApplicationsRun(Plan plan, Report report)
{
    private static string Recipe => Path.Combine(AppContext.BaseDirectory, "Applications", "measured.recipe.json");

    /// <summary>Sets up and measures.</summary>
    public async Task RunAsync()
    {
        if (plan.Uses("sqlite") || plan.Has("files", "inbox"))
        {
            await using var site = await StartAsync(plan.ApplicationSettings());
            if (plan.Has("submissions") && plan.Uses("sqlite")) await new SubmissionsPart(plan, report).RunAsync(site, "SQLite", 300, "every commit on the disk");
            if (plan.Has("files")) await new FilesPart(plan, report).RunAsync(site);
            if (plan.Has("inbox")) await new InboxPart(plan, report).RunAsync(site);
        }

        if (!plan.Has("submissions") || !plan.Uses("postgresql")) return;
        if (Plan.Postgres is null) report.Beside("submissions on PostgreSQL", "not run", "no server: scripts/bench starts one");
        else await OnPostgresAsync(Plan.Postgres);
    }

    private async Task OnPostgresAsync(string server)
    {
        var database = new NpgsqlConnectionStringBuilder(server) { Database = "eap_bench_applications" }.ConnectionString;
        await FreshDatabase.MakeAsync(server, "eap_bench_applications");
        await using var site = await StartAsync(plan.ApplicationSettings(database));
        await new SubmissionsPart(plan, report).RunAsync(site, "PostgreSQL", 200, "a server without safety against power cuts");
    }

    private async Task<ServerProcess> StartAsync(Dictionary<string, string> settings)
    {
        await ServerProcess.RunAsync(plan.Site, ["import", Recipe], settings);
        return await ServerProcess.StartAsync(plan.Site, [], settings, "/");
    }
}
