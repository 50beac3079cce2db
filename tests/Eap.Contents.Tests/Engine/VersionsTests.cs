using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Engine;

public sealed class VersionsTests(EngineSites sites) : IClassFixture<EngineSites>
{
    [Theory, EachEngine]
    public async Task Publish_ChangedItem_KeepsOneLatestOnePublishedAndTheWholeHistory(DatabaseEngine engine)
    {
        var site = sites[engine];
        var (id, first) = await site.InUnitAsync(async unit =>
        {
            var saved = await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, "第一版"), null);
            return (saved.Item.ContentItemId, saved.Item.ContentItemVersionId);
        });

        await SaveAsync(site, id, first, "第二版");

        var versions = await site.QueryAsync(db => db.Set<ContentItem>().Where(item => item.ContentItemId == id).OrderBy(item => item.Id).ToListAsync());
        Assert.Equal([("第一版", false, true), ("第二版", true, false)], versions.Select(item => (item.DisplayText, item.Latest, item.Published)));
        await site.InUnitAsync(unit => unit.Get<IContentManager>().PublishAsync(id));
        versions = await site.QueryAsync(db => db.Set<ContentItem>().Where(item => item.ContentItemId == id).OrderBy(item => item.Id).ToListAsync());
        Assert.Equal([("第一版", false, false), ("第二版", true, true)], versions.Select(item => (item.DisplayText, item.Latest, item.Published)));
        Assert.Equal(versions[0].CreatedUtc, versions[1].CreatedUtc);
        Assert.Equal(["Created", "Published", "Saved", "Published"],
            await site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == id).OrderBy(row => row.Id).Select(row => row.Name).ToListAsync()));
    }

    [Theory, EachEngine]
    public async Task Save_TwoFromTheSameVersion_SecondIsKeptInHistoryAndBothComeBack(DatabaseEngine engine)
    {
        var site = sites[engine];
        var saved = await site.InUnitAsync(async unit => (await unit.Get<IContentManager>().SaveDraftAsync(await EngineSites.NewAsync(unit, "开头"), null)).Item);

        Assert.True((await SaveAsync(site, saved.ContentItemId, saved.ContentItemVersionId, "甲的文字")).Succeeded);
        var second = await SaveAsync(site, saved.ContentItemId, saved.ContentItemVersionId, "乙的文字");

        Assert.Equal("甲的文字", second.Conflict?.DisplayText);
        var kept = await site.QueryAsync(db => db.Set<ContentItem>().SingleAsync(item => item.ContentItemVersionId == second.Item.ContentItemVersionId));
        Assert.Equal(("乙的文字", false, false, true), (kept.DisplayText, kept.Latest, kept.Published, kept.IsConflict));
    }

    [Theory, EachEngine]
    public async Task Save_FiftyAtOnceOnOneItem_OneWinsAndEveryTextIsThere(DatabaseEngine engine)
    {
        var site = sites[engine];
        var start = await site.InUnitAsync(async unit => (await unit.Get<IContentManager>().SaveDraftAsync(await EngineSites.NewAsync(unit, "起点"), null)).Item);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => SaveAsync(site, start.ContentItemId, start.ContentItemVersionId, $"第{number}位"))));

        Assert.Single(results, result => result.Succeeded);
        var texts = await site.QueryAsync(db => db.Set<ContentItem>().Where(item => item.ContentItemId == start.ContentItemId).Select(item => item.DisplayText).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"第{number}位").Append("起点").Order(), texts.Order());
    }

    [Theory, EachEngine]
    public async Task Create_SameFormTwice_MakesOneItemAndOneVersion(DatabaseEngine engine)
    {
        var site = sites[engine];
        var item = await site.InUnitAsync(unit => EngineSites.NewAsync(unit, "只要一条"));

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => site.InUnitAsync(unit => unit.Get<IContentManager>().SaveDraftAsync(item, null)))));

        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal(1, await site.QueryAsync(db => db.Set<ContentItem>().CountAsync(row => row.ContentItemId == item.ContentItemId)));
    }

    [Theory, EachEngine]
    public async Task Publish_HandlerRefuses_DraftStandsAndReasonComesBack(DatabaseEngine engine)
    {
        var site = sites[engine];
        var result = await site.InUnitAsync(async unit => await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, "不许发布的一条"), null));

        Assert.Equal(["还没有人审过。"], result.Refusals);
        var stored = await site.QueryAsync(db => db.Set<ContentItem>().SingleAsync(row => row.ContentItemId == result.Item.ContentItemId));
        Assert.Equal((true, false), (stored.Latest, stored.Published));
    }

    [Theory, EachEngine]
    public async Task Discard_DraftOfPublishedItem_GoesBackAndKeepsTheText(DatabaseEngine engine)
    {
        var site = sites[engine];
        var published = await site.InUnitAsync(async unit => (await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, "已发布"), null)).Item);
        var draft = await SaveAsync(site, published.ContentItemId, published.ContentItemVersionId, "不要了");

        Assert.True(await site.InUnitAsync(unit => unit.Get<IContentManager>().DiscardDraftAsync(published.ContentItemId)));

        var latest = await site.QueryAsync(db => db.Set<ContentItem>().SingleAsync(item => item.ContentItemId == published.ContentItemId && item.Latest));
        Assert.Equal(("已发布", true), (latest.DisplayText, latest.Published));
        Assert.True(await site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(item => item.ContentItemVersionId == draft.Item.ContentItemVersionId)));
    }

    [Theory, EachEngine]
    public async Task Restore_OldVersion_BecomesTheNewestDraft(DatabaseEngine engine)
    {
        var site = sites[engine];
        var first = await site.InUnitAsync(async unit => (await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, "旧的好"), null)).Item);
        await SaveAsync(site, first.ContentItemId, first.ContentItemVersionId, "新的不好");

        var restored = await site.InUnitAsync(unit => unit.Get<IContentManager>().RestoreAsync(first.ContentItemVersionId));

        Assert.True(restored.Succeeded);
        Assert.Equal(("旧的好", true, false), (restored.Item.DisplayText, restored.Item.Latest, restored.Item.Published));
    }

    [Fact]
    public async Task Save_OutsideAUnitOfWork_Throws()
    {
        var site = sites[DatabaseEngine.Sqlite];
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.UseAsync<IContentManager>(contents => contents.PublishAsync("x")));
    }

    private static Task<SaveResult> SaveAsync(SiteHost site, string id, string expected, string title) => site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetVersionAsync(expected))!;
        return await contents.SaveDraftAsync(item.Apply(new TitlePart { Title = title }), expected);
    });
}
