using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Stations;

/// <summary>The office that looks after the eighty subsidies of a year.</summary>
internal sealed class SubsidyOffice(Visitor visitor)
{
    private const string Desk = "/admin/stations/subsidies?year=2021";

    private IPage Page => visitor.Page;

    /// <summary>Publishes the rule, before anybody has filed.</summary>
    public async Task PublishRuleAsync()
    {
        await visitor.GoAsync(Desk);
        await visitor.FollowAsync("定规则");
        await Page.GetByLabel("我知道公布以后不能再改").CheckAsync();
        await visitor.GuideAsync("subsidy-rule", Page.Locator(".desk-head"), Page.Locator("form.panel"));
        await visitor.PressAsync("公布规则");
        await Expect(Page.Locator("main .status").First).ToContainTextAsync("规则已公布");
    }

    /// <summary>Books the payment to a position that has a place.</summary>
    public async Task PayAsync(string position, string voucher)
    {
        await visitor.GoAsync(Desk);
        await Page.Locator("section[aria-labelledby=placed]").GetByRole(AriaRole.Link, new() { Name = position }).ClickAsync();
        await Page.GetByLabel("凭证号").FillAsync(voucher);
        await visitor.GuideAsync("subsidy-pay", Page.Locator("#payee"), Page.Locator("form[action$='/pay']"));
        Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await visitor.PressAsync("登记已付");
        await Expect(Page.Locator(".desk-head .badge")).ToContainTextAsync("已付");
    }
}
