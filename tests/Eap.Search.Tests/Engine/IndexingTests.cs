using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Search.Documents;
using Eap.Search.Indexing;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Tests.Engine;

/// <summary>What readers may find, and from when to when.</summary>
public sealed class IndexingTests(SearchSites sites)
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Publish_ThenUnpublish_IsFoundAndThenGone(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var item = await SearchSites.PublishAsync(site, "石榴花开", "院子里的石榴树");

        Assert.Equal(["石榴花开"], await SearchSites.FindAsync(site, "石榴"));
        await site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(item.ContentItemId));

        Assert.Empty(await SearchSites.FindAsync(site, "石榴"));
        Assert.Equal(0, await HitsAsync(site, "石榴"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Remove_LeavesNothing(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var item = await SearchSites.PublishAsync(site, "枇杷熟了");
        await site.InUnitAsync(unit => unit.Get<IContentManager>().RemoveAsync(item.ContentItemId));

        Assert.Empty(await SearchSites.FindAsync(site, "枇杷"));
        Assert.Equal(0, await HitsAsync(site, "枇杷"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Publish_RolledBack_LeavesNothing(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await Assert.ThrowsAsync<TimeoutException>(() => site.InUnitAsync(async unit =>
        {
            await unit.Get<IContentManager>().SaveAndPublishAsync(await SearchSites.NewAsync(unit, "樱桃沟"), null);
            Assert.Equal(1, (await unit.Get<ISearchIndex>().FindAsync(await QueryAsync(site, "樱桃"), default)).Total);
            throw new TimeoutException();
        }));

        Assert.Equal(0, await HitsAsync(site, "樱桃"));
        Assert.False(await site.QueryAsync(db => db.Set<SearchDocument>().AnyAsync(row => row.Title == "樱桃沟")));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Draft_OfAPublishedItem_IsNotFoundUntilItIsPublished(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var item = await SearchSites.PublishAsync(site, "旧题目杨梅", "杨梅");
        await site.InUnitAsync(async unit =>
        {
            var manager = unit.Get<IContentManager>();
            var draft = (await manager.GetAsync(item.ContentItemId, VersionOptions.Latest))!;
            draft.Apply(new Contents.Parts.Titles.TitlePart { Title = "新题目荔枝" });
            await manager.SaveDraftAsync(draft, item.ContentItemVersionId);
        });

        Assert.Empty(await SearchSites.FindAsync(site, "荔枝"));
        Assert.Equal(["旧题目杨梅"], await SearchSites.FindAsync(site, "杨梅"));
        await site.InUnitAsync(unit => unit.Get<IContentManager>().PublishAsync(item.ContentItemId));

        Assert.Equal(["新题目荔枝"], await SearchSites.FindAsync(site, "荔枝"));
        Assert.Equal(["新题目荔枝"], await SearchSites.FindAsync(site, "杨梅"));
        Assert.Equal(1, await HitsAsync(site, "杨梅"));
    }

    [Theory]
    [InlineData("Dossier")]
    [InlineData("Memo")]
    [InlineData("Loose")]
    public async Task Item_ThatReadersCannotOpen_IsNeverInTheIndex(string type)
    {
        foreach (var engine in Engines.All.Select(row => row.Data))
        {
            var site = await sites.OnAsync(engine);
            await SearchSites.PublishAsync(site, $"绝密山楂{type}", "山楂的下落", type);

            Assert.DoesNotContain($"绝密山楂{type}", await SearchSites.FindAsync(site, "山楂"));
            Assert.Equal(0, await HitsAsync(site, "山楂"));
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Item_WhoseVisibilityChangedBehindTheIndex_IsNotShown(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var item = await SearchSites.PublishAsync(site, "误发的海棠");
        await site.InUnitAsync(unit => unit.Db.Set<ContentItem>().Where(row => row.ContentItemId == item.ContentItemId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Visibility, Visibility.Internal)));

        Assert.Empty(await SearchSites.FindAsync(site, "海棠"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Fields_AreFound_ProtectedOnesNot(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await SearchSites.PublishAsync(site, "有关键词的", change: item => item.SetPart("StoryPart", new JsonObject
        {
            ["Keyword"] = new JsonObject { ["Text"] = "枣庄" }, ["Secret"] = new JsonObject { ["Text"] = "370102198001010000" },
        }));

        Assert.Equal(["有关键词的"], await SearchSites.FindAsync(site, "枣庄"));
        Assert.Empty(await SearchSites.FindAsync(site, "370102198001010000"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Import_OfManyAtOnce_FindsEach(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await site.InUnitAsync(async unit =>
        {
            var items = new List<ContentItem>();
            for (var i = 0; i < 7; i++)
            {
                var item = await SearchSites.NewAsync(unit, $"批量葡萄{i}", "葡萄架下");
                (item.Latest, item.Published) = (true, true);
                items.Add(item);
            }

            await unit.Get<IContentManager>().ImportAsync(items);
        });

        Assert.Equal(7, (await SearchSites.FindAsync(site, "葡萄架")).Count);
        Assert.Equal(["批量葡萄3"], await SearchSites.FindAsync(site, "葡萄3"));
    }

    private static async Task<int> HitsAsync(SiteHost site, string typed)
    {
        var query = await QueryAsync(site, typed);
        return (await site.UseAsync<ISearchIndex, IndexHits>(index => index.FindAsync(query, TestContext.Current.CancellationToken))).Total;
    }

    private static async Task<IndexQuery> QueryAsync(SiteHost site, string typed) =>
        new((await site.UseAsync<Searching.SearchWords, Searching.TypedWords>(words => words.ReadAsync(typed, default).AsTask())).Query, []);
}
