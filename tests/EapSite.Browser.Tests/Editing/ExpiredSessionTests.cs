using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Editing;

/// <summary>A long telephone call in the middle of an article: the session ends, the words stay.</summary>
public sealed class ExpiredSessionTests(BrowserFixture browser) : BrowserTest(browser), IAsyncLifetime
{
    private SiteHost? _site;
    private SiteAccount? _account;

    private SiteHost Site => _site!;

    public async ValueTask InitializeAsync()
    {
        // A site of its own: its clock is moved, which would end everybody's session.
        _site = await BrowserFixture.StartAsync();
        _account = await AccountAsync(_site, [RoleNames.Editor]);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task Save_AfterTheSessionEnded_KeepsTheTextThroughSigningIn()
    {
        var (editor, desk) = await WriteAsync();
        Site.Clock.Advance(TimeSpan.FromHours(2));
        editor.Watch.Expect(editor.Path);

        await desk.SaveAsync();
        await Expect(editor.Page.Locator("h1")).ToHaveTextAsync("登录过期了，你写的都还在这里");
        await Expect(editor.Page.Locator("textarea").First).ToBeVisibleAsync();
        (await editor.Page.AxeFindingsAsync()).Concat(await editor.Page.SidewaysFindingsAsync()).ShouldBeEmpty();
        var other = await editor.Context.RunAndWaitForPageAsync(() => editor.Page.GetByRole(AriaRole.Link, new() { Name = "在新窗口登录" }).ClickAsync());
        await Visitor.FillSignInAsync(other, _account!);
        await Expect(other.Locator("form[action='/logout']")).ToBeVisibleAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "已经登录，接着写" }).ClickAsync();

        await Expect(desk.Text).ToContainTextAsync(Words);
        await desk.SaveAsync();
        await Expect(desk.Notice).ToBeVisibleAsync();
        await Expect(desk.Text).ToContainTextAsync(Words);
    }

    [Fact]
    public async Task Reload_AfterTheSessionEnded_PutsTheTextBackAfterSigningIn()
    {
        var (editor, desk) = await WriteAsync();
        await editor.Page.WaitForFunctionAsync("words => Object.values(sessionStorage).some(kept => kept.includes(words))", Words);
        Site.Clock.Advance(TimeSpan.FromHours(2));

        editor.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await editor.Page.ReloadAsync();
        await Visitor.FillSignInAsync(editor.Page, _account!);

        await Expect(desk.Text).ToContainTextAsync(Words);
        await desk.SaveAsync();
        await Expect(desk.Notice).ToBeVisibleAsync();
        await Expect(desk.Text).ToContainTextAsync(Words);
    }

    private const string Words = "写到一半，电话响了，说了很久很久，回来时登录已经过期，可是每一个字都应当还在这里，一个也不能少。";

    private async Task<(Visitor Editor, Desk Desk)> WriteAsync()
    {
        var editor = await VisitAsync(Site);
        await editor.SignInAsync(_account!);
        var desk = await Desk.NewArticleAsync(editor, "电话响了");
        await desk.TypeAsync(Words);
        return (editor, desk);
    }
}
