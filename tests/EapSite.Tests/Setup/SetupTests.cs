using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Eap.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Setup;

public sealed class SetupTests
{
    [Theory, EachEngine]
    public async Task Start_OfASiteThatIsSetUp_SetsNothingUpAgain(DatabaseEngine engine)
    {
        await using var storage = SiteStorage.Empty(engine);
        var options = new SiteHostOptions { Engine = engine, Storage = storage };
        SetupState first;
        await using (var site = await SiteHost.StartAsync(options)) first = await StateAsync(site);

        await using var again = await SiteHost.StartAsync(options with { Recipe = "qingdao-2021", StartsAt = options.StartsAt.AddDays(1) });

        var second = await StateAsync(again);
        Assert.Equal(("rizhao-2018", first.SetUpUtc), (second.Recipe, second.SetUpUtc));
    }

    [Fact]
    public async Task Production_EvenWithDemoAskedFor_HasNothingInvented()
    {
        await using var storage = SiteStorage.Empty(DatabaseEngine.Sqlite);
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Environment = "Production", Demo = true, Storage = storage });

        Assert.False(await site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.SubjectId == "demo")));
        Assert.False(await site.QueryAsync(db => db.Set<Organization>().AnyAsync(row => row.Name.Contains("例"))));
        Assert.True(await site.QueryAsync(db => db.Set<Organization>().AnyAsync(row => row.Name == "五莲县总工会")));
    }

    [Fact]
    public async Task Development_WithDemo_HasTheInventedDistrict()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Demo = true });

        Assert.True(await site.QueryAsync(db => db.Set<Organization>().AnyAsync(row => row.Name.Contains("例"))));
    }

    [Fact]
    public async Task UnknownRecipe_IsRefusedByNameAndLeavesNoSite()
    {
        await using var storage = SiteStorage.Empty(DatabaseEngine.Sqlite);
        await using var process = SiteProcess.Start(storage, new Dictionary<string, string> { ["Site:Recipe"] = "atlantis" });

        Assert.Equal(1, await process.WaitForExitAsync());
        Assert.Contains("atlantis", process.Output);
        Assert.Contains("rizhao-2018", process.Output);
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Storage = storage, Recipe = "blank" });
        Assert.Equal("blank", (await StateAsync(site)).Recipe);
    }

    [Fact]
    public async Task SetupVerb_WithARecipe_SetsUpAndEnds()
    {
        await using var storage = SiteStorage.Empty(DatabaseEngine.Sqlite);
        await using (var process = SiteProcess.Start(storage, arguments: ["setup", "--recipe", "qingdao-2021"])) Assert.Equal(0, await process.WaitForExitAsync());

        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Storage = storage });
        Assert.Equal("qingdao-2021", (await StateAsync(site)).Recipe);
    }

    [Fact]
    public async Task UnknownVerb_IsRefusedWithTheVerbsThereAre()
    {
        await using var storage = SiteStorage.Empty(DatabaseEngine.Sqlite);
        await using var process = SiteProcess.Start(storage, new Dictionary<string, string> { ["Site:Recipe"] = "blank" }, arguments: ["dance"]);

        Assert.Equal(1, await process.WaitForExitAsync());
        Assert.Contains("dance", process.Output);
        Assert.Contains("import FILE", process.Output);
    }

    [Fact]
    public async Task OtherSchema_InDevelopment_RenamesTheDataFolderAndSetsUpAnew()
    {
        await using var storage = SiteStorage.Empty(DatabaseEngine.Sqlite);
        var options = new SiteHostOptions { Storage = storage, Recipe = "blank" };
        await using (await SiteHost.StartAsync(options))
        {
        }

        await File.WriteAllTextAsync(Path.Combine(storage.DataPath, "precious.txt"), "kept", TestContext.Current.CancellationToken);
        await SpoilAsync(storage);
        await using var site = await SiteHost.StartAsync(options);

        (await site.Anonymous().GetPageAsync("/health/ready")).ShouldBeOk();
        var aside = Assert.Single(Directory.GetDirectories(Path.GetDirectoryName(storage.DataPath)!, "data-*"));
        Assert.Equal("kept", await File.ReadAllTextAsync(Path.Combine(aside, "precious.txt"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(aside, "site.db")));
        Assert.Contains(site.Logs.Lines, line => line.Contains(aside, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OtherSchema_InProduction_RefusesToStartAndTouchesNothing()
    {
        await using var storage = SiteStorage.Empty(DatabaseEngine.Sqlite);
        var options = new SiteHostOptions { Storage = storage, Recipe = "blank", Environment = "Production" };
        await using (await SiteHost.StartAsync(options))
        {
        }

        await SpoilAsync(storage);

        await Assert.ThrowsAsync<SchemaMismatchException>(() => SiteHost.StartAsync(options));
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(storage.DataPath)!, "data-*"));
        await using var process = SiteProcess.Start(storage, environment: "Production");
        Assert.NotEqual(0, await process.WaitForExitAsync());
    }

    [Theory, EachEngine]
    public async Task SameSchema_SeenFirstByAnotherBuild_IsLookedAtOnceAndNotedAsSeen(DatabaseEngine engine)
    {
        await using var storage = SiteStorage.Empty(engine);
        var options = new SiteHostOptions { Engine = engine, Storage = storage, Recipe = "blank" };
        string first;
        await using (var site = await SiteHost.StartAsync(options))
        {
            first = await SeenByAsync(site);
            await site.InUnitAsync(unit => unit.Db.Database.ExecuteSqlRawAsync("""UPDATE "SiteSetting" SET "Json" = '"other"' WHERE "Name" = 'Internal.SchemaBuild'"""));
        }

        await using var again = await SiteHost.StartAsync(options);

        Assert.Equal(first, await SeenByAsync(again));
        Assert.NotEqual("\"other\"", first);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task OtherSchema_OnPostgres_RefusesToStart(string environment)
    {
        if (!Postgres.IsConfigured && !Postgres.IsRequired) return;
        await using var storage = SiteStorage.Empty(DatabaseEngine.PostgreSql);
        var options = new SiteHostOptions { Engine = DatabaseEngine.PostgreSql, Storage = storage, Recipe = "blank", Environment = environment };
        await using (var site = await SiteHost.StartAsync(options))
            await site.InUnitAsync(unit => unit.Db.Database.ExecuteSqlRawAsync("""UPDATE "SiteSetting" SET "Json" = '"other"' WHERE "Name" = 'Internal.SchemaFingerprint'"""));

        await Assert.ThrowsAsync<SchemaMismatchException>(() => SiteHost.StartAsync(options));
    }

    // Run where a published program would be: another working directory, no project beside it. An empty body for every asset was seen once.
    [Fact]
    public async Task Program_StartedFromAnotherFolder_FindsItsRecipesAndAssets()
    {
        await using var storage = SiteStorage.Empty(DatabaseEngine.Sqlite);
        await using var process = SiteProcess.Start(
            storage, new Dictionary<string, string> { ["Site:Recipe"] = "blank", ["Site:Ticks"] = "false" }, "Production", program: Environment.GetEnvironmentVariable("EAP_PUBLISHED"), workingDirectory: Path.GetTempPath());
        await process.WaitUntilReadyAsync();

        var home = await process.GetAsync("/", TestContext.Current.CancellationToken);
        var html = await home.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var sheet = System.Text.RegularExpressions.Regex.Match(html, "href=\"(?<url>/[^\"]+\\.css)\"").Groups["url"].Value;
        var css = await process.GetAsync(sheet, TestContext.Current.CancellationToken);

        Assert.True(home.IsSuccessStatusCode, html);
        Assert.True(css.IsSuccessStatusCode, sheet);
        Assert.True((await css.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 1000);
    }

    private static async Task<SetupState> StateAsync(SiteHost site) => await site.Services.GetRequiredService<SiteSettings>().GetAsync<SetupState>();

    private static Task<string> SeenByAsync(SiteHost site) => site.QueryAsync(db => db.Set<SiteSetting>().Where(row => row.Name == "Internal.SchemaBuild").Select(row => row.Json).SingleAsync());

    private static async Task SpoilAsync(SiteStorage storage)
    {
        storage.Release();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(storage.DataPath, "site.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "SiteSetting" SET "Json" = '"other"' WHERE "Name" = 'Internal.SchemaFingerprint'""";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
