using Eap.Contents.Management;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Tests.Engine;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Contents.Tests.Web;

public sealed class ContentListTests(EngineSites sites) : IClassFixture<EngineSites>
{
    public static TheoryData<DatabaseEngine> Each => Engines.All;

    [Theory, MemberData(nameof(Each))]
    public async Task List_EveryState_IsFoundByItsFilter(DatabaseEngine engine)
    {
        var site = sites[engine];
        await site.StoryAsync("状态：只是草稿");
        await site.StoryAsync("状态：已经发布", published: true);
        var changed = await site.StoryAsync("状态：发布后改过", published: true);
        var withdrawn = await site.StoryAsync("状态：撤下来的", published: true);
        await site.InUnitAsync(async unit =>
        {
            var item = (await unit.Get<IContentManager>().GetAsync(changed.ContentItemId))!;
            await unit.Get<IContentManager>().SaveDraftAsync(item.Alter<MarkdownBodyPart>(part => part.Markdown = "新的"), item.ContentItemVersionId);
            await unit.Get<IContentManager>().UnpublishAsync(withdrawn.ContentItemId);
        });
        var editor = await site.SignInAsync(RoleNames.Editor);

        Assert.Equal(["状态：只是草稿"], await TitlesAsync(editor, "Draft"));
        Assert.Equal(["状态：已经发布"], await TitlesAsync(editor, "Published"));
        Assert.Equal(["状态：发布后改过"], await TitlesAsync(editor, "Changed"));
        Assert.Equal(["状态：撤下来的"], await TitlesAsync(editor, "Withdrawn"));
    }

    [Fact]
    public async Task List_OneAndThreeItems_AskTheSameNumberOfQueries()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var editor = await site.SignInAsync(RoleNames.Editor);
        await site.StoryAsync("数查询甲");
        await editor.GetPageAsync("/admin/content");
        var one = await editor.GetPageAsync("/admin/content?q=数查询");
        await site.StoryAsync("数查询乙");
        await site.StoryAsync("数查询丙");

        var three = await editor.GetPageAsync("/admin/content?q=数查询");

        Assert.Equal((1, 3), (one.Texts("tbody tr").Count, three.Texts("tbody tr").Count));
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task List_MoreThanAPage_GoesOnByKeyWithoutGapOrRepeat()
    {
        var site = sites[DatabaseEngine.Sqlite];
        foreach (var number in Enumerable.Range(1, 34)) await site.StoryAsync($"翻页{number:00}");
        var editor = await site.SignInAsync(RoleNames.Editor);

        var first = await editor.GetPageAsync("/admin/content?q=翻页");
        var second = await editor.GetPageAsync(first.Document.QuerySelector(".pagination a")!.GetAttribute("href")!);

        Assert.Equal((30, 4), (first.Texts("tbody tr").Count, second.Texts("tbody tr").Count));
        Assert.Equal(34, first.Texts("tbody th").Concat(second.Texts("tbody th")).Distinct().Count());
    }

    [Fact]
    public async Task List_EditorOfADistrict_SeesOnlyItsItems()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var district = await site.Data.OrganizationAsync("清单区总工会");
        await site.StoryAsync("区里自己的一篇", district.Name);
        await site.StoryAsync("市里的另一篇");

        var page = await (await site.SignInAsync(RoleNames.Editor, district.Name)).GetPageAsync("/admin/content");

        Assert.Equal(["区里自己的一篇"], page.ShouldBeOk().Texts("tbody th"));
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(SiteClient client, string state) => (await client.GetPageAsync($"/admin/content?q=状态：&state={state}")).ShouldBeOk().Texts("tbody th");
}
