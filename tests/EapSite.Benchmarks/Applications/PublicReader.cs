using System.Diagnostics;
using EapSite.Benchmarks.Http;

namespace EapSite.Benchmarks.Applications;

/// <summary>One reader who opens the home page again and again, a hundred times a second at most.</summary>
internal static class PublicReader
{
    /// <summary>Reads for some time; milliseconds per page.</summary>
    public static async Task<IReadOnlyList<double>> ReadAsync(ServerProcess site, TimeSpan duration)
    {
        using var end = new CancellationTokenSource(duration);
        return await ReadAsync(site, end.Token);
    }

    /// <summary>Reads until told to stop.</summary>
    public static async Task<IReadOnlyList<double>> ReadAsync(ServerProcess site, CancellationToken end)
    {
        using var connection = new RawConnection(new Uri(site.Url + "/"), "br");
        await connection.ConnectAsync();
        var times = new List<double>();
        while (!end.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            await connection.AskAsync();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(10, CancellationToken.None);
        }

        return times;
    }
}
