using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Stations;

/// <summary>The service centre at the desk of passports.</summary>
internal sealed class StationDesk(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Opens a station that has something to be looked at.</summary>
    public async Task OpenAsync(string station)
    {
        await visitor.GoAsync("/admin/stations/passports?waiting=true");
        await visitor.FollowAsync(station);
        await Expect(Page.Locator("h1")).ToHaveTextAsync(station);
    }

    /// <summary>Confirms whatever waits.</summary>
    public async Task ConfirmAllAsync()
    {
        var waiting = Page.Locator("fieldset", new() { HasText = "等核对" });
        foreach (var check in await waiting.AllAsync()) await check.GetByLabel("确认", new() { Exact = true }).CheckAsync();
        await visitor.GuideAsync("passport-desk", Page.Locator(".desk-head"), waiting.First);
        await Page.GetByRole(AriaRole.Button, new() { Name = "记下核对结果" }).First.ClickAsync();
        await Expect(Page.Locator("main .status").First).ToContainTextAsync("已记下");
    }
}
