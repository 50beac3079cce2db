using System.Diagnostics;
using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Editing;

/// <summary>An editor writes, previews and submits, three people let it pass, the last one on a phone; it is changed the same way and withdrawn; readers, whose pages came from the cache, see each step at once.</summary>
public sealed class PublishingJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Title = "交接班前的三分钟";
    private static readonly string[] Lists = ["/", "/articles"];

    [Fact]
    public async Task Article_WrittenPassedByThreeChangedAndWithdrawn_IsSeenByReadersAtOnce()
    {
        var site = await Browser.SiteAsync();
        var editor = await VisitAsAsync(site, [RoleNames.Editor]);
        var reader = await VisitAsync(site);
        await reader.FetchEverythingAsync();
        await UploadAsync(editor);

        var desk = await Desk.NewArticleAsync(editor, Title);
        await desk.TypeAsync("先站一会儿，听三声呼吸。");
        await InsertPictureAsync(editor.Page);
        await editor.Page.GetByRole(AriaRole.Group, new() { Name = "附件" }).Locator("select").SelectOptionAsync(new SelectOptionValue { Label = await OptionAsync(editor.Page, "交接清单.txt") });
        await desk.SaveAsync();
        await Expect(editor.Page.Locator(".badge.draft")).ToBeVisibleAsync();
        await ShouldLookFinishedAsync(await PreviewAsync(editor));

        foreach (var list in Lists) await ShouldComeFromTheCacheAsync(reader, list);
        await desk.SubmitAsync();
        foreach (var list in Lists) await ShouldComeFromTheCacheAsync(reader, list);
        await PassAsync(site);
        await editor.Page.ReloadAsync();
        await Expect(editor.Page.Locator(".badge.published").First).ToBeVisibleAsync();
        foreach (var list in Lists) await ShouldShowSoonAsync(reader, list, Title, shown: true);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await ShouldLookFinishedAsync(reader.Page);
        var article = reader.Path;

        await ShouldComeFromTheCacheAsync(reader, article);
        await desk.TypeAsync("再说一句：换你了。");
        await desk.FillAsync("更正说明", "漏了最后一句，补上。");
        await desk.SubmitAsync();
        await ShouldComeFromTheCacheAsync(reader, article);
        await PassAsync(site);
        await ShouldShowSoonAsync(reader, article, "换你了", shown: true);
        await Expect(reader.Page.Locator(".editorial-note")).ToContainTextAsync("漏了最后一句，补上。");
        await editor.Page.ReloadAsync();

        foreach (var list in Lists) await ShouldComeFromTheCacheAsync(reader, list);
        await desk.UnpublishAsync();
        foreach (var list in Lists) await ShouldShowSoonAsync(reader, list, Title, shown: false);
        reader.Watch.Expect(article);
        Assert.Equal(404, (await reader.Page.GotoAsync(article))!.Status);
    }

    private async Task PassAsync(SiteHost site)
    {
        foreach (var (role, width) in new[] { (RoleNames.Editor, 1280), (RoleNames.SecondReviewer, 1280), (RoleNames.FinalReviewer, 375) })
        {
            var reviewer = await VisitAsAsync(site, [role], new VisitorOptions { Width = width });
            await reviewer.OpenTaskAsync(Title);
            await Expect(reviewer.Page.Locator("main")).ToContainTextAsync("听三声呼吸");
            await reviewer.Page.GetByLabel("通过").CheckAsync();
            if (role == RoleNames.FinalReviewer) await reviewer.PictureAsync("final-review");
            await reviewer.PassAsync();
        }
    }

    private static async Task UploadAsync(Visitor editor)
    {
        await editor.GoAsync("/admin/media/upload");
        var picture = await editor.Page.ScreenshotAsync(new() { Clip = new() { X = 0, Y = 0, Width = 160, Height = 90 } });
        await editor.Page.GetByLabel("文件").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "更衣室.png", MimeType = "image/png", Buffer = picture },
            new() { Name = "交接清单.txt", MimeType = "text/plain", Buffer = "设备、人员、心情"u8.ToArray() },
        });
        await editor.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await Expect(editor.Page.Locator("main .status").First).ToBeVisibleAsync();
    }

    private static async Task InsertPictureAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "图片" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator(".media-tile", new() { HasText = "更衣室.png" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "插入图片" }).ClickAsync();
        await Expect(dialog.GetByText("请写图片说明。")).ToBeVisibleAsync();
        await dialog.GetByLabel("图片说明（必填）").FillAsync("两个人在更衣室门口说话");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "插入图片" }).ClickAsync();
        await Expect(page.Locator(".md-text img[alt='两个人在更衣室门口说话']")).ToBeVisibleAsync();
    }

    private static async Task<string> OptionAsync(IPage page, string name) =>
        (await page.GetByRole(AriaRole.Group, new() { Name = "附件" }).Locator("option").AllTextContentsAsync()).First(text => text.Contains(name, StringComparison.Ordinal));

    private static async Task<IPage> PreviewAsync(Visitor editor) =>
        await editor.Context.RunAndWaitForPageAsync(() => editor.Page.GetByRole(AriaRole.Link, new() { Name = "看存好的样子" }).ClickAsync());

    // The same for the preview and for readers: the preview is the page itself.
    private static async Task ShouldLookFinishedAsync(IPage page)
    {
        await Expect(page.Locator("h1")).ToHaveTextAsync(Title);
        await Expect(page.Locator(".prose")).ToContainTextAsync("听三声呼吸");
        var picture = page.Locator(".prose img[alt='两个人在更衣室门口说话']");
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("one => one.decode().then(() => one.naturalWidth === 160)"));
        await Expect(page.Locator(".attachments a")).ToContainTextAsync("交接清单");
    }

    private static async Task ShouldComeFromTheCacheAsync(Visitor reader, string path)
    {
        await reader.GoAsync(path);
        Assert.True((await reader.GoAsync(path)).Headers.ContainsKey("age"), $"{path} did not come from the page cache.");
    }

    private static async Task ShouldShowSoonAsync(Visitor reader, string path, string text, bool shown)
    {
        var since = Stopwatch.StartNew();
        do
        {
            var asked = since.Elapsed;
            await reader.GoAsync(path);
            if (await reader.Page.Locator("main").GetByText(text).CountAsync() > 0 == shown && asked < TimeSpan.FromSeconds(2)) return;
        }
        while (since.Elapsed < TimeSpan.FromSeconds(2));
        Assert.Fail($"{path} did not {(shown ? "show" : "lose")} “{text}” within two seconds.");
    }
}
