using System.Diagnostics;

namespace EapSite.Benchmarks.Http;

/// <summary>Asks one address again and again from several connections for some seconds.</summary>
internal static class LoadGenerator
{
    private const int Connections = 32;

    /// <summary>What the server managed; every answer must be 200.</summary>
    public static async Task<Load> MeasureAsync(ServerProcess server, string path, string encoding, TimeSpan duration)
    {
        var url = new Uri(server.Url + path);
        var before = server.ProcessorTime;
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => RunAsync(url, encoding, watch, duration))));
        var (elapsed, count) = (watch.Elapsed, counts.Sum());
        return new Load(count / elapsed.TotalSeconds, (server.ProcessorTime - before).TotalMicroseconds / count);
    }

    private static async Task<long> RunAsync(Uri url, string encoding, Stopwatch watch, TimeSpan duration)
    {
        using var connection = new RawConnection(url, encoding);
        await connection.ConnectAsync();
        long count = 0;
        for (; watch.Elapsed < duration; count++) await connection.AskAsync();
        return count;
    }
}

/// <summary>What a server managed.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Microseconds">Processor time of the server for one answer: what other work on the machine disturbs least.</param>
internal sealed record Load(double PerSecond, double Microseconds);
