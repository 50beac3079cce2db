using System.Net;
using Eap.Contents.Indexing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Tests.Engine;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Web;

public sealed class TaxonomiesTests(EngineSites sites) : IClassFixture<EngineSites>
{
    public static TheoryData<DatabaseEngine> Each => Engines.All;

    private SiteHost Site => sites[DatabaseEngine.Sqlite];

    [Fact]
    public async Task Pages_StrangersAndDistrictEditors_AreRefusedAndMissingOnesAreNotFound()
    {
        var address = await AddressAsync();
        var district = await Site.Data.OrganizationAsync("词表区总工会");

        (await Site.Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
        foreach (var client in new[] { await Site.SignInAsync(RoleNames.Editor, district.Name), await Site.SignInAsync(RoleNames.Leader) })
        {
            (await client.GetPageAsync(address)).ShouldBeForbidden();
            (await client.SubmitFormAsync(address, new() { ["Title"] = "偷偷加的" })).ShouldBeForbidden();
        }

        var administrator = await Site.SignInAsync(RoleNames.Administrator);
        (await administrator.GetPageAsync("/admin/taxonomies/4nosuchtaxonomy00000000000")).ShouldBeNotFound();
        (await administrator.GetPageAsync($"{address}/4nosuchterm000000000000000")).ShouldBeNotFound();
        Assert.Null((await Site.TopicsAsync()).Terms.FirstOrDefault(term => term.Title == "偷偷加的"));
    }

    [Fact]
    public async Task Add_WithoutSlug_TakesThePinyinAndReadersMeetItAtOnce()
    {
        var (address, editor) = (await AddressAsync(), await Site.SignInAsync(RoleNames.Editor));
        var parent = await Site.TermAsync(editor, "倒班的日子", "daoban-rizi");

        var answer = await editor.SubmitFormAsync($"{address}?parent={parent.Id}", new() { ["Title"] = " 夜班　睡眠 " }, "#add");

        answer.ShouldRedirectTo(address);
        var term = (await Site.TopicsAsync()).Terms.Single(found => found.Title == "夜班 睡眠");
        Assert.Equal(("ye-ban-shui-mian", 1), (term.Slug, term.Depth));
        (await Site.Anonymous().GetPageAsync($"/articles?topic={term.Slug}")).ShouldBeOk();
        Assert.True((await Site.TaxonomyAsync()).Published);
        Assert.Contains("夜班 睡眠", (await AuditAsync("TermAdded")).Last());
        Assert.Contains("夜班 睡眠", (await editor.GetPageAsync(address)).Text($"#t-{parent.Id} .tree"));
    }

    [Theory]
    [InlineData("", "", "Title", "请填写名字")]
    [InlineData("这个名字实在是太长了长得没有哪一个菜单哪一个标签放得下它们真的放不下", "", "Title", "最多 30 个字")]
    [InlineData("压力管理", "", "Title", "已经有“压力管理”")]
    [InlineData("新词", "有汉字", "Slug", "小写字母")]
    [InlineData("新词", "YALI-GUANLI", "Slug", "正在用")]
    public async Task Add_WrongInput_IsRefusedAtTheFieldAndKept(string title, string slug, string field, string message)
    {
        var (address, editor) = (await AddressAsync(), await Site.SignInAsync(RoleNames.Editor));

        var page = await editor.SubmitFormAsync(address, new() { ["Title"] = title, ["Slug"] = slug }, "#add");

        page.ShouldBeOk().ShouldRefuseField(field, message);
        Assert.Equal(title, page.Document.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Null((await Site.TopicsAsync()).Terms.FirstOrDefault(term => term.Title == "新词"));
    }

    [Fact]
    public async Task Add_UnderAForgedParent_IsRefused()
    {
        var (address, editor) = (await AddressAsync(), await Site.SignInAsync(RoleNames.Editor));
        var version = (await Site.TaxonomyAsync()).ContentItemVersionId;

        (await editor.PostAsync(address, ("Title", "挂错地方"), ("Parent", "4nosuchterm000000000000000"), ("version", version))).ShouldRefuseField("Parent", "不能放在这里");
    }

    [Fact]
    public async Task Change_NameAndSlug_OldAddressesLeadToTheNewOnesAndSearchFollows()
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var term = await Site.TermAsync(editor, "雾霾", "wumai");
        await Site.TaleAsync("改名的故事", term.Id);

        await editor.SubmitFormAsync($"{await AddressAsync()}/{term.Id}", new() { ["Title"] = "梅雨", ["Slug"] = "meiyu" });

        var reader = Site.Anonymous();
        Moved(await reader.GetPageAsync("/articles?topic=wumai"), "/articles?topic=meiyu");
        Moved(await reader.GetPageAsync("/lectures?topic=WUMAI"), "/lectures?topic=meiyu");
        Moved(await reader.GetPageAsync("/search?q=a&topic=wumai"), "/search?q=a&topic=meiyu");
        (await reader.GetPageAsync("/articles?topic=meiyu")).ShouldBeOk();
        (await reader.GetPageAsync("/articles?topic=nosuch")).ShouldBeNotFound();
        Assert.Equal(["改名的故事"], (await reader.GetPageAsync("/search?q=梅雨")).Texts(".list .title"));
        Assert.Empty((await reader.GetPageAsync("/search?q=雾霾")).Texts(".result-count"));
    }

    [Fact]
    public async Task Change_Parent_PutsItUnderAnotherAndNeverUnderItself()
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var (first, second) = (await Site.TermAsync(editor, "搬家甲", "banjia-1"), await Site.TermAsync(editor, "搬家乙", "banjia-2"));
        var address = await AddressAsync();

        await editor.SubmitFormAsync($"{address}/{second.Id}", new() { ["Parent"] = first.Id });

        Assert.Equal([first.Id, second.Id], (await Site.TopicsAsync()).Branch(first).Select(term => term.Id));
        Assert.DoesNotContain("搬家乙", (await editor.GetPageAsync($"{address}/{first.Id}")).Texts("#Parent option").Select(text => text.Trim('　')));
    }

