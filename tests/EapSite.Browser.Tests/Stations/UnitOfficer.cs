using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Stations;

/// <summary>The officer of a unit at a phone without scripts: sees what a station lacks, and shows that it is there.</summary>
internal sealed class UnitOfficer(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Opens the station from the list of the unit's own.</summary>
    public async Task OpenAsync(string station)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "我的阵地", Exact = true }).First.ClickAsync();
        await visitor.FollowAsync(station);
        await Expect(Page.Locator("h1")).ToHaveTextAsync(station);
    }

    /// <summary>The first heading: what is missing.</summary>
    public Task<string> GapAsync() => Page.Locator("main h2").First.InnerTextAsync();

    /// <summary>Says that the first missing check which nobody has spoken of is met, and shows a photograph of it. Its id.</summary>
    public async Task<string> ClaimNextAsync(string evidence, byte[] photo)
    {
        var open = Page.Locator(".list > li", new() { HasText = "还没填" }).First.Locator("a.title");
        var check = (await open.InnerTextAsync()).Split('　')[0];
        await open.ClickAsync();
        await Page.GetByLabel("怎么看得出来").FillAsync(evidence);
        await Page.GetByLabel("照片或文件").SetInputFilesAsync(new FilePayload { Name = $"{check}.png", MimeType = "image/png", Buffer = photo });
        await visitor.GuideAsync("passport-claim", Page.Locator("h1"), Page.Locator("form.form"));
        await visitor.PressAsync("填好了，等核对");
        await Expect(Page.Locator(".status.done")).ToContainTextAsync(check);
        return check;
    }
}
