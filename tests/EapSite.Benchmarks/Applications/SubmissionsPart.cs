using System.Collections.Concurrent;
using System.Diagnostics;
using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;

namespace EapSite.Benchmarks.Applications;

/// <summary>
/// Applications handed in at once over many connections: version, receipt, messages, start of the workflow up to the task of a person, all of it stored before the
/// answer. Only handing in is timed; beginning and answering come before. Meanwhile somebody reads.
/// </summary>
internal sealed class SubmissionsPart(Plan plan, Report report)
{
    private const string Type = "MeasuredRequest";
    private const int Connections = 32;
    private static readonly (string, string)[] Answers = [($"{Type}.Workers", "120"), ($"{Type}.Contact", "例一"), ($"{Type}.Need", "夜班多，睡不好。"), ($"{Type}.Day", "2030-12-10")];

    /// <summary>Measures on a running site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="engine">What people call its database.</param>
    /// <param name="goal">Submissions a second.</param>
    /// <param name="beside">What else is to be said.</param>
    public async Task RunAsync(ServerProcess site, string engine, double goal, string beside)
    {
        using var officer = await Officer.SignInAsync(site.Url);
        var (warmUp, count) = (plan.IsQuick ? 40 : 400, plan.Submissions);
        var drafts = new ConcurrentQueue<(string Address, (string, string)[] Fields)>();
        await AtOnceAsync(warmUp + count, async () =>
        {
            var address = await officer.BeginAsync(Type);
            await officer.AnswerAsync(address, Answers);
            drafts.Enqueue((address, await officer.CheckAsync(address)));
        });
        await HandInAsync(officer, drafts, warmUp);
        await PublicReader.ReadAsync(site, TimeSpan.FromSeconds(1));
        var alone = await PublicReader.ReadAsync(site, TimeSpan.FromSeconds(plan.IsQuick ? 1 : 3));
        using var done = new CancellationTokenSource();
        var reading = Task.Run(() => PublicReader.ReadAsync(site, done.Token));
        var (before, watch) = (site.ProcessorTime, Stopwatch.StartNew());
        var times = await HandInAsync(officer, drafts, count);
        var (elapsed, processor) = (watch.Elapsed, (site.ProcessorTime - before).TotalMilliseconds / count);
        await done.CancelAsync();
        var meanwhile = await reading;
        report.AtLeast($"submissions a second with workflow start, {engine}", count / elapsed.TotalSeconds, goal,
            $"{count} over {Connections} connections in {elapsed.TotalSeconds:0.0} s; half within {Percentiles.At(times, 0.5):0} ms, 95 of 100 within {Percentiles.At(times, 0.95):0} ms; processor {processor:0.0} ms each; {beside}");
        report.Beside($"cached home page meanwhile, {engine}", $"{Percentiles.At(meanwhile, 0.5):0.00} ms",
            $"median; p95 {Percentiles.At(meanwhile, 0.95):0.00} ms; without submissions {Percentiles.At(alone, 0.5):0.00} and {Percentiles.At(alone, 0.95):0.00} ms");
    }

    private static async Task<IReadOnlyList<double>> HandInAsync(Officer officer, ConcurrentQueue<(string Address, (string, string)[] Fields)> drafts, int count)
    {
        var times = new ConcurrentBag<double>();
        await AtOnceAsync(count, async () =>
        {
            if (drafts.TryDequeue(out var draft)) times.Add(await officer.HandInAsync(draft.Address, draft.Fields));
        });
        return times.Count == count ? [.. times] : throw new InvalidOperationException($"{times.Count} of {count} were handed in.");
    }

    private static Task AtOnceAsync(int count, Func<Task> work) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (_, _) => await work());
}
