using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Awards;

/// <summary>A leader of one naming body: signs for that body and no other.</summary>
internal sealed class SigningLeader(Visitor visitor, string programme)
{
    private IPage Page => visitor.Page;

    /// <summary>Whom the body may sign for now.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync()
    {
        await visitor.GoAsync($"/admin/awards/signing/{programme}");
        return await Page.Locator("form[id^=agree-] .choice").AllInnerTextsAsync();
    }

    /// <summary>Signs for everybody who waits.</summary>
    public async Task SignAllAsync(string? picture = null)
    {
        await visitor.GoAsync($"/admin/awards/signing/{programme}");
        foreach (var nominee in await Page.Locator("form[id^=agree-] input[type=checkbox]").AllAsync()) await nominee.CheckAsync();
        if (picture is not null) await visitor.GuideAsync(picture, Page.Locator("h1"), Page.Locator("form[id^=agree-]"));
        await visitor.PressAsync("签署同意");
        await Expect(Page.Locator("main")).ToContainTextAsync("现在没有要签的");
    }
}
