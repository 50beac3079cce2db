using Eap.Platform.Data;
using Eap.Testing;
using EapSite.Tests.Caching;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EapSite.Tests.Privacy;

/// <summary>
/// 单位查不到你看过什么: a visitor comes to the real process, as a city would run it; afterwards its console, its database and its data folder are
/// searched for who it was, what was opened and what was searched for.
/// </summary>
public sealed class PrivacyPromiseTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite, "Production")]
    [InlineData(DatabaseEngine.Sqlite, "Development")]
    [InlineData(DatabaseEngine.PostgreSql, "Production")]
    public async Task Visit_DirectAndThroughAProxy_LeavesNoTraceAnywhere(DatabaseEngine engine, string environment)
    {
        if (engine == DatabaseEngine.PostgreSql && !Postgres.IsConfigured && !Postgres.IsRequired) return;
        var cancel = TestContext.Current.CancellationToken;
        await using var storage = SiteStorage.Empty(engine);
        await using var site = SiteProcess.Start(storage, new Dictionary<string, string> { ["Network:TrustedProxies:0"] = "127.0.0.1" }, environment);
        await site.WaitUntilReadyAsync();

        foreach (var throughProxy in new[] { false, true })
        {
            using var visitor = new Visitor(site.BaseAddress, throughProxy);
            var answers = await visitor.VisitAsync(cancel);
            Assert.DoesNotContain(System.Net.HttpStatusCode.InternalServerError, answers);
        }

        // What /privacy says is kept: how many searches there were, and nothing else of them. The second time the same words came from memory.
        Assert.Equal((2, 1), await CountedSearchesAsync(storage));
        await site.KillAsync();
        var stored = new EverythingStored(storage);
        Assert.Contains(await stored.FindAsync("今晚睡不着", cancel), place => place.StartsWith("ContentItem.", StringComparison.Ordinal));
        foreach (var trace in Visitor.Traces)
        {
            Assert.DoesNotContain(trace, site.Output, StringComparison.OrdinalIgnoreCase);
            Assert.Empty(await stored.FindAsync(trace, cancel));
        }
    }

    [Fact]
    public async Task Failure_IsLoggedByItsPlaceInTheProgram_NotByItsVisitor()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Kestrel = true, Recipe = "blank", Environment = "Production", Services = new CacheProbe().AddTo });
        var reader = site.Anonymous();
        reader.Headers["User-Agent"] = "zx7k2agent";

        (await reader.GetPageAsync("/broken/zx7k2path?zx7k2query=1")).ShouldBe(System.Net.HttpStatusCode.InternalServerError);

        Assert.Contains(site.Logs.Errors, line => line.Contains("secret detail", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Logs.Lines, line => line.Contains("zx7k2", StringComparison.OrdinalIgnoreCase) || !line.Contains("Now listening", StringComparison.Ordinal) && line.Contains("127.0.0.1", StringComparison.Ordinal));
    }

    // The counter is kept in memory and written by a tick.
    private static async Task<(long Searches, long WithoutResult)?> CountedSearchesAsync(SiteStorage storage)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            await using System.Data.Common.DbConnection connection = storage.Engine == DatabaseEngine.PostgreSql
                ? new NpgsqlConnection(storage.ConnectionString) : new SqliteConnection($"Data Source={Path.Combine(storage.DataPath, "site.db")};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """SELECT SUM("Searches"), SUM("WithoutResult") FROM "SearchDay" """;
            await using var reader = await command.ExecuteReaderAsync();
            if (await reader.ReadAsync() && !reader.IsDBNull(0) && Convert.ToInt64(reader.GetValue(0)) >= 2) return (Convert.ToInt64(reader.GetValue(0)), Convert.ToInt64(reader.GetValue(1)));
            await Task.Delay(100);
        }

        return null;
    }
}
