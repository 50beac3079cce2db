using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Awards;

/// <summary>The city's officer at the pages of one programme: closes the judging, puts the list up, answers objections, announces, revokes.</summary>
internal sealed class AwardOffice(Visitor visitor, string programme)
{
    private readonly string _here = $"/admin/awards/{programme}";

    private IPage Page => visitor.Page;

    /// <summary>Ends the judging of a title and takes the list by rank.</summary>
    public async Task TakeListAsync(string code, string title, string? picture = null)
    {
        await visitor.GoAsync($"{_here}/judging");
        if (picture is not null) await visitor.GuideAsync($"{picture}-progress", Page.Locator($"#c-{code}"), Page.Locator($"[aria-labelledby=c-{code}]"));
        await visitor.PressAsync($"结束“{title}”的评审");
        if (picture is not null) await visitor.GuideAsync($"{picture}-result", Page.Locator("h1"), Page.Locator("form[action$='/list']"));
        await visitor.PressAsync("定名单，占名额");
        await Expect(Page.Locator("main")).ToContainTextAsync("定了名单");
    }

    /// <summary>Puts the list up.</summary>
    public async Task PublishAsync(string ends)
    {
        await visitor.GoAsync($"{_here}/publicity");
        await Expect(Page.Locator("main")).ToContainTextAsync(ends);
        await Page.GetByLabel("公示什么、依据什么").FillAsync("经推荐、审查、评审，拟命名下列单位和个人，现予公示。");
        await Page.GetByLabel("到哪里提异议").FillAsync("例路 1 号，市总工会办公室，000-0000，工作日 9:00 到 17:00");
        await visitor.GuideAsync("publicity-start", Page.Locator("h1"), Page.GetByRole(AriaRole.Button, new() { Name = "开始公示" }));
        await visitor.PressAsync("开始公示");
        await Expect(Page.Locator("#standing")).ToContainTextAsync("正在进行");
    }

    /// <summary>Its time is over, but somebody's objection is not answered.</summary>
    public async Task ShouldNotEndPublicityAsync()
    {
        await visitor.GoAsync($"{_here}/publicity");
        await visitor.PressAsync("结束公示，写下结果");
        await Expect(Page.Locator("main")).ToContainTextAsync("还有 1 件异议没有答复");
    }

    /// <summary>Ends the publicity whose time is over.</summary>
    public async Task EndPublicityAsync()
    {
        await visitor.GoAsync($"{_here}/publicity");
        await visitor.PressAsync("结束公示，写下结果");
        await Expect(Page.Locator("main")).ToContainTextAsync("收到异议 1 件，已答复 1 件");
    }

    /// <summary>Takes an objection on, reads it, answers that it was looked into and is not so.</summary>
    public async Task AnswerAsync(string receipt, string handler, string answer)
    {
        await visitor.GoAsync("/admin/awards/objections");
        await visitor.FollowAsync(receipt);
        await Page.GetByLabel("由谁办理").SelectOptionAsync(handler);
        await visitor.PressAsync("交办");
        await visitor.PressAsync("看内容");
        await Page.GetByLabel("不属实", new() { Exact = true }).CheckAsync();
        await Page.GetByLabel("查了什么、结果怎样").FillAsync(answer);
        await visitor.GuideAsync("objection-desk", Page.Locator("h1"), Page.Locator("form[action$='/answer']"));
        await visitor.PressAsync("答复");
        await Expect(Page.Locator(".desk-head .badge")).ToHaveTextAsync("不属实");
    }

    /// <summary>Announces whom both bodies agreed on.</summary>
    public async Task AnnounceAsync()
    {
        await visitor.GoAsync($"{_here}/naming");
        await Page.GetByLabel("文号").FillAsync("例工发〔2018〕1号");
        await Page.GetByLabel("决定的正文").FillAsync("经推荐、审查、评审、公示，两家研究决定命名下列单位和个人。");
        await visitor.GuideAsync("naming-announce", Page.Locator("h1"), Page.Locator("form[action$='/announce']"));
        await visitor.PressAsync("公布");
        await Expect(Page.Locator("#decisions")).ToBeVisibleAsync();
    }

    /// <summary>Nothing can be announced yet; what stands against it is said.</summary>
    public async Task ShouldNotAnnounceAsync(string because)
    {
        await visitor.GoAsync($"{_here}/naming");
        await Expect(Page.Locator("main")).ToContainTextAsync(because);
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "公布", Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>Takes a title back.</summary>
    public async Task RevokeAsync(string holder, string reason)
    {
        await visitor.GoAsync("/admin/awards/honours");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^撤销\\s*：{holder}$") }).ClickAsync();
        await Page.GetByLabel("为什么撤销，哪里决定的").FillAsync(reason);
        await visitor.GuideAsync("honour-revoke", Page.Locator("h1"), Page.Locator("main form"));
        await visitor.PressAsync("撤销");
        await Expect(Page.Locator("tr", new() { HasText = "已撤销" })).ToContainTextAsync(holder);
    }
}
