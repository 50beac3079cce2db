using EapSite.Benchmarks.Reporting;
using Microsoft.Data.Sqlite;

namespace EapSite.Benchmarks.Http;

/// <summary>
/// Cached pages against bare Kestrel that sends the same bytes under the same headers, and an article that is made anew each time against the
/// smallest MVC and EF Core page with the same text.
/// </summary>
internal sealed class PagesPart(Plan plan, Report report)
{
    private const string Article = "/articles/jinwan-shuibuzhao";
    private const string Encoding = "br";
    private static readonly HashSet<string> OfTheServer = new(["Date", "Server", "Transfer-Encoding", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Measures on a running site.</summary>
    public async Task RunAsync(ServerProcess site)
    {
        await CachedAsync(site, "cached article / bare Kestrel", Article);
        await CachedAsync(site, "cached home page / bare Kestrel", "/");
        await UncachedAsync(site);
    }

    private async Task CachedAsync(ServerProcess site, string what, string path)
    {
        var (body, head) = (Path.Combine(plan.Scratch, "body"), Path.Combine(plan.Scratch, "head"));
        await SaveAsync(site.Url + path, body, head);
        await using var bare = await ServerProcess.StartAsync(plan.Baseline, ["bare", body, head], new Dictionary<string, string>(), "/");
        var (ours, theirs) = await plan.Duel.FightAsync(site, path, bare, "/", Encoding);
        report.AtLeast(what, ours.PerSecond / theirs.PerSecond, 0.9, $"{Said(ours, theirs)}; {new FileInfo(body).Length} bytes {Encoding}");
    }

    private async Task UncachedAsync(ServerProcess site)
    {
        var database = Path.Combine(plan.Scratch, "baseline.db");
        using var client = new HttpClient();
        await FillAsync(database, await client.GetStringAsync(site.Url + Article));
        await using var minimal = await ServerProcess.StartAsync(plan.Baseline, ["mvc", database], new Dictionary<string, string>(), Article);
        // An unknown query key is neither looked up nor stored: every request renders.
        var (ours, theirs) = await plan.Duel.FightAsync(site, $"{Article}?uncached=1", minimal, Article, Encoding);
        report.AtLeast("uncached article / minimal MVC + EF", ours.PerSecond / theirs.PerSecond, 0.6, Said(ours, theirs));
    }

    // The page around the text goes along as it is, so that both compress and send the same.
    private async Task FillAsync(string database, string page)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(database);
        await using var source = new SqliteConnection($"Data Source={plan.Database};Mode=ReadOnly;Pooling=False");
        await source.OpenAsync();
        await using var read = source.CreateCommand();
        read.CommandText = "SELECT json_extract(Data, '$.MarkdownBodyPart.Markdown') FROM ContentItem WHERE Published AND json_extract(Data, '$.AutoroutePart.Path') = $path";
        read.Parameters.AddWithValue("$path", Article[1..]);
        var body = (string)(await read.ExecuteScalarAsync())!;
        await using var target = new SqliteConnection($"Data Source={database};Pooling=False");
        await target.OpenAsync();
        await using var write = target.CreateCommand();
        write.CommandText = "CREATE TABLE Articles (Id INTEGER PRIMARY KEY, Slug TEXT NOT NULL UNIQUE, Title TEXT NOT NULL, Body TEXT NOT NULL, Frame TEXT NOT NULL); " +
            "INSERT INTO Articles (Slug, Title, Body, Frame) VALUES ($slug, '标题', $body, $frame);";
        write.Parameters.AddWithValue("$slug", Article.Split('/')[^1]);
        write.Parameters.AddWithValue("$body", body);
        write.Parameters.AddWithValue("$frame", page[..Math.Max(0, page.Length - body.Length)]);
        await write.ExecuteNonQueryAsync();
    }

    private static async Task SaveAsync(string url, string body, string head)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", Encoding);
        // The second answer comes from the cache.
        await client.GetByteArrayAsync(url);
        using var answer = await client.GetAsync(url);
        await File.WriteAllBytesAsync(body, await answer.Content.ReadAsByteArrayAsync());
        await File.WriteAllLinesAsync(head, answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheServer.Contains(header.Key)).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
    }

    private static string Said(Load ours, Load theirs) =>
        $"{ours.PerSecond:0} of {theirs.PerSecond:0} req/s; processor {ours.Microseconds:0} against {theirs.Microseconds:0} µs each";
}
