using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Awards;

/// <summary>
/// Rizhao's yearly titles from a unit's form until the certificates, over the National Day of 2018; one is taken back. The pictures of the guides are taken on
/// the way. What the journey is not about (other people's forms, recommending, most votes) goes over HTTP.
/// </summary>
public sealed class AwardJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string District = "五莲县总工会";
    private const string Other = "莒县总工会";
    private const string Unit = "例山机械厂工会";
    private const string Person = "例明月";
    private const string Mail = "mingyue@example.com";
    private static readonly DateTimeOffset Begin = new(2018, 9, 25, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Titles_NominatedJudgedPublicSignedByBothAndAnnounced_StandOnTheRoll_AndOneIsTakenBack()
    {
        await using var site = await BrowserFixture.StartAsync(startsAt: Begin);
        var year = await AwardYear.OpenAsync(site);
        var (officer, lake, other) = (await UnitAsync(site, Unit, District, "例小舟"), await UnitAsync(site, "例湖纺织公司工会", District, "例小湖"), await UnitAsync(site, "例海轮渡公司工会", Other, "例小海"));
        var (centre, second) = (await site.Data.PersonAsync(RoleNames.ServiceCentre, "例文"), await site.Data.PersonAsync(RoleNames.ServiceCentre, "例武"));
        await WasNamedAsync(await site.SignInAsync(centre), await site.SignInAsync(second), "例湖纺织公司工会");
        await IneligibleShouldBeToldAsync(site, year, lake);

        var person = await NominateAsync(site, year, officer);
        var (unit, rival, third) = (await year.UnitDraftAsync(await site.SignInAsync(officer)), await year.FileAsync(await site.SignInAsync(other), "例长河", "例海轮渡公司工会"), await year.FileAsync(await site.SignInAsync(other), "例朝阳", "例海轮渡公司工会"));
        (await NominationSite.SubmitAsync(await site.SignInAsync(officer), unit, NominationSite.UnitForm)).ShouldRedirectTo($"/my/{unit}/receipt");
        var (above, city) = (await site.SignInAsync(RoleNames.UnionAdministrator, District), await site.SignInAsync(second));
        await AwardYear.PassAsync(above, city, person, unit);
        await AwardYear.PassAsync(await site.SignInAsync(RoleNames.UnionAdministrator, Other), city, rival, third);

        year.At("2018-09-27 10:00");
        await JudgeAsync(site, year, centre, [person, unit], rival, third);
        Assert.Equal((NominationStage.Listed, NominationStage.Listed, NominationStage.Listed, NominationStage.NotChosen), (await year.StageAsync(person), await year.StageAsync(unit), await year.StageAsync(rival), await year.StageAsync(third)));

        year.At("2018-09-28 10:00");
        await new AwardOffice(await SignedInAsync(site, centre), year.Programme).PublishAsync("2018年10月10日24:00");
        var reader = await VisitAsync(site, VisitorOptions.PlainPhone);
        var (receipt, code) = await ObjectAsync(reader, "例长河");

        year.At("2018-10-11 09:00");
        var office = new AwardOffice(await SignedInAsync(site, centre), year.Programme);
        await office.ShouldNotEndPublicityAsync();
        await SignAsync(site, year, office, receipt);
        await office.AnnounceAsync();
        await AnswerShouldBeShownAsync(reader, receipt, code);
        await RollShouldShowAsync(reader, await year.NumberAsync(person));

        var number = await year.NumberAsync(unit);
        await office.RevokeAsync(Unit, "经查材料不实，两家研究决定撤销。");
        await reader.GoAsync($"/verify/{number}");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("已撤销");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("经查材料不实");
        await reader.GuideAsync("verify-revoked", reader.Page.Locator("h1"), reader.Page.Locator("main dl.facts").Last);
    }

    // A draft is finished in the browser, given back once by the union above, corrected, and agreed to by whom it is about.
    private async Task<string> NominateAsync(SiteHost site, AwardYear year, SiteAccount officer)
    {
        var id = await year.DraftAsync(await site.SignInAsync(officer), Person, Unit, Mail);
        var clerk = await SignedInAsync(site, officer, VisitorOptions.PlainPhone);
        await new NominatingClerk(clerk).HandInAsync("下了夜班还带着徒弟做谈心记录，三年没有断过。");
        var above = await site.SignInAsync(RoleNames.UnionAdministrator, District);
        await NominationSite.DecideAsync(above, id, "Returned", new() { [$"remark.{NominationSite.PersonForm}.Summary"] = "写清楚帮到了多少人" });
        await new NominatingClerk(clerk).CorrectAsync("三年办了三十场讲座，陪两百多位工友说过话。");

        var nominee = await VisitAsync(site, VisitorOptions.PlainPhone);
        await nominee.GoAsync(await NominationSite.LinkAsync(site, Mail));
        await Expect(nominee.Page.Locator("h1")).ToHaveTextAsync($"{Person}，您好");
        await nominee.GuideAsync("consent", nominee.Page.Locator("h1"), nominee.Page.Locator("form[action$='/decline']"));
        await nominee.PressAsync("我同意");
        await Expect(nominee.Page.Locator("main")).ToContainTextAsync("您同意了这次推荐");
        return id;
    }

    private async Task IneligibleShouldBeToldAsync(SiteHost site, AwardYear year, SiteAccount officer)
    {
        var id = await year.UnitDraftAsync(await site.SignInAsync(officer));
        var clerk = await SignedInAsync(site, officer, VisitorOptions.PlainPhone);
        await clerk.GoAsync($"/apply/{NominationSite.UnitForm}/{id}/check");
        await Expect(clerk.Page.Locator("main")).ToContainTextAsync("2017年已经命名过“先进单位”，3年内不重复命名");
        await Expect(clerk.Page.Locator("main")).ToContainTextAsync("本市自定规则（2018年9月20日）");
        await Expect(clerk.Page.GetByRole(AriaRole.Button, new() { Name = "提交申报" })).ToHaveCountAsync(0);
        await clerk.GuideAsync("nominate-ineligible", clerk.Page.Locator("h1"), clerk.Page.Locator("main .status, main .error-summary").First);
    }

    // Three judges score everybody; a fourth belongs to the nominating union, keeps out there and reads nothing, and scores the others.
    private async Task JudgeAsync(SiteHost site, AwardYear year, SiteAccount centre, string[] own, params string[] others)
    {
        var desk = await site.SignInAsync(centre);
        var points = others.Select((id, index) => (id, $"{25 - 5 * index}")).Concat(own.Select(id => (id, "35"))).ToList();
        foreach (var name in new[] { "例评一", "例评二", "例评三" })
        {
            var judge = await site.SignInAsync(await year.JudgeAsync(desk, name));
            foreach (var (id, given) in points) await AwardYear.ScoreAsync(judge, id, given);
        }

        var related = await year.JudgeAsync(desk, "例评四");
        await site.Data.GrantAsync(related, RoleNames.UnionAdministrator, District);
        var phone = await SignedInAsync(site, related, VisitorOptions.Phone);
        await phone.GoAsync("/judge");
        await Expect(phone.Page.Locator("main .tag", new() { HasText = "要回避" })).ToHaveCountAsync(2);
        await phone.GuideAsync("judge-list", phone.Page.Locator("h1"), phone.Page.Locator("main .section").Last);
        await phone.GoAsync($"/judge/{own[0]}");
        await Expect(phone.Page.Locator("main")).ToContainTextAsync("要回避，不能打分");
        await Expect(phone.Page.Locator("main")).Not.ToContainTextAsync("谈心记录");
        await phone.GoAsync($"/judge/{others[0]}");
        await Expect(phone.Page.Locator("main")).Not.ToContainTextAsync("例长河");
        await phone.Page.GetByLabel("工作基础").FillAsync("30");
        await phone.Page.GetByLabel("服务成效").FillAsync("30");
        await phone.GuideAsync("judge-score", phone.Page.Locator("#score-title"), phone.Page.Locator("#score"));
        await phone.PressAsync("保存分数");
        await Expect(phone.Page.Locator("main")).ToContainTextAsync("打了 1 份，共 2 份");

        var office = new AwardOffice(await SignedInAsync(site, centre), year.Programme);
        await office.TakeListAsync(AwardYear.Units, "先进单位");
        await office.TakeListAsync(AwardYear.Persons, "优秀个人", "judging");
    }

    private static async Task<(string Receipt, string Code)> ObjectAsync(Visitor reader, string about)
    {
        await reader.GoAsync("/publicity");
        await reader.FollowAsync(AwardYear.Title);
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("2018年10月10日24:00");
        await reader.GuideAsync("publicity", reader.Page.Locator("h1"), reader.Page.Locator("main .section").First);
        await reader.FollowAsync("提异议");
        await reader.Page.GetByLabel("对谁有异议").SelectOptionAsync($"{about}（优秀个人）");
        await reader.Page.GetByLabel("匿名").CheckAsync();
        await reader.Page.GetByLabel("有什么异议").FillAsync("去年十二月的讲座没有办，可以查厂里的签到本。");
        await reader.GuideAsync("objection-form", reader.Page.Locator("h1"), reader.Page.Locator("form.form"));
        await reader.PressAsync("提交异议");
        await reader.GuideAsync("objection-receipt", reader.Page.Locator("h1"), reader.Page.Locator("main dl.facts"));
        return (await reader.Page.Locator("#receipt-number").InnerTextAsync(), await reader.Page.Locator("#receipt-code").InnerTextAsync());
    }

    // Neither body may sign for whom somebody objected to until it is answered; neither can announce alone.
    private async Task SignAsync(SiteHost site, AwardYear year, AwardOffice office, string receipt)
    {
        var ours = new SigningLeader(await SignedInAsync(site, await site.Data.PersonAsync(RoleNames.Leader, "例主席")), year.Programme);
        var theirs = new SigningLeader(await SignedInAsync(site, await site.Data.PersonAsync(RoleNames.Leader, "例主任", "rizhao-health")), year.Programme);
        Assert.DoesNotContain(await ours.WaitingAsync(), choice => choice.Contains("例长河", StringComparison.Ordinal));
        await office.ShouldNotAnnounceAsync("异议 1 件没有答复");
        await office.AnswerAsync(receipt, "例文", "查了厂里的签到本：去年十二月办了两场，都有签到。");
        await office.EndPublicityAsync();
        Assert.Equal(3, (await ours.WaitingAsync()).Count);
        await ours.SignAllAsync("naming-sign");
        await office.ShouldNotAnnounceAsync("没有签");
        await theirs.SignAllAsync();
    }

    private static async Task AnswerShouldBeShownAsync(Visitor reader, string receipt, string code)
    {
        await reader.GoAsync("/objection");
        await reader.Page.GetByLabel("回执号").FillAsync(receipt);
        await reader.Page.GetByLabel("查询码").FillAsync(code);
        await reader.PressAsync("查");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("去年十二月办了两场");
        await reader.GuideAsync("objection-answer", reader.Page.Locator("h1"), reader.Page.Locator("main .note"));
    }

    private static async Task RollShouldShowAsync(Visitor reader, string number)
    {
        await reader.GoAsync("/honors?year=2018");
        foreach (var name in new[] { Unit, Person, "例长河" }) await Expect(reader.Page.Locator("main")).ToContainTextAsync(name);
        await Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("例朝阳");
        await reader.GuideAsync("honors", reader.Page.Locator("h1"), reader.Page.Locator("main .roll-title").Last);
        await reader.GoAsync($"/verify/{number}");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("有效");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("日照市总工会、日照市卫生和计划生育委员会");
        await reader.GuideAsync("verify-honour", reader.Page.Locator("h1"), reader.Page.Locator("main dl.facts").Last);
    }

    private static async Task<SiteAccount> UnitAsync(SiteHost site, string unit, string under, string officer)
    {
        await site.Data.OrganizationAsync(unit, under, OrganizationKind.EnterpriseUnion);
        return await site.Data.PersonAsync(RoleNames.UnionAdministrator, officer, unit);
    }

    // From a decision before the site: one enters it, another confirms it.
    private static async Task WasNamedAsync(SiteClient first, SiteClient second, string unit)
    {
        const string Earlier = "/admin/awards/earlier";
        var list = (await first.SubmitFormAsync(Earlier, new() { ["Title"] = AwardYear.Units, ["Year"] = "2017", ["Source"] = "例工发〔2017〕9号", ["DecidedOn"] = "2017-12-01", ["Lines"] = unit }, form: $"form[action='{Earlier}']")).Location!;
        (await second.SubmitFormAsync(list, form: "form[action$='/confirm']")).ShouldRedirectTo(list);
    }
}
