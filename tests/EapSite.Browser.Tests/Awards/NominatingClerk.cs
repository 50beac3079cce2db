using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Awards;

/// <summary>The officer of a unit that nominates, at a phone without scripts: goes on with a draft, hands it in, corrects what came back.</summary>
internal sealed class NominatingClerk(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Writes what a person did, and hands it in.</summary>
    public async Task HandInAsync(string deeds)
    {
        await visitor.GoAsync("/my");
        await visitor.FollowAsync("接着填");
        await Page.Locator(".steps").GetByRole(AriaRole.Link, new() { Name = "事迹和荣誉" }).ClickAsync();
        await Page.GetByLabel("事迹简介").FillAsync("三年办了三十场讲座。");
        await Page.GetByLabel("事迹材料").FillAsync(deeds);
        await visitor.PressAsync("保存并继续");
        await visitor.GuideAsync("nominate-steps", Page.Locator("h1"), Page.GetByLabel("公示到哪天结束"));
        await visitor.PressAsync("保存，去核对");
        await SubmitAsync("提交申报");
    }

    /// <summary>Corrects the one answer asked for.</summary>
    public async Task CorrectAsync(string summary)
    {
        await visitor.GoAsync("/my");
        await visitor.FollowAsync("优秀个人推荐");
        await Page.GetByLabel("事迹简介").FillAsync(summary);
        await visitor.GuideAsync("nominate-correct", Page.Locator("h1"), Page.Locator("form.form"));
        await visitor.PressAsync("保存，去核对");
        await SubmitAsync("再次提交");
    }

    private async Task SubmitAsync(string button)
    {
        await Expect(Page.Locator("h1")).ToHaveTextAsync("核对后提交");
        await visitor.PressAsync(button);
        await Expect(Page.Locator("h1")).ToHaveTextAsync("受理回执");
    }
}
