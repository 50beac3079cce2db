using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Forms;

/// <summary>Forms are put together on a telephone too: no page on the way scrolls sideways.</summary>
public sealed class FormEditorTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Form_GivenAnotherQuestionAtATelephone_AsksItAndNothingScrollsSideways()
    {
        var site = await Browser.SiteAsync();
        var form = await site.Data.FormTypeAsync("来访登记表（例）");
        var editor = await VisitAsAsync(site, [RoleNames.Administrator], VisitorOptions.Phone);
        await editor.GoAsync("/admin/types");
        await FitsAsync(editor);
        await editor.FollowAsync("来访登记表（例）");
        await FitsAsync(editor);
        await editor.Page.Locator("#section-S1").GetByRole(AriaRole.Link, new() { Name = "加字段" }).ClickAsync();
        await FitsAsync(editor);
        await editor.FollowAsync("单选");
        await editor.Page.GetByLabel("名称", new() { Exact = true }).FillAsync("从哪里听说的");
        await editor.Page.GetByLabel("选项", new() { Exact = true }).FillAsync("厂里的通知\n同事说的");
        await FitsAsync(editor);
        await editor.GuideAsync("types-field", editor.Page.Locator("h1"), editor.Page.GetByLabel("选项", new() { Exact = true }));
        await editor.PressAsync("保存");
        await Expect(editor.Page.Locator(".tree")).ToContainTextAsync(["从哪里听说的"]);
        await editor.GuideAsync("types-form", editor.Page.Locator("h1"), editor.Page.Locator(".tree-panel").Last);
        await editor.GoAsync($"/admin/types/{form}/edit");
        await FitsAsync(editor);

        await editor.GoAsync($"/admin/types/{form}/preview");
        await Expect(editor.Page.GetByLabel("从哪里听说的")).ToBeVisibleAsync();
    }

    private static async Task FitsAsync(Visitor visitor) =>
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{visitor.Path} scrolls sideways.");
}
