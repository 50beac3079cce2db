using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Ids;
using Eap.Platform.Recipes;
using Eap.Platform.Settings;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Tests.Recipes;

public sealed class RecipeExecutorTests(RecipeSiteFixture site) : SiteTest(site), IClassFixture<RecipeSiteFixture>
{
    private readonly string _folder = TestFolder.Create("recipe");

    [Theory]
    [InlineData("""{ "name": "probe", "fail": "recipe" }""", "机构 x 不存在。")]
    [InlineData("""{ "name": "probe", "number": "eleven" }""", "")]
    [InlineData("""{ "name": "settings", "PageSize": "many" }""", "")]
    [InlineData("""{ "name": "settings", "SiteName": { "a": 1 } }""", "")]
    public async Task Recipe_WithABrokenStep_ImportsNothingAndNamesThePlace(string broken, string reason)
    {
        var name = Name();

        var error = await Assert.ThrowsAsync<RecipeException>(() => RunAsync($$"""{ "name": "my", "steps": [ { "name": "probe", "write": "{{name}}" }, {{broken}} ] }"""));

        Assert.Contains("配方 my 第 2 步", error.Message);
        Assert.Contains(reason, error.Message);
        Assert.Null(await WrittenAsync(name));
    }

    [Fact]
    public async Task Recipe_ThatMeetsABug_ImportsNothingAndIsNotBlamedOnTheFile()
    {
        var name = Name();

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync($$"""{ "name": "my", "steps": [ { "name": "probe", "write": "{{name}}" }, { "name": "probe", "fail": "bug" } ] }"""));

