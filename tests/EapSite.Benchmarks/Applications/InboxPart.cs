using System.Diagnostics;
using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;
using Microsoft.Data.Sqlite;

namespace EapSite.Benchmarks.Applications;

/// <summary>The page of tasks of somebody who may decide all of 10 000 that are open. One is asked for by a submission; the others are copies of it.</summary>
internal sealed class InboxPart(Plan plan, Report report)
{
    private const string Type = "MeasuredRequest";
    private const int Tasks = 10_000;

    /// <summary>Measures on a running site on SQLite.</summary>
    public async Task RunAsync(ServerProcess site)
    {
        using var officer = await Officer.SignInAsync(site.Url);
        var address = await officer.BeginAsync(Type);
        await officer.AnswerAsync(address, [($"{Type}.Workers", "120"), ($"{Type}.Contact", "例一"), ($"{Type}.Need", "夜班多，睡不好。"), ($"{Type}.Day", "2030-12-10")]);
        await officer.HandInAsync(address, await officer.CheckAsync(address));
        var open = await CopyAsync(plan.ApplicationsDatabase);
        var times = new List<double>();
        var (warmUp, count) = plan.IsQuick ? (20, 20) : (100, 200);
        for (var i = 0; i < warmUp + count; i++)
        {
            var watch = Stopwatch.StartNew();
            await officer.GetAsync("/admin/tasks");
            if (i >= warmUp) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        report.AtMost("tasks with 10 000 open, median", Percentiles.At(times, 0.5), 50, "ms", $"{open} open, {count} times, p95 {Percentiles.At(times, 0.95):0.0} ms");
    }

    // Terms a minute apart, so that there is an order to find.
    private static async Task<long> CopyAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('ReviewTask') WHERE name NOT IN ('Id', 'TaskId', 'WorkflowId', 'DueUtc')";
        var columns = (string)(await command.ExecuteScalarAsync())!;
        command.CommandText = $"""
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $tasks - (SELECT count(*) FROM "ReviewTask" WHERE "IsOpen"))
            INSERT INTO "ReviewTask" ("TaskId", "WorkflowId", "DueUtc", {columns})
            SELECT printf('%026d', n), printf('%026d', n), strftime('%Y-%m-%d %H:%M:%S', "DueUtc", '+' || n || ' minutes'), {columns}
            FROM number, (SELECT * FROM "ReviewTask" WHERE "IsOpen" LIMIT 1);
            SELECT count(*) FROM "ReviewTask" WHERE "IsOpen";
            """;
        command.Parameters.AddWithValue("$tasks", Tasks);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
