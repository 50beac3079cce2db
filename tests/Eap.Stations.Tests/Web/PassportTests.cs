using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Notifications.Messages;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Stations.Model;
using Eap.Stations.Passport;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Web;

/// <summary>The passport over HTTP on a Rizhao site: from the gap view to a higher tier, and what bad input gets.</summary>
public sealed class PassportTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Unit = "莒县总工会";
    private const string Standard = "Stations";
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static string[] Checks(string letter, int count) => [.. Enumerable.Range(1, count).Select(number => $"{letter}{number}")];

    private static string Mine(string id) => $"/my/stations/{id}";

    private static string Desk(string id) => $"/admin/stations/passports/{id}";

    private Task<SiteClient> OfficerAsync(string at = Unit) => SignInAsync(RoleNames.UnionAdministrator, at);

    private static Task<SitePage> ClaimAsync(SiteClient client, string id, string check, string evidence = "一楼大厅，照片在墙上", string day = "2020-05-06") =>
        client.SubmitFormAsync($"{Mine(id)}/{Standard}/{check}", new() { ["Form.Evidence"] = evidence, ["Form.Day"] = day }, form: "form.form");

    // Answers the first form of the desk as a person would: what is not named stays undecided.
    private static async Task<SitePage> DecideAsync(SiteClient client, string id, string answer, string[] checks, string comment = "")
    {
        var page = (await client.GetPageAsync(Desk(id))).ShouldBeOk();
        var fields = new FormFields();
        foreach (var hidden in page.Document.QuerySelectorAll($"form[action$='/{Standard}'] input[name$='.CheckId']"))
        {
            if (!checks.Contains(hidden.GetAttribute("value"))) continue;
            var prefix = hidden.GetAttribute("name")!.Replace(".CheckId", "", StringComparison.Ordinal);
            fields[$"{prefix}.Answer"] = answer;
            fields[$"{prefix}.Comment"] = comment;
        }

        return await client.SubmitFormAsync(page, fields, form: $"form[action$='/{Standard}']");
    }

    private Task<StationStanding?> StandingAsync(string id) => Site.QueryAsync(db => db.Set<StationStanding>().AsNoTracking().FirstOrDefaultAsync(row => row.StationItemId == id && row.IsCurrent));

    [Fact]
    public async Task Unit_FromTheGapToATier_SeesWhatIsMissingAndIsGradedByAnother()
    {
        var id = (await Data.HostedStationAsync("莒县职工心理健康服务站", Unit)).ContentItemId;
        var (officer, centre) = (await OfficerAsync(), await SignInAsync(RoleNames.ServiceCentre));
        Assert.Contains("还差 7 项达到基础Ⅰ型", (await officer.GetPageAsync(Mine(id))).BodyText);

        foreach (var check in Checks("A", 7)) (await ClaimAsync(officer, id, check)).ShouldRedirectTo(Mine(id));
        Assert.Contains("等核对的 7 项都通过，就是基础Ⅰ型", (await officer.GetPageAsync(Mine(id))).BodyText);
        Assert.Null(await StandingAsync(id));

        (await DecideAsync(centre, id, CheckDecision.Confirm, Checks("A", 6))).ShouldRedirectTo(Desk(id));
        Assert.Null(await StandingAsync(id));
        (await DecideAsync(centre, id, CheckDecision.Refuse, ["A7"], "请补保护隐私的制度")).ShouldRedirectTo(Desk(id));
        var page = await officer.GetPageAsync(Mine(id));
        Assert.Contains("还差 1 项达到基础Ⅰ型", page.BodyText);
        Assert.Contains("请补保护隐私的制度", page.BodyText);
        (await ClaimAsync(officer, id, "A7", "制度上墙")).ShouldRedirectTo(Mine(id));
        (await DecideAsync(centre, id, CheckDecision.Confirm, ["A7"])).ShouldRedirectTo(Desk(id));

        Assert.Equal("基础Ⅰ型", (await StandingAsync(id))!.TierTitle);
        Assert.Contains("还差 3 项达到基础Ⅱ型", (await officer.GetPageAsync(Mine(id))).BodyText);
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "Graded" && row.SubjectId == id && row.Summary.Contains("基础Ⅰ型"))));
        Assert.True(await Site.QueryAsync(db => db.Set<Notification>().AnyAsync(row => row.UserId == officer.User!.Id && row.Url == Mine(id))));
    }

    [Fact]
    public async Task Desk_OneOfTierOneTakenAway_LosesTheTierAndKeepsTheHistory()
    {
        var id = (await Data.HostedStationAsync("降级的阵地", Unit)).ContentItemId;
        var (officer, centre) = (await OfficerAsync(), await SignInAsync(RoleNames.ServiceCentre));
        foreach (var check in Checks("A", 7).Concat(Checks("B", 3))) await ClaimAsync(officer, id, check);
        await DecideAsync(centre, id, CheckDecision.Confirm, [.. Checks("A", 7), .. Checks("B", 3)]);
        Assert.Equal("基础Ⅱ型", (await StandingAsync(id))!.TierTitle);

        await DecideAsync(centre, id, CheckDecision.Refuse, ["A3"], "今年没有服务人员了");

        Assert.Null(await StandingAsync(id));
        var page = await officer.GetPageAsync(Mine(id));
        Assert.Contains("先要达到下面各级，还差：A3（附件4）", page.BodyText);
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<StationStanding>().CountAsync(row => row.StationItemId == id)));
    }

    // R35: reference, on trial. What was decided stays as it was decided.
    [Fact]
    public async Task Standing_AfterTheStandardIsChanged_StaysUnderItsVersionAndSaysSo()
    {
        await using var site = await SiteHost.StartAsync();
        var id = (await site.Data.HostedStationAsync("改标准以前的阵地", Unit)).ContentItemId;
        var (officer, centre) = (await site.SignInAsync(RoleNames.UnionAdministrator, Unit), await site.SignInAsync(RoleNames.ServiceCentre));
        foreach (var check in Checks("A", 7)) await ClaimAsync(officer, id, check);
        await DecideAsync(centre, id, CheckDecision.Confirm, Checks("A", 7));
        var before = await site.QueryAsync(db => db.Set<StationStanding>().AsNoTracking().SingleAsync(row => row.StationItemId == id));

        await site.InUnitAsync(async unit =>
        {
            var (contents, plan) = (unit.Get<IContentManager>(), (await unit.Get<PlanDirectory>().ForYearAsync(2026))!);
            var item = (await contents.GetAsync(plan.ContentItemId, VersionOptions.Latest))!.Copy();
            item.Alter<PlanPart>(part => part.Standards = [.. part.Standards.Select(standard => standard.Code != Standard ? standard : standard with
            {
                Tiers = [.. standard.Tiers.Select((tier, at) => at > 0 ? tier : tier with { Checks = [.. tier.Checks, new StandardCheck("A8", "新加的一项（例）", "", false)] })],
            })]);
            Assert.True((await contents.SaveAndPublishAsync(item, item.ContentItemVersionId)).Succeeded);
        });

        var after = await site.QueryAsync(db => db.Set<StationStanding>().AsNoTracking().SingleAsync(row => row.StationItemId == id));
        Assert.Equal((before.PlanVersionId, "基础Ⅰ型", true), (after.PlanVersionId, after.TierTitle, after.IsCurrent));
        var page = (await officer.GetPageAsync(Mine(id))).BodyText;
        Assert.Contains("按计划的上一版评定的，继续有效", page);
        Assert.Contains("还差 1 项达到基础Ⅰ型", page);
    }

    [Fact]
    public async Task Claim_WithoutEvidenceOrOfAFutureDay_IsRefusedAtTheFieldAndKeepsWhatWasTyped()
    {
        var id = (await Data.HostedStationAsync("空勾的阵地", Unit)).ContentItemId;
        var officer = await OfficerAsync();

        Assert.Contains("只打勾不算", (await ClaimAsync(officer, id, "A1", " ")).ShouldBeOk().BodyText);
        var page = (await ClaimAsync(officer, id, "A1", "门口的牌子", "2099-01-01")).ShouldBeOk();

        Assert.Contains("凭据的日期不能在今天以后", page.BodyText);
        Assert.Contains("门口的牌子", page.BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<PassportCheck>().AnyAsync(row => row.StationItemId == id)));
    }

    [Fact]
    public async Task Photo_AlreadyUsedAtAnotherStation_IsRefusedAndNotKept()
    {
        var (first, second) = ((await Data.HostedStationAsync("第一个阵地", Unit)).ContentItemId, (await Data.HostedStationAsync("第二个阵地", Unit)).ContentItemId);
        var officer = await OfficerAsync();
        FormFields Photo() => new() { ["Form.Evidence"] = "牌子", ["Form.Day"] = "2020-05-06", ["files"] = new FormFile("牌子.png", Png, "image/png") };
        (await officer.SubmitFormAsync($"{Mine(first)}/{Standard}/A1", Photo(), form: "form.form")).ShouldRedirectTo(Mine(first));

        var page = (await officer.SubmitFormAsync($"{Mine(second)}/{Standard}/A1", Photo(), form: "form.form")).ShouldBeOk();

        Assert.Contains("已经是“第一个阵地”的凭据", page.BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<Attachment>().AnyAsync(row => row.ContentItemId == second && row.RemovedUtc == null)));
        var file = await Site.QueryAsync(db => db.Set<Attachment>().AsNoTracking().SingleAsync(row => row.ContentItemId == first));
        (await officer.GetPageAsync($"/attachments/{file.AttachmentId}/x.png")).ShouldBeOk();
        (await (await OfficerAsync("五莲县总工会")).GetPageAsync($"/attachments/{file.AttachmentId}/x.png")).ShouldBeNotFound();
    }

    [Fact]
    public async Task File_OfRecordsOfWhichOnlyExistenceIsAsked_IsNeverTaken()
    {
        var id = (await Data.HostedStationAsync("有档案的阵地", Unit)).ContentItemId;

        var page = await (await OfficerAsync()).SubmitFormAsync($"{Mine(id)}/{Standard}/D7", new FormFields { ["Form.Evidence"] = "有", ["Form.Day"] = "2020-05-06" }.Forge("x", "x"), form: "form.form");

        page.ShouldRedirectTo(Mine(id));
        Assert.Null((await (await OfficerAsync()).GetPageAsync($"{Mine(id)}/{Standard}/D7")).Document.QuerySelector("input[type=file]"));
    }

    [Fact]
    public async Task Decide_WhatTheUnitChangedMeanwhile_IsNotDecidedUnseen()
    {
        var id = (await Data.HostedStationAsync("刚改过的阵地", Unit)).ContentItemId;
        var (officer, centre) = (await OfficerAsync(), await SignInAsync(RoleNames.ServiceCentre));
        await ClaimAsync(officer, id, "A1");
        var seen = await centre.GetPageAsync(Desk(id));
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await ClaimAsync(officer, id, "A1", "换了地方");

        var answer = await centre.SubmitFormAsync(seen, new() { ["Checks[0].Answer"] = CheckDecision.Confirm }, form: $"form[action$='/{Standard}']");

        Assert.Contains("单位刚改过这一项", answer.ShouldBeOk().BodyText);
        Assert.Equal(PassportCheckState.Claimed, (await Site.QueryAsync(db => db.Set<PassportCheck>().AsNoTracking().SingleAsync(row => row.StationItemId == id))).State);
    }

    [Fact]
    public async Task Doors_AnonymousWrongRoleWrongUnitAndOwnUnit_AreShut()
    {
        var id = (await Data.HostedStationAsync("别人的阵地", Unit)).ContentItemId;
        var (mine, check, desk) = (Mine(id), $"{Mine(id)}/{Standard}/A1", Desk(id));
        foreach (var address in new[] { "/my/stations", mine, check, "/admin/stations/passports", desk }) (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync(mine)).ShouldBeForbidden();
        var other = await OfficerAsync("五莲县总工会");
        foreach (var address in new[] { mine, check }) (await other.GetPageAsync(address)).ShouldBeNotFound();
        (await other.PostAsync(check, ("Form.Evidence", "有"), ("Form.Day", "2020-05-06"))).ShouldBeNotFound();
        (await other.PostAsync($"{check}/withdraw")).ShouldBeNotFound();
        (await (await OfficerAsync()).GetPageAsync(desk)).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.ServiceCentre, "五莲县总工会")).GetPageAsync(desk)).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.ServiceCentre)).GetPageAsync(Desk(new string('4', 26)))).ShouldBeNotFound();

        // Who speaks for the unit looks through everybody's but its own.
        var both = await Data.AccountAsync(RoleNames.ServiceCentre);
        await Data.GrantAsync(both, RoleNames.UnionAdministrator, Unit);
        (await (await Site.SignInAsync(both)).GetPageAsync(desk)).ShouldBeNotFound();
    }

    [Fact]
    public async Task Lists_WithOneAndThreeStations_AskTheSameQueries()
    {
        await Data.HostedStationAsync("甲", "五莲县总工会");
        var officer = await OfficerAsync("五莲县总工会");
        await officer.GetPageAsync("/my/stations");
        var one = (await officer.GetPageAsync("/my/stations")).Queries.Count;
        await Data.HostedStationAsync("乙", "五莲县总工会");
        await Data.HostedStationAsync("丙", "五莲县总工会");

        var page = await officer.GetPageAsync("/my/stations");

        Assert.Contains("丙", page.BodyText);
        Assert.Equal(one, page.Queries.Count);
    }
}
