using Eap.Contents.Model;
using Eap.Contents.Parts.Menus;
using Eap.Contents.Tests.Engine;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Web;

public sealed class MenusTests(EngineSites sites) : IClassFixture<EngineSites>
{
    private const string MainMenu = "main-menu";

    private SiteHost Site => sites[DatabaseEngine.Sqlite];

    [Fact]
    public async Task Pages_EditorsAndStrangers_AreRefused()
    {
        var address = await AddressAsync();

        (await Site.Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
        var editor = await Site.SignInAsync(RoleNames.Editor);
        (await editor.GetPageAsync("/admin/menus")).ShouldBeForbidden();
        (await editor.SubmitFormAsync(address, new() { ["Title"] = "偷偷加的", ["Url"] = "/" })).ShouldBeForbidden();
        var district = await Site.Data.OrganizationAsync("菜单区总工会");
        (await (await Site.SignInAsync(RoleNames.Administrator, district.Name)).GetPageAsync(address)).ShouldBeForbidden();
        (await (await Site.SignInAsync(RoleNames.Administrator)).GetPageAsync("/admin/menus/4nosuchmenu000000000000000")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Add_NestedEntry_StandsOnPagesThatWereKept()
    {
        var (address, administrator, reader) = (await AddressAsync(), await Site.SignInAsync(RoleNames.Administrator), Site.Anonymous());
        await reader.GetPageAsync("/notices");
        Assert.Empty((await reader.GetPageAsync("/notices")).Queries);

        (await administrator.SubmitFormAsync(address, new() { ["Title"] = "更多", ["Url"] = "/sitemap" }, "#add")).ShouldRedirectTo(address);
        var more = (await EntriesAsync()).Single(entry => entry.Title == "更多");
        await administrator.SubmitFormAsync(address, new() { ["Title"] = "隐私声明", ["Url"] = "/privacy", ["Parent"] = more.Id }, "#add");

        var menu = (await reader.GetPageAsync("/notices")).Document.QuerySelector(".site-nav details")!;
        Assert.Equal("更多", menu.QuerySelector("summary")!.TextContent);
        Assert.Equal(["/sitemap", "/privacy"], menu.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!));
        Assert.Contains(await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.Name == "MenuEntryAdded").Select(row => row.Summary).ToListAsync()), line => line.Contains("隐私声明"));
        Assert.Empty((await administrator.GetPageAsync($"{address}/{more.Id}")).Texts($"#Parent option[value='{more.Id}']"));
    }

    [Theory]
    [InlineData("", "/articles", "Title", "请填写文字")]
    [InlineData("坏链接", "", "Url", "请填写网址")]
    [InlineData("坏链接", "javascript:alert(1)", "Url", "站内的写成")]
    [InlineData("坏链接", "//example.com", "Url", "站内的写成")]
    [InlineData("坏链接", "articles", "Url", "站内的写成")]
    public async Task Add_WrongInput_IsRefusedAtTheFieldAndKept(string title, string url, string field, string message)
    {
        var page = await (await Site.SignInAsync(RoleNames.Administrator)).SubmitFormAsync(await AddressAsync(), new() { ["Title"] = title, ["Url"] = url }, "#add");

        page.ShouldBeOk().ShouldRefuseField(field, message);
        Assert.Equal(url, page.Document.QuerySelector("#Url")!.GetAttribute("value"));
        Assert.DoesNotContain(await EntriesAsync(), entry => entry.Title == "坏链接");
    }

    [Theory]
    [InlineData("/no-such-room", "打不开")]
    [InlineData("/stories/no-such-story", "打不开")]
    [InlineData("/admin/content", "登录后才能打开")]
    [InlineData("/articles?topic=yali-guanli", null)]
    [InlineData("/lectures.ics", null)]
    [InlineData("/LECTURES/", null)]
    [InlineData("/stories/cai-dan-li-de-gu-shi", null)]
    [InlineData("https://example.com/", null)]
    [InlineData("tel:12356", null)]
    public async Task Add_AddressThatDoesNotAnswer_IsStoredWithAWarning(string url, string? problem)
    {
        if (!await Site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(row => row.DisplayText == "菜单里的故事"))) await Site.StoryAsync("菜单里的故事", published: true);
        var (address, administrator) = (await AddressAsync("footer-menu"), await Site.SignInAsync(RoleNames.Administrator));

        var page = await administrator.FollowAsync(await administrator.SubmitFormAsync(address, new() { ["Title"] = "试链接", ["Url"] = url }, "#add"));