    [Fact]
    public async Task Move_UpAndDown_ChangesTheOrderAndLastStaysLast()
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var (first, last) = (await Site.TermAsync(editor, "排序甲", "paixu-1"), await Site.TermAsync(editor, "排序乙", "paixu-2"));
        var address = await AddressAsync();
        var page = await editor.GetPageAsync(address);
        Assert.Null(page.Document.QuerySelector($"button[name=down][value='{last.Id}']"));

        var answer = await editor.PostAsync($"{address}/move", ("up", last.Id), ("version", (await Site.TaxonomyAsync()).ContentItemVersionId));

        answer.ShouldRedirectTo($"{address}");
        var ids = (await Site.TopicsAsync()).Terms.Select(term => term.Id).ToList();
        Assert.True(ids.IndexOf(last.Id) < ids.IndexOf(first.Id));
    }

    [Theory, MemberData(nameof(Each))]
    public async Task Merge_TermInUse_ItemsIndexesAddressesAndOldVersionsFollow(DatabaseEngine engine)
    {
        var site = sites[engine];
        var editor = await site.SignInAsync(RoleNames.Editor);
        var (from, into) = (await site.TermAsync(editor, "并走的", "bing-zou"), await site.TermAsync(editor, "留下的", "liu-xia"));
        var plain = await site.TaleAsync("只有一个主题", from.Id);
        var both = await site.TaleAsync("两个主题都有", from.Id, into.Id);
        await site.InUnitAsync(async unit => await unit.Get<IContentManager>().SaveDraftAsync(both.About(from.Id), both.ContentItemVersionId));
        var address = await AddressAsync(site);
        Assert.Contains("传说 2 条", (await editor.GetPageAsync($"{address}/{from.Id}/remove")).Text("main"));

        var refused = await editor.PostAsync($"{address}/{from.Id}/remove", ("button", "delete"), ("version", (await site.TaxonomyAsync()).ContentItemVersionId));
        refused.ShouldRefuseField("Into", "有 2 条内容正在用");
        (await editor.SubmitFormAsync($"{address}/{from.Id}/remove", new() { ["into"] = into.Id }, "form:has(#Into)")).ShouldRedirectTo(address);

        var now = await site.QueryAsync(db => db.Set<ContentItem>().Where(row => row.ContentItemId == plain.ContentItemId || row.ContentItemId == both.ContentItemId).ToListAsync());
        Assert.All(now.Where(row => row.Latest || row.Published), row => Assert.Equal([into.Id], row.Topics()));
        Assert.Equal(plain.PublishedUtc, now.Single(row => row.ContentItemId == plain.ContentItemId).PublishedUtc);
        Assert.False(await site.QueryAsync(db => db.Set<ReferenceFieldIndex>().AnyAsync(row => row.Value == from.Id)));
        Assert.Equal(3, await site.QueryAsync(db => db.Set<ReferenceFieldIndex>().CountAsync(row => row.Value == into.Id)));
        Moved(await site.Anonymous().GetPageAsync("/articles?topic=bing-zou"), "/articles?topic=liu-xia");
        Assert.Equal(2, await site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(row => row.Name == "TermReplaced" && row.Summary.Contains("并走的"))));
        Assert.Contains("只有一个主题", (await site.Anonymous().GetPageAsync("/search?q=只有一个主题&topic=liu-xia")).Text("main"));

        var restored = await site.InUnitAsync(async unit => (await unit.Get<IContentManager>().SaveDraftAsync(plain.About(from.Id), plain.ContentItemVersionId)).Item);
        Assert.Equal([into.Id], restored.Topics());
    }

    [Fact]
    public async Task Merge_ItemThatIsNotValidAnyMore_ChangesNothingAndNamesIt()
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var (from, into) = (await Site.TermAsync(editor, "合不了", "he-bu-liao"), await Site.TermAsync(editor, "接替者", "jie-ti-zhe"));
        var tale = await Site.TaleAsync("后来不合规的", from.Id);
        await Site.InUnitAsync(unit => unit.Db.Set<ContentItem>().Where(row => row.ContentItemVersionId == tale.ContentItemVersionId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Data, row => row.Data.Replace("后来不合规的\"", new string('长', 300) + "\""))));
        var address = await AddressAsync();

        var page = await editor.SubmitFormAsync($"{address}/{from.Id}/remove", new() { ["into"] = into.Id }, "form:has(#Into)");

        page.ShouldBeOk().ShouldRefuseField("Into", "没有合并");
        Assert.NotNull((await Site.TopicsAsync()).BySlug("he-bu-liao"));
        Assert.True(await Site.QueryAsync(db => db.Set<ReferenceFieldIndex>().AnyAsync(row => row.Value == from.Id)));
    }

    [Fact]
    public async Task Delete_UnusedTerm_GoesAndItsAddressIsNotFound()
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var term = await Site.TermAsync(editor, "没人用的", "mei-ren-yong");
        var address = await AddressAsync();

        (await editor.SubmitFormAsync($"{address}/{term.Id}/remove", form: "form:has(button[value=delete])")).ShouldRedirectTo(address);

        Assert.Null((await Site.TopicsAsync()).BySlug("mei-ren-yong"));
        (await Site.Anonymous().GetPageAsync("/articles?topic=mei-ren-yong")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Delete_TermWithOthersBelow_IsRefused()
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var parent = await Site.TermAsync(editor, "有下级的", "you-xiaji");
        var below = await Site.TermAsync(editor, "下级", "xiaji", parent.Id);
        var version = (await Site.TaxonomyAsync()).ContentItemVersionId;
        var address = await AddressAsync();

        (await editor.PostAsync($"{address}/{parent.Id}/remove", ("button", "delete"), ("version", version))).ShouldRefuseField("Into", "下面还有别的");
        (await editor.PostAsync($"{address}/{parent.Id}/remove", ("button", "merge"), ("into", below.Id), ("version", version))).ShouldRefuseField("Into", "不能是它自己");
    }

    [Fact]
    public async Task Change_SomebodyElseWasFirst_SaysSoAndLosesNeither()
    {
        var (one, two) = (await Site.SignInAsync(RoleNames.Editor), await Site.SignInAsync(RoleNames.Administrator));
        var term = await Site.TermAsync(one, "撞车词", "zhuangche");
        var address = $"{await AddressAsync()}/{term.Id}";
        var page = await two.GetPageAsync(address);
        await one.SubmitFormAsync(address, new() { ["Title"] = "先到的名字" });

        var answer = await two.SubmitFormAsync(page, new() { ["Title"] = "后到的名字" }, "form[data-warn-unsaved]");

        Assert.Contains("别人刚改过这里", answer.ShouldBeOk().Text("[role=alert]"));
        Assert.Contains("先到的名字", answer.Text("[role=alert]"));
        Assert.Equal("后到的名字", answer.Document.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Equal("先到的名字", (await Site.TopicsAsync()).BySlug("zhuangche")!.Title);
        (await two.SubmitFormAsync(answer, form: "form[data-warn-unsaved]")).ShouldBe(HttpStatusCode.Found);
        Assert.Equal("后到的名字", (await Site.TopicsAsync()).BySlug("zhuangche")!.Title);
    }

    [Fact]
    public async Task Tree_OneAndThreeTermsMore_AskTheSameNumberOfQueries()
    {
        var (address, editor) = (await AddressAsync(), await Site.SignInAsync(RoleNames.Editor));
        await Site.TaleAsync("数词条", (await Site.TermAsync(editor, "数词甲", "shuci-1")).Id);
        var one = await editor.GetPageAsync(address);
        foreach (var number in new[] { 2, 3 }) await Site.TaleAsync($"数词条{number}", (await Site.TermAsync(editor, $"数词{number}", $"shuci-{number}")).Id);

        var three = await editor.GetPageAsync(address);

        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task Term_OfAnUncommittedUnit_IsSeenByItAndByNobodyElse()
    {
        await Site.TopicsAsync();
        var item = await Site.TaxonomyAsync();

        await Assert.ThrowsAsync<FormatException>(() => Site.InUnitAsync(async unit =>
        {
            var part = item.As<TaxonomyPart>()!;
            new TermTree(part).Add("4uncommitted00000000000000", item.ContentItemId, "还没提交", "mei-tijiao", null);
            await unit.Get<IContentManager>().SaveAndPublishAsync(item.Apply(part), item.ContentItemVersionId);

            Assert.NotNull((await unit.Get<TaxonomyDirectory>().ByAliasAsync("topics"))!.BySlug("mei-tijiao"));
            Assert.Equal(["还没提交"], unit.Get<TaxonomyDirectory>().TitlesOf(["4uncommitted00000000000000"]));
            Assert.Null((await Site.TopicsAsync()).BySlug("mei-tijiao"));
            throw new FormatException();
        }));

        Assert.Null((await Site.TopicsAsync()).BySlug("mei-tijiao"));
    }

    private static void Moved(SitePage page, string to)
    {
        page.ShouldBe(HttpStatusCode.MovedPermanently);
        Assert.Equal(to, page.Location);
    }

    private Task<string> AddressAsync() => AddressAsync(Site);

    private static async Task<string> AddressAsync(SiteHost site) => $"/admin/taxonomies/{(await site.TaxonomyAsync()).ContentItemId}";

    private Task<List<string>> AuditAsync(string name) => Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.Name == name).OrderBy(row => row.Id).Select(row => row.Summary).ToListAsync());
}