        Assert.Null(await WrittenAsync(name));
    }

    [Theory]
    [InlineData("{ \"name\": \"my\",\n  \"steps\": [\n    { \"name\": } ] }", "第 3 行")]
    [InlineData("[]", "不是 JSON 对象")]
    [InlineData("{ \"name\": \"my\" }", "没有 steps")]
    [InlineData("{ \"name\": \"my\", \"steps\": [ { \"write\": \"x\" } ] }", "第 1 步没有 name")]
    [InlineData("{ \"name\": \"my\", \"steps\": [ { \"name\": \"recipes\", \"Values\": [ { \"name\": \"nowhere\" } ] } ] }", "nowhere")]
    [InlineData("{ \"name\": \"my\", \"steps\": [ { \"name\": \"recipes\", \"Values\": [ { \"name\": 7 } ] } ] }", "第 1 步")]
    [InlineData("{ \"name\": \"my\", \"steps\": [ { \"name\": \"probe\", \"write\": \"[js: base64('***')]\" } ] }", "第 1 步")]
    public async Task File_ThatIsNoRecipe_IsRefusedWithItsPlace(string text, string place) =>
        Assert.Contains(place, (await Assert.ThrowsAsync<RecipeException>(() => RunAsync(text))).Message);

    [Fact]
    public async Task File_ThatIsNotThere_IsRefused() =>
        Assert.Contains("gone.recipe.json", (await Assert.ThrowsAsync<RecipeException>(() => RunFileAsync(Path.Combine(_folder, "gone.recipe.json")))).Message);

    [Fact]
    public async Task Recipe_LenientJson_IsReadAsOrchardReadsIt()
    {
        var name = Name();

        await RunAsync($$"""
            // a comment
            { "Name": "my", "STEPS": [ { "NAME": "Probe", "Write": "{{name}}", }, ], }
            """);

        Assert.NotNull(await WrittenAsync(name));
    }

    [Fact]
    public async Task UnknownStep_IsReportedKeptOnceAndExportedWhole()
    {
        var mark = Name();
        var recipe = $$"""{ "name": "my", "steps": [ { "name": "Lucene-Index", "Indices": [ { "{{mark}}": { "Culture": "zh-CN", "n": 1.0 } } ] } ] }""";

        var report = await RunAsync(recipe);
        await RunAsync(recipe);

        Assert.Contains(report.Kept, line => line.Contains("Lucene-Index", StringComparison.Ordinal));
        var exported = (await Site.UseAsync((RecipeExporter exporter) => exporter.ExportAsync("out", CancellationToken.None)))["steps"]!.AsArray()
            .Where(step => step!["name"]!.ToString() == "Lucene-Index" && step.ToJsonString().Contains(mark, StringComparison.Ordinal)).ToList();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(recipe)!["steps"]![0], Assert.Single(exported)));
    }

    [Fact]
    public async Task DryRun_DoesEverythingReportsItAndLeavesNothing()
    {
        var (name, audit) = (Name(), await AuditAsync());
        var recipe = $$"""{ "name": "my", "steps": [ { "name": "settings", "SiteName": "试" }, { "name": "probe", "write": "{{name}}" }, { "name": "Unknown-{{name}}" } ] }""";

        var report = await RunAsync(recipe, dryRun: true);

        Assert.Contains("站点设置", report.Done);
        Assert.Contains(report.Kept, line => line.Contains(name, StringComparison.Ordinal));
        Assert.Null(await WrittenAsync(name));
        Assert.Equal(audit, await AuditAsync());
        Assert.NotEqual("试", await Site.UseAsync(async (SiteSettings settings) => (await settings.GetAsync<GeneralSettings>()).SiteName));
    }

    [Fact]
    public async Task DryRun_OfABrokenRecipe_SaysSo() => await Assert.ThrowsAsync<RecipeException>(() =>
        RunAsync("""{ "name": "my", "steps": [ { "name": "probe", "fail": "recipe" } ] }""", dryRun: true));

    [Fact]
    public async Task Scripts_OfTheFixedList_AreReplacedAndOthersKeptAndReported()
    {
        var name = Name();
        await File.WriteAllTextAsync(Path.Combine(_folder, "text.md"), "# 正文\n“引号”", TestContext.Current.CancellationToken);

        var report = await RunAsync($$"""
            { "name": "my", "variables": { "id": "[js: uuid()]", "plain": "平" }, "steps": [ { "name": "probe", "write": "{{name}}",
              "a": "[js: variables('id')]", "b": "[js:variables('id')]", "c": "[js: variables(\"plain\")]", "d": "[js: parameters('City')]", "e": "[js: configuration('Some.Key')]",
              "f": "[js: configuration('No.Key', 'otherwise')]", "g": "[js: base64('5Lit5paH')]", "h": "[js: new Date().toISOString()]", "i": "[file:text('text.md')]",
              "j": "[file:base64('text.md')]", "k": "[js: deleteEverything()]", "l": "[not a script]", "m": { "n": [ "[js: uuid()]" ] } } ] }
            """);

        var step = JsonNode.Parse((await WrittenAsync(name))!)!;
        Assert.True(IdGenerator.IsValid(step["a"]!.ToString()));
        Assert.Equal(step["a"]!.ToString(), step["b"]!.ToString());
        Assert.Equal(["平", "日照", "configured", "otherwise", "中文"], "cdefg".Select(key => step[key.ToString()]!.ToString()));
        Assert.Equal(Site.Clock.GetUtcNow().Date, DateTimeOffset.Parse(step["h"]!.ToString()).UtcDateTime.Date);
        Assert.Equal("# 正文\n“引号”", step["i"]!.ToString());
        Assert.Equal("# 正文\n“引号”", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(step["j"]!.ToString())));
        Assert.Equal(["[js: deleteEverything()]", "[not a script]"], [step["k"]!.ToString(), step["l"]!.ToString()]);
        Assert.True(IdGenerator.IsValid(step["m"]!["n"]![0]!.ToString()));
        Assert.Equal("脚本 [js: deleteEverything()]", Assert.Single(report.Kept));
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("inner/../../secret.md")]
    [InlineData("/etc/hostname")]
    public async Task FileScript_OutsideTheRecipesFolder_IsRefused(string path)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "..", "secret.md"), "geheim", TestContext.Current.CancellationToken);
        var name = Name();

        var error = await Assert.ThrowsAsync<RecipeException>(() => RunAsync($$"""{ "name": "my", "steps": [ { "name": "probe", "write": "{{name}}", "x": {{JsonSerializer.Serialize($"[file:text('{path}')]")}} } ] }"""));

        Assert.Contains(path, error.Message);
        Assert.DoesNotContain("geheim", error.Message);
        Assert.Null(await WrittenAsync(name));
    }

    [Fact]
    public async Task FileScript_ToAMissingFile_NamesIt() => Assert.Contains(
        "nowhere.md",
        (await Assert.ThrowsAsync<RecipeException>(() => RunAsync("""{ "name": "my", "steps": [ { "name": "probe", "x": "[file:text('nowhere.md')]" } ] }"""))).Message);

    [Fact]
    public async Task Features_ThatAreNotHere_AreReported()
    {
        var report = await RunAsync("""{ "name": "my", "steps": [ { "name": "feature", "enable": [ "Eap.Platform", "OrchardCore.Forms" ] } ] }""");

        Assert.Equal("功能 OrchardCore.Forms", Assert.Single(report.Kept));
    }

    [Fact]
    public async Task Recipe_Run_IsWrittenIntoTheAuditTrail()
    {
        var before = await AuditAsync();

        await RunAsync("""{ "name": "my", "displayName": "我的配方", "steps": [] }""");

        Assert.Equal(before + 1, await AuditAsync());
    }

    [Theory]
    [InlineData("rizhao-2018")]
    [InlineData("qingdao-2021")]
    [InlineData("blank")]
    public async Task SetupRecipes_RunAgainOnTheirOwnSite_ChangeNoCounts(string recipe)
    {
        await using var own = await SiteHost.StartAsync(new SiteHostOptions { Recipe = recipe });
        var before = await CountsAsync(own);

        await own.UseAsync((RecipeExecutor executor) => executor.ExecuteAsync(RecipeLibrary.FromFile(Path.Combine(AppContext.BaseDirectory, "Recipes", $"{recipe}.recipe.json"))));

        Assert.Equal(before, await CountsAsync(own));
    }

    private static Task<string> CountsAsync(SiteHost site) => site.QueryAsync(async db =>
    {
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Where(table => table is not ("AuditEvent" or "DataProtectionKey")).Order(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var table in tables)
        {
            // Names of the model's own tables: nothing a user typed.
            var sql = "SELECT count(*) AS \"Value\" FROM \"" + table + "\"";
            lines.Add($"{table} {(await db.Database.SqlQueryRaw<int>(sql).ToListAsync())[0]}");
        }

        return string.Join('\n', lines);
    });

    private static string Name() => Guid.NewGuid().ToString("N");

    private Task<RecipeReport> RunAsync(string json, bool dryRun = false)
    {
        var file = Path.Combine(_folder, "my.recipe.json");
        File.WriteAllText(file, json);
        return RunFileAsync(file, dryRun);
    }

    private Task<RecipeReport> RunFileAsync(string file, bool dryRun = false) =>
        Site.UseAsync((RecipeExecutor executor) => executor.ExecuteAsync(RecipeLibrary.FromFile(file), dryRun));

    private Task<string?> WrittenAsync(string name) => Site.QueryAsync(db => db.Set<SiteSetting>().Where(row => row.Name == $"Internal.Probe.{name}").Select(row => row.Json).FirstOrDefaultAsync());

    private Task<int> AuditAsync() => Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(row => row.Category == "Recipe"));
}
