using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Support;

/// <summary>The content editor in an editor's window.</summary>
internal sealed class Desk(IPage page)
{
    /// <summary>The WYSIWYG text.</summary>
    public ILocator Text => page.Locator(".md-text");

    /// <summary>What was said after the last action.</summary>
    public ILocator Notice => page.Locator("main > .status").First;

    /// <summary>Begins an article and fills in what publishing asks for.</summary>
    public static async Task<Desk> NewArticleAsync(Visitor editor, string title)
    {
        await editor.GoAsync("/admin/content/create/Article");
        var desk = new Desk(editor.Page);
        await desk.FillAsync("标题", title);
        await desk.FillAsync("摘要", $"{title}的摘要");
        await desk.FillAsync("来源", "通行做法");
        return desk;
    }

    /// <summary>Fills in the field with this label.</summary>
    public Task FillAsync(string label, string value) => page.GetByRole(AriaRole.Textbox, new() { NameRegex = new($"^{label}( |（|$)") }).First.FillAsync(value);

    /// <summary>Types at the end of the text.</summary>
    public async Task TypeAsync(string words)
    {
        await Text.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync(words);
        await Expect(Text).ToContainTextAsync(words);
    }

    /// <summary>Presses 保存草稿.</summary>
    public Task SaveAsync() => PressAsync("保存草稿");

    /// <summary>Presses 保存并提交审核.</summary>
    public async Task SubmitAsync()
    {
        await PressAsync("保存并提交审核");
        await Expect(Notice).ToContainTextAsync("已提交审核");
    }

    /// <summary>Takes the item away from readers; a page asks first.</summary>
    public async Task UnpublishAsync()
    {
        await page.Locator("details.more > summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "撤下", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤下", Exact = true }).ClickAsync();
        await Expect(Notice).ToBeVisibleAsync();
    }

    /// <summary>What the form would post as the text.</summary>
    public Task<string> MarkdownAsync() => page.EvaluateAsync<string>("""
        () => new Promise((done) => {
          const text = document.querySelector('textarea[data-markdown-editor]');
          setTimeout(() => done(text.value), 200);
        })
        """);

    private Task PressAsync(string name) => page.Locator(".action-bar").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
