using System.Diagnostics;

namespace EapSite.Benchmarks.Http;

/// <summary>Asks one address again and again from several connections for some seconds.</summary>
internal static class LoadGenerator
{
    private const int Connections = 32;

    /// <summary>Requests per second; every answer must be 200.</summary>
    public static async Task<double> MeasureAsync(string url, string encoding, TimeSpan duration)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections, AutomaticDecompression = System.Net.DecompressionMethods.None };
        using var client = new HttpClient(handler);
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => RunAsync(client, url, encoding, watch, duration)));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> RunAsync(HttpClient client, string url, string encoding, Stopwatch watch, TimeSpan duration)
    {
        long count = 0;
        var buffer = new byte[65536];
        while (watch.Elapsed < duration)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            if (encoding != "identity") request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync();
            while (await body.ReadAsync(buffer) > 0)
            {
            }

            count++;
        }

        return count;
    }
}