        var entry = (await EntriesAsync("footer-menu")).Last(found => MenuTree.UrlOf(found) == url);
        var row = page.Document.GetElementById($"t-{entry.Id}")!;
        Assert.Equal(problem, row.QuerySelector(".badge.problem")?.TextContent);
        if (problem is not null) Assert.Contains(problem, page.Text(".status.warning"));
        await administrator.SubmitFormAsync($"{address}/{entry.Id}/remove");
        Assert.DoesNotContain(await EntriesAsync("footer-menu"), found => found.Id == entry.Id);
    }

    [Fact]
    public async Task MoveAndChange_Entry_ReadersSeeTheNewOrderAndWords()
    {
        var (address, administrator) = (await AddressAsync(), await Site.SignInAsync(RoleNames.Administrator));
        var second = (await EntriesAsync()).Where(entry => entry.ParentId is null).ElementAt(1);

        await administrator.PostAsync($"{address}/move", ("up", second.Id), ("version", (await MenuAsync()).ContentItemVersionId));
        await administrator.SubmitFormAsync($"{address}/{second.Id}", new() { ["Title"] = "读一读" });

        Assert.Equal("读一读", (await Site.Anonymous().GetPageAsync("/")).Texts(".site-nav > ul > li")[0]);
        await administrator.PostAsync($"{address}/move", ("down", second.Id), ("version", (await MenuAsync()).ContentItemVersionId));
    }

    [Fact]
    public async Task Remove_EntryWithOthersBelow_AsksAndTakesThemAlong()
    {
        var (address, administrator) = (await AddressAsync(), await Site.SignInAsync(RoleNames.Administrator));
        await administrator.SubmitFormAsync(address, new() { ["Title"] = "要删的", ["Url"] = "/sitemap" }, "#add");
        var entry = (await EntriesAsync()).Single(found => found.Title == "要删的");
        await administrator.SubmitFormAsync(address, new() { ["Title"] = "跟着走的", ["Url"] = "/privacy", ["Parent"] = entry.Id }, "#add");

        var page = await administrator.GetPageAsync($"{address}/{entry.Id}/remove");
        Assert.Contains("跟着走的", page.Text("main"));
        (await administrator.SubmitFormAsync(page, form: "form[action$='/remove']")).ShouldRedirectTo(address);

        Assert.DoesNotContain(await EntriesAsync(), found => found.Title is "要删的" or "跟着走的");
    }

    [Fact]
    public async Task Change_SomebodyElseWasFirst_SaysSoAndLosesNeither()
    {
        var (address, one, two) = (await AddressAsync(), await Site.SignInAsync(RoleNames.Administrator), await Site.SignInAsync(RoleNames.Administrator));
        var page = await two.GetPageAsync(address);
        await one.SubmitFormAsync(address, new() { ["Title"] = "先来的", ["Url"] = "/sitemap" }, "#add");

        var answer = await two.SubmitFormAsync(page, new() { ["Title"] = "后来的", ["Url"] = "/privacy" }, "#add");

        Assert.Contains("别人刚改过这里", answer.ShouldBeOk().Text("[role=alert]"));
        Assert.Equal("后来的", answer.Document.QuerySelector("#Title")!.GetAttribute("value"));
        await two.SubmitFormAsync(answer, form: "#add");
        var titles = (await EntriesAsync()).Select(entry => entry.Title).ToList();
        Assert.Contains("先来的", titles);
        Assert.Contains("后来的", titles);
    }

    [Fact]
    public async Task Menu_WithMoreDeadLinks_AsksTheSameNumberOfQueries()
    {
        var (address, administrator) = (await AddressAsync("footer-menu"), await Site.SignInAsync(RoleNames.Administrator));
        await administrator.SubmitFormAsync(address, new() { ["Title"] = "数甲", ["Url"] = "/dead-1" }, "#add");
        var one = await administrator.GetPageAsync(address);
        foreach (var number in new[] { 2, 3 }) await administrator.SubmitFormAsync(address, new() { ["Title"] = $"数{number}", ["Url"] = $"/dead-{number}" }, "#add");

        Assert.Equal(one.Queries.Count, (await administrator.GetPageAsync(address)).Queries.Count);
        Assert.Contains("3 个要看看", (await administrator.GetPageAsync("/admin/menus")).Text("main"));
        Assert.Contains("“页脚导航”里有 3 个链接读者打不开", (await administrator.GetPageAsync("/admin")).Text("main"));
        foreach (var entry in (await EntriesAsync("footer-menu")).Where(entry => MenuTree.UrlOf(entry).StartsWith("/dead", StringComparison.Ordinal)))
            await administrator.SubmitFormAsync($"{address}/{entry.Id}/remove");
    }

    private Task<ContentItem> MenuAsync(string alias = MainMenu) => Site.TaxonomyAsync(alias);

    private async Task<string> AddressAsync(string alias = MainMenu) => $"/admin/menus/{(await MenuAsync(alias)).ContentItemId}";

    private async Task<IReadOnlyList<Parts.Trees.TreeNode>> EntriesAsync(string alias = MainMenu) => new MenuTree((await MenuAsync(alias)).As<MenuItemsListPart>()!).Nodes;
}
