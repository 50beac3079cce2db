using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Stations;

/// <summary>The city's office: papers, the visit, the class, the plaque.</summary>
internal sealed class AcceptanceOffice(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Looks at the stamped paper, finds the papers complete.</summary>
    public async Task CheckPapersAsync(string position)
    {
        await OpenAsync(position);
        await visitor.FollowAsync("看盖章件和打印记录");
        await Expect(Page.Locator("main")).ToContainTextAsync("二维码读出，内容校验一致");
        await visitor.PressAsync("盖章无误");
        await OpenAsync(position);
        await Page.GetByLabel("材料齐全，安排检查").CheckAsync();
        await visitor.PressAsync("提交结论");
        await Expect(Page.Locator("main .status").First).ToBeVisibleAsync();
    }

    /// <summary>Sends an inspector on a day.</summary>
    public async Task ArrangeAsync(string position, string inspector, DateOnly day)
    {
        await visitor.GoAsync("/admin/stations/visits");
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = position }).CheckAsync();
        await Page.GetByLabel("检查人员").SelectOptionAsync(new SelectOptionValue { Label = inspector });
        await Page.GetByLabel("日期").FillAsync($"{day:yyyy-MM-dd}");
        await visitor.GuideAsync("acceptance-visits", Page.Locator(".desk-head"), Page.GetByRole(AriaRole.Button, new() { Name = "安排勾选的" }));
        await visitor.PressAsync("安排勾选的");
        await Expect(Page.Locator(".panel").Last).ToContainTextAsync(inspector);
    }

    /// <summary>Decides the class the report found; the number of the plaque.</summary>
    public async Task<string> DecideAsync(string position, string? picture = null)
    {
        await visitor.GoAsync("/admin/stations/acceptance?stage=Inspected");
        await visitor.FollowAsync(position);
        if (picture is not null) await visitor.GuideAsync(picture, Page.Locator(".desk-head"), Page.Locator("form[action$='/decide']"));
        await visitor.PressAsync("认定");
        await Expect(Page.Locator("main .status").First).ToContainTextAsync("已认定");
        return await Page.Locator(".facts a[href^='/verify/']").First.InnerTextAsync();
    }

    private async Task OpenAsync(string position)
    {
        await visitor.GoAsync("/admin/applications");
        await Page.Locator("main tr", new() { HasText = position }).GetByRole(AriaRole.Link).First.ClickAsync();
    }
}
