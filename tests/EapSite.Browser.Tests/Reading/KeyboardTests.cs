using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Reading;

/// <summary>A reader without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task SkipLink_FirstTab_LeadsToTheText()
    {
        var reader = await VisitAsync();
        await reader.GoAsync("/articles");

        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(reader.Page.Locator(".skip-link")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator(".skip-link")).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page.Locator("#main")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/search?q=%E5%8E%8B%E5%8A%9B")]
    public async Task Tab_OnAnyPage_ReachesTheHelpNumberFirstAndShowsWhereItIs(string path)
    {
        var reader = await VisitAsync();
        await reader.GoAsync(path);

        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Tab");

        await Expect(reader.Page.Locator(".helpbar a.call[href='tel:12356']")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("night")]
    [InlineData("contrast")]
    public async Task Focus_OnEveryStopOfHomeAndHelp_IsVisible(string? display)
    {
        var reader = await VisitAsync(options: new VisitorOptions { Display = display });
        var hidden = new List<string>();
        foreach (var path in new[] { "/", "/help" })
        {
            await reader.GoAsync(path);
            for (var stops = await reader.Page.Locator("a, button, input, select, summary").CountAsync(); stops > 0; stops--)
            {
                await reader.Page.Keyboard.PressAsync("Tab");
                if (await reader.Page.EvaluateAsync<string?>(UnmarkedFocus) is { } stop) hidden.Add($"{path}: {stop}");
            }
        }

        hidden.ShouldBeEmpty();
    }

    // A focus ring of at least two pixels that is on screen.
    private const string UnmarkedFocus = """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body) return null;
          const style = getComputedStyle(one), box = one.getBoundingClientRect();
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
          return ring && seen ? null : one.outerHTML.slice(0, 100);
        }
        """;
}
