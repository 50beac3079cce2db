using Microsoft.Data.Sqlite;

namespace EapSite.Benchmarks.Http;

/// <summary>
/// Cached and uncached pages as ratios, taken in one run in turns: cached pages against bare Kestrel with the same bytes, an uncached article
/// against the smallest MVC and EF Core page with the same text; start to the first 200 and the working set after.
/// </summary>
internal sealed class HttpPart(string siteProgram, string baselineProgram, string scratch)
{
    private const string Article = "/articles/jinwan-shuibuzhao";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);
    private const int Rounds = 3;

    /// <summary>Measures and prints one table.</summary>
    public async Task RunAsync()
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Site__DataPath"] = Path.Combine(scratch, "http-site"), ["Site__AdminPassword"] = Guid.NewGuid().ToString("N"),
            ["Logging__LogLevel__Default"] = "Warning", ["ReloadStaticAssetsAtRuntime"] = "false",
        };
        await using (await ServerProcess.StartAsync(siteProgram, [], environment, "/health/ready"))
        {
            // The first start sets the site up; what is measured below is an existing one.
        }

        await using var site = await ServerProcess.StartAsync(siteProgram, [], environment, "/");
        Console.WriteLine($"{"start to first 200 of /",-46} {site.FirstAnswer.TotalSeconds,10:0.00} s     goal <= 3 s");
        await CachedAsync(site, "cached article", Article);
        await CachedAsync(site, "cached home page", "/");
        await UncachedAsync(site);
        Console.WriteLine($"{"working set after",-46} {site.WorkingSet / 1048576.0,10:0} MB    goal <= 300 MB");
    }

    private async Task CachedAsync(ServerProcess site, string name, string path)
    {
        foreach (var encoding in new[] { "br", "identity" })
        {
            var file = await SaveAsync(site.Url + path, encoding);
            await using var bare = await ServerProcess.StartAsync(baselineProgram, ["bare", file, encoding], [], "/");
            var (ours, theirs) = await InTurnsAsync(site.Url + path, bare.Url + "/", encoding);
            Print($"{name}, {encoding}, {new FileInfo(file).Length} bytes", ours, theirs, 0.9);
        }
    }

    private async Task UncachedAsync(ServerProcess site)
    {
        var database = Path.Combine(scratch, "baseline.db");
        await FillAsync(database);
        await using var minimal = await ServerProcess.StartAsync(baselineProgram, ["mvc", database], [], Article);
        // An unknown query key is neither looked up nor stored: every request renders.
        var (ours, theirs) = await InTurnsAsync($"{site.Url}{Article}?uncached=1", minimal.Url + Article, "br");
        Print("uncached article, br, against MVC + EF", ours, theirs, 0.6);
    }

    private async Task FillAsync(string database)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(database);
        await using var source = new SqliteConnection($"Data Source={Path.Combine(scratch, "http-site", "site.db")};Mode=ReadOnly");
        await source.OpenAsync();
        await using var read = source.CreateCommand();
        read.CommandText = "SELECT json_extract(Data, '$.MarkdownBodyPart.Markdown') FROM ContentItem WHERE Published AND json_extract(Data, '$.AutoroutePart.Path') = $path";
        read.Parameters.AddWithValue("$path", Article[1..]);
        var body = (string)(await read.ExecuteScalarAsync())!;
        await using var target = new SqliteConnection($"Data Source={database}");
        await target.OpenAsync();
        await using var write = target.CreateCommand();
        write.CommandText = "CREATE TABLE Articles (Id INTEGER PRIMARY KEY, Slug TEXT NOT NULL UNIQUE, Title TEXT NOT NULL, Body TEXT NOT NULL, Frame TEXT NOT NULL); " +
            "INSERT INTO Articles (Slug, Title, Body, Frame) VALUES ($slug, '标题', $body, $frame);";
        write.Parameters.AddWithValue("$slug", Article.Split('/')[^1]);
        write.Parameters.AddWithValue("$body", body);
        write.Parameters.AddWithValue("$frame", string.Concat(Enumerable.Repeat("<p>页头、菜单、求助、相关文章、页脚</p>", 120)));
        await write.ExecuteNonQueryAsync();
    }

    private static async Task<(double Ours, double Theirs)> InTurnsAsync(string ours, string theirs, string encoding)
    {
        await LoadGenerator.MeasureAsync(ours, encoding, TimeSpan.FromSeconds(2));
        await LoadGenerator.MeasureAsync(theirs, encoding, TimeSpan.FromSeconds(2));
        var (first, second) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            first.Add(await LoadGenerator.MeasureAsync(ours, encoding, Round));
            second.Add(await LoadGenerator.MeasureAsync(theirs, encoding, Round));
        }

        return (first.Order().ElementAt(Rounds / 2), second.Order().ElementAt(Rounds / 2));
    }

    private async Task<string> SaveAsync(string url, string encoding)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", encoding);
        var file = Path.Combine(scratch, $"body.{encoding}");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(url));
        return file;
    }

    private static void Print(string name, double ours, double theirs, double goal) =>
        Console.WriteLine($"{name,-46} {ours / theirs,10:0.00}       goal >= {goal:0.0}   ({ours:0} of {theirs:0} req/s){(ours / theirs < goal ? "   MISSED" : "")}");
}
