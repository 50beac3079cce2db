using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Eap.Platform.Recipes;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Engine;

public sealed class ImportTests(EngineSites sites) : IClassFixture<EngineSites>
{
    private const string Item = """
        { "ContentItemId": "4testimport000000000000001", "ContentItemVersionId": "4testimport0000000000000v1", "ContentType": "Story", "DisplayText": "导入的", "Displaytext": "slip",
          "Latest": true, "Published": true, "CreatedUtc": "2020-01-02T03:04:05.1234567Z", "ModifiedUtc": null, "PublishedUtc": "2020-01-02T03:04:05Z", "Owner": null, "Author": "x", "Id": 7,
          "TitlePart": { "Title": "导入的" }, "MarkdownBodyPart": { "Markdown": "文" }, "MysteryPart": { "Anything": [1, 1e2, 1.0], "Deep": { "null": null } }, "@WeldedPartSettings": { "a": 1 } }
        """;

    [Fact]
    public async Task Import_SameFileTwice_AddsNothingTheSecondTime()
    {
        var site = sites[DatabaseEngine.Sqlite];
        await ImportAsync(site, Item);
        var before = await site.QueryAsync(db => db.Set<ContentItem>().CountAsync());
        await ImportAsync(site, Item);
        Assert.Equal(before, await site.QueryAsync(db => db.Set<ContentItem>().CountAsync()));
    }

    [Fact]
    public async Task Import_UnknownPart_IsReportedKeptAndExportedAsItCame()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var report = await ImportAsync(site, Item);
        Assert.Contains("部件 MysteryPart", report.Kept);

        var exported = await site.UseAsync<RecipeExporter, JsonObject>(exporter => exporter.ExportAsync("x", default));
        var item = exported["steps"]!.AsArray().Single(step => step!["name"]!.ToString() == "content")!["data"]!.AsArray().Single(node => node!["ContentItemId"]!.ToString() == "4testimport000000000000001")!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Item)!["MysteryPart"], item["MysteryPart"]), item["MysteryPart"]!.ToJsonString());
        Assert.Equal("2020-01-02T03:04:05.123456Z", item["CreatedUtc"]!.ToString());
        Assert.Null(item["Id"]);
        Assert.Null(item["Displaytext"]);
    }

    [Fact]
    public async Task Import_BrokenItem_LeavesNothingAndNamesTheItem()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var good = Item.Replace("4testimport0000000000000", "4testbroken0000000000000", StringComparison.Ordinal);
        var bad = good.Replace("000000000001", "000000000002", StringComparison.Ordinal).Replace("0000000000v1", "0000000000v2", StringComparison.Ordinal).Replace("\"Title\": \"导入的\"", $"\"Title\": \"{new string('长', 300)}\"", StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<RecipeException>(() => ImportAsync(site, good, bad));

        Assert.Contains("4testbroken000000000000002", error.Message, StringComparison.Ordinal);
        Assert.Contains("标题最多", error.Message, StringComparison.Ordinal);
        Assert.False(await site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(item => item.ContentItemId.StartsWith("4testbroken"))));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Import_ManyOfOneTitle_EachGetsAnAddressNobodyHas(DatabaseEngine engine)
    {
        var site = sites[engine];
        var title = $"同名故事{Guid.NewGuid():N}";
        for (var i = 0; i < 2; i++) await site.InUnitAsync(async unit => await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, title, "Story"), null));

        await site.InUnitAsync(async unit =>
        {
            var items = new List<ContentItem>();
            for (var i = 0; i < 30; i++)
            {
                var item = await EngineSites.NewAsync(unit, title, "Story");
                (item.Latest, item.Published) = (true, true);
                items.Add(item);
            }

            await unit.Get<IContentManager>().ImportAsync(items);
        });

        var paths = await site.QueryAsync(db => db.Set<AutoroutePartIndex>().Where(row => row.Published && db.Set<ContentItem>().Any(item =>
            item.ContentItemVersionId == row.ContentItemVersionId && item.DisplayText == title)).Select(row => row.Path).ToListAsync());
        var first = paths.MinBy(path => path.Length)!;
        Assert.Equal([first, .. Enumerable.Range(2, 31).Select(number => $"{first}-{number}")], paths.OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Export_NeverHoldsPrivateItems()
    {
        var site = sites[DatabaseEngine.Sqlite];
        await site.InUnitAsync(async unit => await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, "不该流出的档案", "Dossier"), null));

        var exported = await site.UseAsync<RecipeExporter, JsonObject>(exporter => exporter.ExportAsync("x", default));

        Assert.DoesNotContain("不该流出的档案", exported.ToJsonString(JOptions.Default), StringComparison.Ordinal);
    }

    private static async Task<RecipeReport> ImportAsync(SiteHost site, params string[] items)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "test.recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "name": "test", "steps": [ { "name": "content", "data": [ {{string.Join(',', items)}} ] } ] }""");
        return await site.UseAsync<RecipeExecutor, RecipeReport>(executor => executor.ExecuteAsync(RecipeLibrary.FromFile(file)));
    }
}
