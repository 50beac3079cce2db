using System.Diagnostics;
using System.Text;
using EapSite.Benchmarks.Http;
using EapSite.Benchmarks.Reporting;

namespace EapSite.Benchmarks.Applications;

/// <summary>An application with three files of 2 MB: the post that brings them, the page on which one checks, the post that hands it in; one after the other.</summary>
internal sealed class FilesPart(Plan plan, Report report)
{
    private const string Type = "MeasuredScans";
    private const int Size = 2 * 1024 * 1024;

    /// <summary>Measures on a running site.</summary>
    public async Task RunAsync(ServerProcess site)
    {
        using var officer = await Officer.SignInAsync(site.Url);
        var times = new List<double>();
        var (warmUp, count) = plan.IsQuick ? (2, 5) : (10, 60);
        for (var i = 0; i < warmUp + count; i++)
        {
            var address = await officer.BeginAsync(Type);
            var files = Enumerable.Range(0, 3).Select(_ => Pdf()).ToList();
            var watch = Stopwatch.StartNew();
            await officer.AnswerAsync(address, [($"{Type}.Need", "见扫描件")], $"{Type}.Scans.Files", files);
            await officer.HandInAsync(address, await officer.CheckAsync(address));
            if (i >= warmUp) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        report.Beside("submit with three 2 MB files, p95", $"{Percentiles.At(times, 0.95):0} ms", $"{count} times, median {Percentiles.At(times, 0.5):0} ms; with the page on which one checks");
    }

    // Pages of a scan, as far as anybody looks: random bytes in one stream, no two files the same.
    private static byte[] Pdf()
    {
        var head = Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj<</Length {Size}>>stream\n");
        var tail = "\nendstream endobj\nstartxref\n9\n%%EOF\n"u8;
        var noise = new byte[Size - head.Length - tail.Length];
        Random.Shared.NextBytes(noise);
        return [.. head, .. noise, .. tail];
    }
}
