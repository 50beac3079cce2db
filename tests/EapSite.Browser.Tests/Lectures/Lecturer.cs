using System.Text;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Lectures;

/// <summary>A lecturer without an account: answers the offer by the link of a letter, and says afterwards that it took place.</summary>
internal sealed class Lecturer(Visitor visitor)
{
    /// <summary>Takes what the last letter offers.</summary>
    public async Task AcceptAsync(IEnumerable<string> letters)
    {
        await visitor.GoAsync(LinkIn(letters));
        await visitor.GuideAsync("offer", visitor.Page.Locator("h1"), visitor.Page.GetByRole(AriaRole.Button, new() { Name = "这次来不了" }));
        await visitor.PressAsync("接下");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("您已接下");
    }

    /// <summary>Says that it took place.</summary>
    public async Task ConfirmAsync()
    {
        await visitor.Page.ReloadAsync();
        await visitor.Page.Locator("form[action$='/done'] button").ClickAsync();
        await Expect(visitor.Page.Locator("form[action$='/done']")).ToHaveCountAsync(0);
    }

    private static string LinkIn(IEnumerable<string> letters)
    {
        var body = letters.Last().Split("\r\n\r\n", 2)[1];
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)));
        return text.Split('\n').First(line => line.Contains("/offers/", StringComparison.Ordinal)).Trim();
    }
}
