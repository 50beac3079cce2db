using Eap.Platform.Data;
using Eap.Search.Documents;
using Eap.Search.Indexing;
using Eap.Search.Rebuilding;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Tests.Engine;

/// <summary>On sites of its own: it counts all documents.</summary>
public sealed class RebuildTests(SearchSites sites) : IClassFixture<SearchSites>
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Rebuild_OfADamagedIndex_FindsEverythingAgainAndDropsWhatIsNotPublished(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var lost = await SearchSites.PublishAsync(site, "丢失的蜻蜓");
        await SearchSites.PublishAsync(site, "还在的蜻蜓");
        await site.InUnitAsync(async unit =>
        {
            await unit.Get<SearchDocuments>().RemoveAsync(lost.ContentItemId, default);
            var ghost = new SearchDocument { ContentItemId = "4ghost00000000000000000001", ContentType = "Story", OrganizationId = "", PublishedUtc = DateTime.UnixEpoch, Path = "x", Terms = "", Title = "鬼影蜻蜓", Facts = "", Text = "" };
            unit.Db.Add(ghost);
            await unit.Db.SaveChangesAsync();
            await unit.Get<ISearchIndex>().AddAsync([new IndexEntry(ghost.Id, ghost.Title, "", [])], default);
        });
        Assert.Equal(["还在的蜻蜓"], await SearchSites.FindAsync(site, "蜻蜓"));

        var state = await site.InUnitAsync(unit => unit.Get<SearchRebuild>().BeginAsync(default));
        while (state.FinishedUtc is null) state = await site.InUnitAsync(unit => unit.Get<SearchRebuild>().StepAsync(default));

        Assert.Equal(["丢失的蜻蜓", "还在的蜻蜓"], (await SearchSites.FindAsync(site, "蜻蜓")).Order(StringComparer.Ordinal));
        Assert.False(await site.QueryAsync(db => db.Set<SearchDocument>().AnyAsync(row => row.ContentItemId.StartsWith("4ghost"))));
        Assert.Equal(state.Done, await site.QueryAsync(db => db.Set<SearchDocument>().CountAsync()));
        var dates = await site.QueryAsync(db => db.Set<SearchDocument>().OrderBy(row => row.Id).Select(row => row.PublishedUtc).ToListAsync());
        Assert.Equal(dates.Order(), dates);
    }
}
