using System.Text.Json.Nodes;
using Eap.Media.Library;
using Eap.Platform.Files;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Tests.Web;

/// <summary>What lies in the file store agrees with the rows. The class moves the clock, so the site is its own.</summary>
public sealed class StoreTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Sweep_ADayLater_RemovesWhatNoRowNamesAndNothingElse()
    {
        var named = await (await SignInAsync(RoleNames.Editor)).UploadAsync(Samples.Picture());
        var orphan = (await StoreAsync()).Key;
        Site.Clock.Advance(TimeSpan.FromHours(23));
        await Site.TickAsync();
        Assert.True(await IsThereAsync(orphan));

        Site.Clock.Advance(TimeSpan.FromHours(2));
        var young = (await StoreAsync()).Key;
        await Site.TickAsync();

        Assert.Equal((false, true, true), (await IsThereAsync(orphan), await IsThereAsync(named.FileKey), await IsThereAsync(young)));
    }

    [Fact]
    public async Task RecipeStep_RunTwice_BringsEachFileOnceUnderItsId()
    {
        const string id = "01m8323wvqa7st0g836z6h65wq";
        var recipe = Write(new JsonArray(
            new JsonObject { ["TargetPath"] = $"media/{id}/值班表.png", ["Base64"] = Convert.ToBase64String(Samples.Png), ["Alt"] = "值班表" },
            new JsonObject { ["Path"] = "about/说明.txt", ["Base64"] = Convert.ToBase64String("说明"u8) }));

        await RunAsync(recipe);
        await RunAsync(recipe);

        var rows = await Site.QueryAsync(db => db.Set<MediaFile>().Where(row => row.UploadedBy == null).OrderBy(row => row.Name).ToListAsync());
        Assert.Equal([("值班表.png", "值班表"), ("说明.txt", "")], rows.Select(row => (row.Name, row.Alt)).OrderBy(row => row.Name, StringComparer.Ordinal));
        Assert.Contains(rows, row => row.MediaId == id && row.Width == 16);
        foreach (var row in rows) Assert.True(await IsThereAsync(row.FileKey));
    }

    [Fact]
    public async Task RecipeStep_WithABadFile_LeavesNoRow()
    {
        var before = await CountAsync();
        var recipe = Write(new JsonArray(
            new JsonObject { ["Path"] = "好.png", ["Base64"] = Convert.ToBase64String(Samples.Png) }, new JsonObject { ["Path"] = "坏.png", ["Base64"] = Convert.ToBase64String(Samples.Polyglot) }));

        var problem = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(recipe));

        Assert.Contains("坏.png", problem.Message);
        Assert.Equal(before, await CountAsync());
    }

    private Task<StoredFile> StoreAsync() => Site.UseAsync<FileStore, StoredFile>(store => store.SaveAsync(new MemoryStream(Samples.Png), 1 << 20, CancellationToken.None));

    private Task<bool> IsThereAsync(string key) => Site.UseAsync<FileStore, bool>(async store =>
    {
        await using var content = store.OpenRead(key);
        return content is not null;
    });

    private Task<int> CountAsync() => Site.QueryAsync(db => db.Set<MediaFile>().CountAsync());

    private Task RunAsync(string path) => Site.UseAsync<RecipeExecutor, RecipeReport>(executor => executor.ExecuteAsync(RecipeLibrary.FromFile(path)));

    private string Write(JsonArray files)
    {
        var path = Path.Combine(Site.Storage.DataPath, $"{Guid.NewGuid():N}.recipe.json");
        File.WriteAllText(path, new JsonObject { ["name"] = "files", ["steps"] = new JsonArray(new JsonObject { ["name"] = "media", ["Files"] = files }) }.ToJsonString());
        return path;
    }
}
