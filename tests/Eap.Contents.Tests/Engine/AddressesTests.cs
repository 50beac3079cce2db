using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Engine;

public sealed class AddressesTests(EngineSites sites) : IClassFixture<EngineSites>
{
    [Theory, EachEngine]
    public async Task Publish_ManyWithTheSameTitleAtOnce_EachHasItsOwnAddress(DatabaseEngine engine)
    {
        var site = sites[engine];
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() =>
            site.InUnitAsync(async unit => await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, "同名"), null)))));

        var paths = results.Select(result => result.Item.As<AutoroutePart>()!.Path).ToList();
        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal(12, paths.Distinct().Count());
        Assert.Contains("stories/tong-ming", paths);
    }

    [Fact]
    public async Task Page_AddressChanged_OldOneLeadsToTheNewForGood()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var first = await site.InUnitAsync(async unit => (await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, "搬家", path: "stories/old-home"), null)).Item);
        (await site.Anonymous().GetPageAsync("/stories/old-home")).ShouldBeOk();

        await site.InUnitAsync(async unit => await unit.Get<IContentManager>().SaveAndPublishAsync(first.Copy().Apply(new AutoroutePart { Path = "stories/new-home" }), first.ContentItemVersionId));

        (await site.Anonymous().GetPageAsync("/stories/new-home")).ShouldBeOk();
        var moved = await site.Anonymous().GetPageAsync("/stories/old-home");
        Assert.Equal(System.Net.HttpStatusCode.MovedPermanently, moved.Status);
        Assert.Equal("/stories/new-home", moved.Location);
    }

    [Fact]
    public async Task Page_DraftPrivateOrUnpublished_IsNotFound()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var id = await site.InUnitAsync(async unit =>
        {
            await unit.Get<IContentManager>().SaveDraftAsync(await EngineSites.NewAsync(unit, "草稿里的秘密", path: "stories/draft-only"), null);
            return (await unit.Get<IContentManager>().SaveAndPublishAsync(await EngineSites.NewAsync(unit, "将要撤下", path: "stories/leaving"), null)).Item.ContentItemId;
        });
        (await site.Anonymous().GetPageAsync("/stories/draft-only")).ShouldBeNotFound();
        (await site.Anonymous().GetPageAsync("/stories/leaving")).ShouldBeOk();

        await site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(id));

        (await site.Anonymous().GetPageAsync("/stories/leaving")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Title_OfThreeHundredRareCharacters_IsRefusedWithTheNumberToDelete()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var result = await site.InUnitAsync(async unit => await unit.Get<IContentManager>().SaveDraftAsync(await EngineSites.NewAsync(unit, string.Concat(Enumerable.Repeat("𠮷", 300))), null));

        Assert.Contains(result.Errors, error => error.Field == "TitlePart.Title" && error.Message.Contains("180", StringComparison.Ordinal));
        Assert.False(await site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(item => item.ContentItemId == result.Item.ContentItemId)));
    }
}
