using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Testing.NominationSite;

namespace Eap.Awards.Tests.Nominations;

/// <summary>From the unit's form to the end of consultation over real pages, and what happens on the way when somebody says no.</summary>
public sealed class NominationJourneyTests(NominationJourneyTests.Opened site) : SiteTest(site), IClassFixture<NominationJourneyTests.Opened>
{
    /// <summary>A site whose yearly programme is open; the clock stands at 15 October 2018.</summary>
    public sealed class Opened : SiteFixture, IAsyncLifetime
    {
        public string Programme { get; private set; } = "";

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await base.InitializeAsync();
            At(Site, "2018-09-24 10:00");
            Programme = await OpenAsync(Site, Web.AwardSite.Yearly, part =>
            {
                OpinionRule[] opinions = [new("o1", "纪检监察部门", "Post", ["单位负责人"]), new("o2", "所在街道")];
                part.Categories = part.Categories.ConvertAll(category => category.Kind == NomineeKind.Person ? category with { Opinions = opinions } : category);
            });
            At(Site, "2018-10-15 10:00");
        }
    }

    private string List => $"/admin/awards/{site.Programme}/nominations";

    [Fact]
    public async Task Journey_Person_IsReturnedAgreesIsRecommendedCheckedAndConsultedAbout()
    {
        var (officer, unit) = await OfficerAsync(Site);
        var (district, centre, second) = (await SignInAsync(RoleNames.UnionAdministrator, District), await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, change: part => (part["Name"], part["WorkUnit"], part["Post"]) = (Text("例一鸣"), Text(unit.Name), Text("单位负责人")));
        var filed = await NominationAsync(Site, id);
        Assert.Equal((NominationStage.UnitPublicity, ConsentState.Asked, "例一鸣", unit.Name, 6, "outstanding-person"), (filed.Stage, filed.Consent, filed.NomineeName, filed.UnitName, filed.PublicDays, filed.Category));
        Assert.Contains("2018年9月21日至2018年9月30日，6 个工作日", (await officer.GetPageAsync($"/my/{id}")).BodyText);

        // Nobody recommends a person who has not agreed.
        Assert.Contains("本人还没有同意", (await DecideAsync(district, id)).BodyText);
        var link = await LinkAsync(Site);
        var nominee = Anonymous();
        var page = (await nominee.GetPageAsync(link)).ShouldBeOk();
        Assert.Contains("例一鸣，您好", page.BodyText);
        // Help and the site's name are on it as on every public page; it is kept nowhere and listed nowhere.
        Assert.Contains("12356", page.BodyText);
        Assert.Equal(["noindex"], page.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal(ConsentState.Asked, (await NominationAsync(Site, id)).Consent);

        // Given back, corrected and handed in again it stands where it stood, and is recommended anew.
        await DecideAsync(district, id, "Returned", new() { [$"remark.{PersonForm}.Summary"] = "写清楚帮到了多少人" });
        Assert.Equal(NominationStage.Returned, (await NominationAsync(Site, id)).Stage);
        await AnswerAsync(Site, id, PersonForm, part => part["Summary"] = Text("三年帮到了两百人。"));
        (await SubmitAsync(officer, id)).ShouldRedirectTo($"/my/{id}/receipt");
        Assert.Equal((NominationStage.UnitPublicity, filed.FiledUtc), ((await NominationAsync(Site, id)).Stage, (await NominationAsync(Site, id)).FiledUtc));
        (await nominee.GetPageAsync(link)).ShouldBeNotFound();
        link = await LinkAsync(Site);
        var agreed = await nominee.FollowAsync(await nominee.SubmitFormAsync(link, form: $"form[action='{link}/agree']"));
        Assert.Contains("您同意了这次推荐", agreed.BodyText);
        Assert.Equal(64, (await ConsentAsync(id)).WordsSha256!.Length);

        (await DecideAsync(district, id)).ShouldRedirectTo($"/admin/applications/{id}");
        var recommended = await NominationAsync(Site, id);
        Assert.Equal((NominationStage.Recommended, District), (recommended.Stage, recommended.RecommendedBy));
        (await DecideAsync(centre, id)).ShouldRedirectTo($"/admin/applications/{id}");
        Assert.Equal(NominationStage.FormalCheck, (await NominationAsync(Site, id)).Stage);

        // Both bodies are asked, since the nominee heads a unit.
        var desk = (await second.GetPageAsync($"{List}/{id}")).ShouldBeOk();
        foreach (var words in new[] { "纪检监察部门", "所在街道", "三年帮到了两百人", "要求不少于 5 个", District, "本人已经同意" }) Assert.Contains(words, desk.BodyText);
        await EnterAsync(second, id, "o1", "Agrees");
        Assert.Equal(NominationStage.FormalCheck, (await NominationAsync(Site, id)).Stage);
        Assert.Contains("还差 1 份", (await centre.GetPageAsync($"{List}?q=例一鸣")).BodyText);
        await EnterAsync(second, id, "o2", "Agrees");
        Assert.Equal(NominationStage.Consultation, (await NominationAsync(Site, id)).Stage);
        Assert.Contains("不再登记意见", (await second.PostAsync($"{List}/{id}/opinion", ("code", "o2"), ("verdict", "Disagrees"), ("words", "晚了"), ("day", "2018-10-15"))).BodyText);
        var own = (await officer.GetPageAsync($"/my/{id}")).BodyText;
        Assert.Contains("征求意见完成", own);
        Assert.DoesNotContain("纪检监察部门", own);

        // Late, but in time: whoever agreed may still take it back, and the unit learns no reason.
        await nominee.SubmitFormAsync(link, new() { ["reason"] = "身体不好，请保密" }, form: $"form[action='{link}/decline']");
        Assert.Equal((NominationStage.Withdrawn, ConsentState.Withdrawn), ((await NominationAsync(Site, id)).Stage, (await NominationAsync(Site, id)).Consent));
        var after = (await officer.GetPageAsync($"/my/{id}")).BodyText;
        Assert.Contains("本人不同意，推荐结束", after);
        Assert.DoesNotContain("请保密", after);
        Assert.Contains("请保密", (await centre.GetPageAsync($"{List}/{id}")).BodyText);
        Assert.DoesNotContain("请保密", (await district.GetPageAsync($"/admin/applications/{id}")).BodyText);
        Assert.Contains("推荐已经结束", (await nominee.GetPageAsync(link)).BodyText);
    }

    [Fact]
    public async Task Check_ByWhoeverRecommended_NeedsAnotherPerson()
    {
        var (officer, _) = await OfficerAsync(Site, "日照市总工会");
        var (centre, other) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, UnitForm);
        (await DecideAsync(centre, id)).ShouldRedirectTo($"/admin/applications/{id}");
        Assert.Equal(NominationStage.Recommended, (await NominationAsync(Site, id)).Stage);
        Assert.Contains("要换一个人", (await centre.GetPageAsync($"/admin/applications/{id}")).BodyText);
        await centre.PostAsync($"/admin/applications/{id}/decide", ("outcome", "Accepted"));
        Assert.Equal(NominationStage.Recommended, (await NominationAsync(Site, id)).Stage);
        (await DecideAsync(other, id)).ShouldRedirectTo($"/admin/applications/{id}");
        // A unit is asked about nowhere here: that step is done at once.
        Assert.Equal((NominationStage.Consultation, ConsentState.NotAsked), ((await NominationAsync(Site, id)).Stage, (await NominationAsync(Site, id)).Consent));
    }

    [Fact]
    public async Task Consent_Declined_EndsTheNominationAndFreesTheName()
    {
        var (officer, unit) = await OfficerAsync(Site);
        var (other, _) = await OfficerAsync(Site);
        Action<System.Text.Json.Nodes.JsonObject> person = part => (part["Name"], part["WorkUnit"], part["Mail"]) = (Text("例二鸣"), Text(unit.Name), Text("no@example.com"));
        var id = await FileAsync(Site, officer, change: person);
        var second = await FillAsync(Site, other, change: person);
        var refused = await RefusalAsync(other, second);
        Assert.Contains("“例二鸣”已经由另一家工会推荐", refused);
        Assert.Contains("本市自定规则（2018年9月20日）", refused);
        var link = await LinkAsync(Site, "no@example.com");
        await Anonymous().SubmitFormAsync(link, form: $"form[action='{link}/decline']");
        Assert.Equal((NominationStage.Withdrawn, ConsentState.Declined), ((await NominationAsync(Site, id)).Stage, (await NominationAsync(Site, id)).Consent));
        Assert.Equal(ApplicationStatus.Withdrawn, await Site.QueryAsync(db => db.Set<ApplicationRecord>().Where(row => row.ContentItemId == id).Select(row => row.Status).SingleAsync()));
        Assert.False(await Site.QueryAsync(db => db.Set<Workflows.Review.ReviewTask>().AnyAsync(task => task.ContentItemId == id && task.IsOpen)));
        (await SubmitAsync(other, second)).ShouldRedirectTo($"/my/{second}/receipt");
        // Said twice is said once, and a yes after the no does not bring it back.
        (await Anonymous().PostAsync($"{link}/decline")).ShouldRedirectTo(link);
        Assert.Contains("已经结束", (await Anonymous().PostAsync($"{link}/agree")).BodyText);
        Assert.Equal(ConsentState.Declined, (await NominationAsync(Site, id)).Consent);
    }

    [Fact]
    public async Task Consent_LostMail_IsSentAgainAndTheFirstLinkIsVoid()
    {
        var (officer, _) = await OfficerAsync(Site);
        var id = await FileAsync(Site, officer, change: part => part["Mail"] = Text("lost@example.com"));
        var first = await LinkAsync(Site, "lost@example.com");
        Assert.Contains("过 10 分钟", (await officer.FollowAsync(await officer.SubmitFormAsync($"/my/{id}", form: $"form[action='/my/nominations/{id}/consent']"))).BodyText);
        (await Anonymous().GetPageAsync(first)).ShouldBeOk();
        Site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains("已再发一次", (await officer.FollowAsync(await officer.SubmitFormAsync($"/my/{id}", form: $"form[action='/my/nominations/{id}/consent']"))).BodyText);
        (await Anonymous().GetPageAsync(first)).ShouldBeNotFound();
        var again = await LinkAsync(Site, "lost@example.com");
        Assert.NotEqual(first, again);
        (await Anonymous().GetPageAsync(again)).ShouldBeOk();
        var (stranger, _) = await OfficerAsync(Site);
        (await stranger.PostAsync($"/my/nominations/{id}/consent")).ShouldBeNotFound();
        (await Anonymous().GetPageAsync("/consent/" + new string('a', 40))).ShouldBeNotFound();
        (await Anonymous().GetPageAsync("/consent/x")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Opinions_BadInput_IsRefusedWithNothingLost_AndOneAgainstStopsIt()
    {
        var (officer, _) = await OfficerAsync(Site);
        var (district, centre) = (await SignInAsync(RoleNames.UnionAdministrator, District), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, change: part => part["Mail"] = Text("op@example.com"));
        var link = await LinkAsync(Site, "op@example.com");
        await Anonymous().SubmitFormAsync(link, form: $"form[action='{link}/agree']");
        await DecideAsync(district, id);
        await DecideAsync(centre, id);
        foreach (var (verdict, words, day, file, expected) in new[]
        {
            ("", "写好的话", "2018-10-12", true, "请选同意还是不同意"), ("Disagrees", "", "2018-10-12", true, "要写明那家单位写的理由"), ("Agrees", "写好的话", "十月", true, "写成 2018-11-05"), ("Agrees", "写好的话", "2018-12-12", true, "还没有到"),
            ("Agrees", "写好的话", "2018-10-12", false, "请上传盖章的征求意见表"),
        })
        {
            var form = new FormFields { ["words"] = words, ["day"] = day };
            if (verdict.Length > 0) form["verdict"] = verdict;
            if (file) form["file"] = new FormFile("意见.png", AcceptanceSite.Picture(), "image/png");
            var page = (await centre.SubmitFormAsync($"{List}/{id}", form, form: "form[action$='/opinion']")).ShouldBeOk();
            Assert.Contains(expected, page.BodyText);
            Assert.Equal(day, page.Document.QuerySelector("#day-o2")!.GetAttribute("value"));
            Assert.Contains(words, page.Document.QuerySelector("#words-o2")!.TextContent);
        }

        // Only the street is asked: the nominee heads no unit.
        Assert.Equal(["o2"], await Site.QueryAsync(db => db.Set<ConsultationOpinion>().Where(row => row.ContentItemId == id).Select(row => row.Code).ToListAsync()));
        await EnterAsync(centre, id, "o2", "Disagrees", "邻居有意见");
        Assert.Equal(NominationStage.FormalCheck, (await NominationAsync(Site, id)).Stage);
        Assert.Contains("1 家不同意", (await centre.GetPageAsync($"{List}?consent=Given&stage=FormalCheck")).BodyText);

        // The sheet is the city's: neither the unit nor its district opens it.
        var sheet = (await centre.GetPageAsync($"{List}/{id}")).Document.QuerySelector("a[href^='/attachments/']")!.GetAttribute("href")!;
        (await centre.GetPageAsync(sheet)).ShouldBeOk();
        foreach (var other in new[] { officer, district }) (await other.GetPageAsync(sheet)).ShouldBeNotFound();

        // What was typed too long comes back whole.
        var long501 = new string('因', 501);
        var refused = (await centre.PostAsync($"{List}/{id}/refuse", ("reason", long501))).ShouldBeOk();
        Assert.Contains("请写明原因", refused.BodyText);
        Assert.Equal(long501, refused.Document.QuerySelector("#reason")!.GetAttribute("value"));
        Assert.Contains("已办理", (await centre.FollowAsync(await centre.PostAsync($"{List}/{id}/refuse", ("reason", "街道不同意")))).BodyText);
        Assert.Equal(NominationStage.Refused, (await NominationAsync(Site, id)).Stage);
        Assert.Contains("街道不同意依据：本市自定规则（2018年9月20日）", (await officer.GetPageAsync($"/my/{id}")).BodyText.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Withdraw_OnTheUnitsRequest_GivesTheTakenPlaceBack()
    {
        var (officer, _) = await OfficerAsync(Site, "日照市总工会");
        var (centre, other) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, UnitForm);
        Assert.Contains("请在申报页面上办", (await centre.FollowAsync(await centre.PostAsync($"{List}/{id}/withdraw", ("reason", "单位来函")))).BodyText);
        await DecideAsync(centre, id);
        await DecideAsync(other, id);
        await Site.InUnitAsync(async unit =>
        {
            var nomination = (await unit.Get<NominationMoves>().FindAsync(id, CancellationToken.None))!;
            Assert.Null(await unit.Get<NominationPlaces>().TakeAsync(nomination, (await unit.Get<NominationBook>().PlaceAsync(nomination, CancellationToken.None))!, CancellationToken.None));
            Assert.Null(await unit.Get<NominationMoves>().MoveAsync(nomination, NominationStage.Listed, null, CancellationToken.None));
        });
        Assert.Equal(1, await TakenAsync());
        Assert.Contains("名额已经空出来", (await centre.FollowAsync(await centre.SubmitFormAsync($"{List}/{id}", new() { ["reason"] = "单位来函" }, form: "form:has(#reason)", button: "按单位的要求撤回"))).BodyText);
        Assert.Equal((NominationStage.Withdrawn, 0), ((await NominationAsync(Site, id)).Stage, await TakenAsync()));
    }

    private Task<int> TakenAsync() => Site.QueryAsync(db => db.Set<Plans.Allocations.Allocation>().Where(row => row.Metric == $"Award-{site.Programme}-advanced-unit").Select(row => row.Taken).SingleAsync());

    private Task<NominationConsent> ConsentAsync(string id) => Site.QueryAsync(db => db.Set<NominationConsent>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));

    private async Task EnterAsync(SiteClient client, string id, string code, string verdict, string words = "") => (await client.SubmitFormAsync($"{List}/{id}", new()
    {
        ["verdict"] = verdict, ["words"] = words, ["day"] = "2018-10-12", ["file"] = new FormFile("意见.png", AcceptanceSite.Picture(), "image/png"),
    }, form: $"form[action$='/opinion']:has([name=code][value='{code}'])")).ShouldRedirectTo($"{List}/{id}");
}
