using Eap.Search.Advice;
using System.Net.Sockets;
using System.Text;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.Data.Sqlite;

namespace Eap.Search.Tests.Web;

/// <summary>Search words are stored nowhere: everything a site writes is searched for one after a visit, with every log at its most talkative.</summary>
public sealed class PrivacyTests
{
    private const string Word = "planted7word";
    private const string Chinese = "种下的词";

    private static readonly SiteHostOptions Talkative = new()
    {
        Recipe = "blank", Kestrel = true,
        Settings = new Dictionary<string, string>
        {
            ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft"] = "Trace", ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace", ["Logging:LogLevel:Quartz"] = "Trace",
        },
    };

    [Fact]
    public async Task SearchWords_AfterAVisit_StandInNoLogDatabaseOrFile()
    {
        await using var site = await SiteHost.StartAsync(Talkative);
        var reader = site.Anonymous();
        string[] visits =
        [
            $"/search?q={Word}", $"/search?q={Word}", $"/search?q={Uri.EscapeDataString(Chinese)}&page=1", $"/Search?q={Word}&page=7", $"/search?q={Word}&page=x", $"/search?q={Word}&type={Word}", $"/search/{Word}?q={Word}",
            $"/display?set=large&return={Uri.EscapeDataString($"/search?q={Word}")}", $"/articles?q={Word}", $"/search?q={Word}&unknown=1", $"/search?q=%00{Word}%22*(&sort=newest",
        ];
        foreach (var visit in visits) await reader.GetPageAsync(visit);
        await BrokenRequestAsync(site);
        await site.TickAsync();

        Assert.Contains(site.Logs.Lines, line => line.Contains("Request starting", StringComparison.Ordinal));
        foreach (var trace in new[] { Word, Chinese, Uri.EscapeDataString(Chinese), "种下" })
            Assert.DoesNotContain(site.Logs.Lines, line => line.Contains(trace, StringComparison.OrdinalIgnoreCase));
        AssertNoFileHolds(site, Word, Chinese);
    }

    [Fact]
    public async Task SearchThatFails_LogsWhereButNotWhat()
    {
        await using var site = await SiteHost.StartAsync(Talkative with { Services = services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Advice.ISearchAdvice, FailingAdvice>(services) });

        (await site.Anonymous().GetPageAsync($"/search?q={Word}")).ShouldBe(System.Net.HttpStatusCode.InternalServerError);

        Assert.Contains(site.Logs.Errors, line => line.Contains(nameof(FailingAdvice), StringComparison.Ordinal));
        Assert.DoesNotContain(site.Logs.Lines, line => line.Contains(Word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task OtherRequests_AreLoggedAsEver()
    {
        await using var site = await SiteHost.StartAsync(Talkative);
        await site.Anonymous().GetPageAsync("/help?from=leaflet");

        Assert.Contains(site.Logs.Lines, line => line.Contains("/help?from=leaflet", StringComparison.Ordinal));
    }

    // What is no HTTP at all is answered 400 before there is a request; its first line must not be written down either.
    private static async Task BrokenRequestAsync(SiteHost site)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.BaseAddress.Host, site.BaseAddress.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"GET /search?q={Word} \u00e9 HTTP/1.1 nonsense\r\nHost: x\r\n\r\n"));
        var answer = new byte[64];
        var read = await client.GetStream().ReadAsync(answer);
        Assert.Contains("400", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
    }

    private static void AssertNoFileHolds(SiteHost site, params string[] words)
    {
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.Storage.DataPath, "site.db")}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(FULL)";
            command.ExecuteNonQuery();
        }

        var files = Directory.EnumerateFiles(site.Storage.DataPath, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(files, file => file.EndsWith("site.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            foreach (var word in words)
            {
                Assert.Equal(-1, bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(word)));
                Assert.Equal(-1, bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.Unicode.GetBytes(word)));
            }
        }
    }

    private sealed class FailingAdvice : Advice.ISearchAdvice
    {
        public ValueTask<Platform.Zones.ZoneContent?> AdviseAsync(string query, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"Nothing to say about {query}", new FormatException(query));
    }
}
