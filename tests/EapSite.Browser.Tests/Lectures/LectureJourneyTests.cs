using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Lectures;

/// <summary>
/// A lecture from a clerk's first look at the form until the programme's page counts it, every step in a browser, mail over SMTP, within the years of Rizhao's
/// notice. The pictures of the guides are taken on the way.
/// </summary>
public sealed class LectureJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string District = "东港区总工会";
    private const string Unit = "例山机械厂工会";
    private const string Topic = "夜班怎么睡好";
    private static readonly DateTimeOffset Begin = new(2020, 9, 14, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Day = new(2020, 10, 21, 14, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Lecture_AskedForReturnedArrangedAnnouncedAndHeld_MovesTheProgrammePageByOne()
    {
        await using var post = new SmtpPeer();
        await using var site = await BrowserFixture.StartAsync(mail: post, startsAt: Begin);
        await site.Data.OrganizationAsync(Unit, District, OrganizationKind.EnterpriseUnion);
        await site.Data.ExpertAsync("例明");
        await site.Data.ExpertAsync("例安", "Counselling");
        var officer = await site.Data.PersonAsync(RoleNames.UnionAdministrator, "例小舟", Unit);
        var centreAccount = await site.Data.PersonAsync(RoleNames.ServiceCentre, "例文");
        var reader = await VisitAsync(site);
        Assert.Equal(["0场", "0场", "0场"], await ProgrammePage.FiguresAsync(reader));

        var clerkVisitor = await VisitAsync(site, VisitorOptions.PlainPhone);
        var centreVisitor = await SignedInAsync(site, centreAccount);
        await HandInReturnedOnceAsync(site, clerkVisitor, centreVisitor, officer);

        var lecturer = await VisitAsync(site, VisitorOptions.PlainPhone);
        await ArrangeAsync(site, post, new ServiceCentre(centreVisitor), centreVisitor, new Lecturer(lecturer));
        await AnnounceAsync(site);
        await reader.GoAsync("/lectures");
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = Topic }).First).ToBeVisibleAsync();

        var poster = await new ServiceCentre(centreVisitor).PosterAsync(Topic);
        await SignInAtTheDoorAsync(site, poster);
        site.Clock.MoveTo(Day.AddHours(2));
        await new Clerk(clerkVisitor).ReportAsync(officer);
        await new Lecturer(lecturer).ConfirmAsync();
        await new ServiceCentre(await SignedInAsync(site, centreAccount)).CountAsync(Topic);

        Assert.Equal(["1场", "1场", "1场"], await ProgrammePage.FiguresAsync(reader));
    }

    private async Task HandInReturnedOnceAsync(SiteHost site, Visitor clerkVisitor, Visitor centreVisitor, SiteAccount officer)
    {
        var (clerk, centre) = (new Clerk(clerkVisitor), new ServiceCentre(centreVisitor));
        var address = await clerk.BeginAsync(officer);
        await clerk.FillAsync(Day.DateTime);
        await clerk.HandInAsync("提交申报");
        var (number, filed) = (await clerkVisitor.Page.Locator(".receipt-number").InnerTextAsync(), await clerk.FactAsync("申报时间"));
        await clerkVisitor.GuideAsync("apply-receipt", clerkVisitor.Page.Locator("h1"), clerkVisitor.Page.Locator("dl.facts"));

        await new ServiceCentre(await SignedInAsync(site, await site.Data.PersonAsync(RoleNames.UnionAdministrator, "例方", District))).DecideAsync(Unit, "同意，报服务中心", "情况属实。");
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await centre.ReturnAsync(Unit, new Dictionary<string, string> { ["联系电话"] = "号码不对，请写能打通的。", ["地点"] = "写明哪座楼、几楼、哪一间。" });
        await clerk.CorrectAsync(address);
        await clerk.HandInAsync("再次提交");

        await Expect(clerkVisitor.Page.Locator(".receipt-number")).ToHaveTextAsync(number);
        Assert.Equal(filed, await clerk.FactAsync("申报时间"));
        await centre.DecideAsync(Unit, "同意", "");
        await clerkVisitor.GoAsync($"/my/{address.Split('/')[^1]}");
        await Expect(clerkVisitor.Page.Locator("main")).ToContainTextAsync("厂区三楼会议室");
        await Expect(clerkVisitor.Page.Locator("main")).Not.ToContainTextAsync("9000");
    }

    private static async Task ArrangeAsync(SiteHost site, SmtpPeer post, ServiceCentre centre, Visitor centreVisitor, Lecturer lecturer)
    {
        await centre.OfferAsync(Topic, "例明");
        await site.TickAsync();
        await lecturer.AcceptAsync(post.Letters);

        await centre.OpenLectureAsync(Topic);
        await centreVisitor.PressAsync("确认，起草预告");
        await Expect(centreVisitor.Page.GetByText("预告的草稿在编辑那里")).ToBeVisibleAsync();
    }

    private async Task AnnounceAsync(SiteHost site)
    {
        var editor = await SignedInAsync(site, await site.Data.PersonAsync(RoleNames.Editor, "例编"));
        await editor.GoAsync("/admin/content");
        await editor.Page.GetByLabel("标题里有").FillAsync(Topic);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await editor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Topic }).First.ClickAsync();
        var desk = new Desk(editor.Page);
        await desk.SubmitAsync();

        var first = await site.Data.PersonAsync(RoleNames.Editor, "例甲");
        foreach (var role in new[] { RoleNames.SecondReviewer, RoleNames.FinalReviewer }) await site.Data.GrantAsync(first, role);
        var everyRole = await SignedInAsync(site, first);
        await everyRole.OpenTaskAsync(Topic);
        await everyRole.PassAsync();
        foreach (var (role, name, options) in new[] { (RoleNames.SecondReviewer, "例乙", new VisitorOptions()), (RoleNames.FinalReviewer, "例丙", VisitorOptions.Phone) })
        {
            var reviewer = await SignedInAsync(site, await site.Data.PersonAsync(role, name), options);
            await reviewer.OpenTaskAsync(Topic);
            await ShouldBeKeptOutAsync(everyRole, reviewer.Path);
            await reviewer.PassAsync();
        }

        await editor.GoAsync("/admin/editorial");
        await editor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Topic }).First.ClickAsync();
        await editor.GuideAsync("review-record", editor.Page.Locator(".desk-head"), editor.Page.Locator(".panel").First);
    }

    // One who let it pass once holds the other two roles as well: it does not come to them, and its page refuses them.
    private static async Task ShouldBeKeptOutAsync(Visitor reviewer, string task)
    {
        await reviewer.GoAsync("/admin/tasks");
        await Expect(reviewer.Page.Locator("main")).ToContainTextAsync("没有等你办理的事");
        await reviewer.GoAsync(task);
        await Expect(reviewer.Page.Locator("main .status.warning")).ToBeVisibleAsync();
        await Expect(reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "提交结论" })).ToHaveCountAsync(0);
        await reviewer.GuideAsync("review-kept-out", reviewer.Page.Locator("#earlier"), reviewer.Page.Locator("main .status.warning"));
    }

    private async Task SignInAtTheDoorAsync(SiteHost site, string poster)
    {
        site.Clock.MoveTo(Day.AddMinutes(-10));
        var listener = await VisitAsync(site, VisitorOptions.PlainPhone);
        foreach (var name in new[] { "例一", "例二", " 例一" })
        {
            await listener.GoAsync(poster);
            await listener.Page.GetByLabel("姓名").FillAsync(name);
            if (name == "例二") await listener.GuideAsync("sign-in", listener.Page.Locator("h1"), listener.Page.Locator("form.form"));
            await listener.PressAsync("签到");
            await Expect(listener.Page.Locator(".status.done")).ToContainTextAsync("已签到");
        }
    }
}
