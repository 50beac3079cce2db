using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Testing.NominationSite;

namespace Eap.Awards.Tests.Nominations;

/// <summary>What filing refuses, in words with the rule it follows from.</summary>
public sealed class NominationRuleTests(NominationRuleTests.Opened site) : SiteTest(site), IClassFixture<NominationRuleTests.Opened>
{
    /// <summary>A site whose yearly programme asks for numbers of identity cards, and whose star studios are open.</summary>
    public sealed class Opened : SiteFixture, IAsyncLifetime
    {
        public string Yearly { get; private set; } = "";

        public string Studios { get; private set; } = "";

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await base.InitializeAsync();
            At(Site, "2018-09-24 10:00");
            Yearly = await OpenAsync(Site, Web.AwardSite.Yearly, part =>
            {
                part.ClosesUtc = new DateTime(2018, 10, 31, 4, 0, 0, DateTimeKind.Utc);
                part.Categories = part.Categories.ConvertAll(category => category.Kind == NomineeKind.Person ? category with { Eligibility = category.Eligibility with { NeedsIdNumber = true, ExcludedRanks = ["副局级及以上"], PenaltyFreeYears = 3 } } : category);
            });
            Studios = await OpenAsync(Site, Web.AwardSite.Studios);
            At(Site, "2018-10-15 10:00");
        }
    }

    // Invented numbers with a right check digit, of a region that does not exist.
    private const string Number = "990000198001010012";
    private const string OtherNumber = "990000198101010036";

    [Fact]
    public async Task Filing_TooLongDeedsBlockedRankNoNumber_IsRefusedWithEachRuleAndNothingLost()
    {
        var (officer, _) = await OfficerAsync(Site);
        var id = await FillAsync(Site, officer, change: part =>
        {
            (part["Deeds"], part["Rank"]) = (Text(new string('例', 3001)), Text("副局级及以上"));
            part["Penalties"] = new System.Text.Json.Nodes.JsonObject { ["Rows"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["Day"] = "2017-03-01", ["What"] = "警告" }) };
        });
        var words = await RefusalAsync(officer, id);
        foreach (var expected in new[] { "3 001 字，最多 3 000 字", "“副局级及以上”不在推荐范围里", "2017年3月1日受过处罚或处分", "请填写身份证号", "本市自定规则（2018年9月20日）" }) Assert.Contains(expected, words);
        Assert.Contains((await officer.GetPageAsync($"/apply/{PersonForm}/{id}?step=deeds")).Document.QuerySelectorAll("textarea"), area => area.TextContent.Trim().Length == 3001);
        Assert.False(await Site.QueryAsync(db => db.Set<Nomination>().AnyAsync(row => row.ContentItemId == id)));
        await AnswerAsync(Site, id, PersonForm, part =>
        {
            (part["Deeds"], part["Rank"], part["IdNumber"]) = (Text(new string('例', 3000) + "\n "), Text("一般干部职工"), Text(OtherNumber));
            part.Remove("Penalties");
        });
        (await SubmitAsync(officer, id)).ShouldRedirectTo($"/my/{id}/receipt");
        // The number itself is nowhere but in the encrypted answer.
        Assert.DoesNotContain(OtherNumber, string.Concat(await Site.QueryAsync(db => db.Set<NominationKey>().Where(row => row.ContentItemId == id).Select(row => row.Key).ToListAsync())));
        Assert.DoesNotContain(OtherNumber, (await (await SignInAsync(RoleNames.ServiceCentre)).GetPageAsync($"/admin/awards/{site.Yearly}/nominations/{id}")).BodyText);
    }

    [Theory]
    [InlineData("例一身份证正面.jpg"), InlineData("ID_Card.png")]
    public async Task Filing_APhotoOfAnIdentityCard_IsNotTaken_AndTheRestStays(string name)
    {
        var (officer, _) = await OfficerAsync(Site);
        var id = await FillAsync(Site, officer, UnitForm, part => part["Photos"]!["Names"] = new System.Text.Json.Nodes.JsonArray(name));
        var words = await RefusalAsync(officer, id, UnitForm);
        Assert.Contains($"“{name}”看名字是身份证照片", words);
        Assert.Contains("本市自定规则（2018年9月20日）", words);
        await AnswerAsync(Site, id, UnitForm, part => part.Remove("Photos"));
        (await SubmitAsync(officer, id, UnitForm)).ShouldRedirectTo($"/my/{id}/receipt");
    }

    [Fact]
    public async Task Filing_OnePersonUnderTwoNamesOrTwiceByOneUnit_IsFiledOnce()
    {
        var (officer, unit) = await OfficerAsync(Site);
        var (other, otherUnit) = await OfficerAsync(Site);
        await FileAsync(Site, officer, change: part => (part["Name"], part["OtherNames"], part["WorkUnit"], part["IdNumber"]) = (Text("例 三鸣"), Text("例小三、例老三"), Text(unit.Name), Text(Number)));
        // Another union, another name, another unit: the number is the same.
        var second = await FillAsync(Site, other, change: part => (part["Name"], part["WorkUnit"], part["IdNumber"]) = (Text("例别名"), Text(otherUnit.Name), Text(Number.ToLowerInvariant())));
        Assert.Contains("“例 三鸣”已经由另一家工会推荐", await RefusalAsync(other, second));
        // The same unit under the name it said itself is another one.
        var third = await FillAsync(Site, officer, change: part => (part["Name"], part["WorkUnit"], part["IdNumber"]) = (Text("例小三"), Text(unit.Name), Text("990000198201010017")));
        Assert.Contains("本单位已经推荐了“例 三鸣”", await RefusalAsync(officer, third));
        // One name in another unit may be another person: told, not refused, and shown to the desk.
        var fourth = await FillAsync(Site, other, change: part => (part["Name"], part["WorkUnit"], part["IdNumber"]) = (Text("例三鸣"), Text(otherUnit.Name), Text("990000198301010057")));
        Assert.Contains("已经有一份同名的推荐", (await other.GetPageAsync($"/apply/{PersonForm}/{fourth}/check")).BodyText);
        (await SubmitAsync(other, fourth)).ShouldRedirectTo($"/my/{fourth}/receipt");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        Assert.Contains("有同名", (await centre.GetPageAsync($"/admin/awards/{site.Yearly}/nominations?q=例三鸣")).BodyText);
        Assert.Contains("这个项目里有同名的推荐", (await centre.GetPageAsync($"/admin/awards/{site.Yearly}/nominations/{fourth}")).BodyText);
    }

    [Fact]
    public async Task Filing_AnHonourRevokedOrHeldThisYear_Bars()
    {
        var (officer, unit) = await OfficerAsync(Site);
        var honour = new Honour
        {
            HolderKey = HolderKey.OfOrganization(unit.OrganizationId), Kind = NomineeKind.Unit, HolderName = unit.Name, UnitName = unit.Name, Title = "advanced-unit", TitleName = "先进单位", Year = 2015, AnnouncedUtc = new DateTime(2015, 12, 1, 0, 0, 0, DateTimeKind.Utc),
            RevokedUtc = new DateTime(2016, 5, 1, 0, 0, 0, DateTimeKind.Utc), RevokedReason = "材料不实",
        };
        await Site.InUnitAsync(scope => Task.FromResult(scope.Db.Add(honour)));
        var id = await FillAsync(Site, officer, UnitForm);
        Assert.Contains("2015年的“先进单位”被撤销过，不再命名", await RefusalAsync(officer, id, UnitForm));
        await Site.QueryAsync(db => db.Set<Honour>().Where(row => row.Id == honour.Id).ExecuteDeleteAsync());
        (await SubmitAsync(officer, id, UnitForm)).ShouldRedirectTo($"/my/{id}/receipt");
        // What turns up later stops it at the check.
        await Site.InUnitAsync(scope => Task.FromResult(scope.Db.Add(new Honour { HolderKey = honour.HolderKey, Kind = NomineeKind.Unit, HolderName = unit.Name, UnitName = unit.Name, Title = "advanced-unit", TitleName = "先进单位", Year = 2018, AnnouncedUtc = honour.AnnouncedUtc })));
        await DecideAsync(await SignInAsync(RoleNames.UnionAdministrator, District), id);
        Assert.Contains("2018年已经命名过“先进单位”，一年只命名一次", (await DecideAsync(await SignInAsync(RoleNames.ServiceCentre), id)).BodyText);
    }

    [Fact]
    public async Task Unit_HoweverItsNameWasTyped_IsTheSameUnit_AndItsPeopleKeepOut()
    {
        var (officer, unit) = await OfficerAsync(Site);
        var (other, _) = await OfficerAsync(Site);
        var hospital = await Data.OrganizationAsync("例湾医院（东区）有限公司工会", null);
        var id = await FileAsync(Site, officer, change: part => (part["Name"], part["WorkUnit"], part["IdNumber"]) = (Text("例同名"), Text("例湾医院(东区) 有限公司工会"), Text("990000198401010011")));
        Assert.Equal(hospital.OrganizationId, (await NominationAsync(Site, id)).WorkOrganizationId);
        Assert.Null((await NominationAsync(Site, id)).CompletedUtc);
        // Another union, another writing of the same name: one person.
        var second = await FillAsync(Site, other, change: part => (part["Name"], part["WorkUnit"], part["IdNumber"]) = (Text("例同名"), Text("例湾医院 （东区）有限公司工会"), Text("990000198501010035")));
        Assert.Contains("“例同名”已经由另一家工会推荐", await RefusalAsync(other, second));
        // 有限公司 and 有限责任公司 are two companies.
        await AnswerAsync(Site, second, PersonForm, part => part["WorkUnit"] = Text("例湾医院（东区）有限责任公司工会"));
        (await SubmitAsync(other, second)).ShouldRedirectTo($"/my/{second}/receipt");
        Assert.Null((await NominationAsync(Site, second)).WorkOrganizationId);
        Assert.NotEqual(unit.OrganizationId, hospital.OrganizationId);
    }

    [Fact]
    public async Task Form_SaysOptionalOnlyOfWhatTheProgrammeDoesNotDemand()
    {
        var (officer, _) = await OfficerAsync(Site);
        var id = await FillAsync(Site, officer);
        var steps = (await officer.GetPageAsync($"/apply/{PersonForm}/{id}?step=steps")).ShouldBeOk();
        foreach (var label in new[] { "单位集体研究的日期", "会议纪要或决议", "单位公示从哪天开始", "公示到哪天结束", "公示的结果", "公示件和公示无异议的证明" }) Assert.DoesNotContain("选填", Label(steps, label));
        var person = (await officer.GetPageAsync($"/apply/{PersonForm}/{id}?step=person")).ShouldBeOk();
        Assert.DoesNotContain("选填", Label(person, "身份证号"));
        Assert.Contains("选填", Label(person, "曾用名"));

        // Where the city asks for no publicity in the unit, it is optional again.
        await using var host = await SiteHost.StartAsync(new SiteHostOptions());
        At(host, "2018-09-24 10:00");
        await OpenAsync(host, Web.AwardSite.Yearly, part => part.Publicity = part.Publicity with { UnitDays = 0 });
        At(host, "2018-10-15 10:00");
        var (free, _) = await OfficerAsync(host);
        var draft = (await free.GetPageAsync($"/apply/{UnitForm}/{await FillAsync(host, free, UnitForm)}?step=steps")).ShouldBeOk();
        Assert.DoesNotContain("选填", Label(draft, "会议纪要或决议"));
        Assert.Contains("选填", Label(draft, "单位公示从哪天开始"));
    }

    [Fact]
    public async Task Filing_ReturnedAndHandedInAgain_IsCompleteFromThen()
    {
        var (officer, _) = await OfficerAsync(Site);
        var id = await FileAsync(Site, officer, UnitForm);
        var first = await NominationAsync(Site, id);
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await DecideAsync(await SignInAsync(RoleNames.UnionAdministrator, District), id, "Returned", new() { [$"remark.{UnitForm}.Summary"] = "写细一点" });
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        (await officer.SubmitFormAsync($"/apply/{UnitForm}/{id}/check", new() { ["untouched"] = true }, form: $"form[action='/apply/{UnitForm}/{id}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");
        var again = await NominationAsync(Site, id);
        Assert.Equal(first.FiledUtc, again.FiledUtc);
        Assert.True(again.CompleteUtc - first.CompleteUtc >= TimeSpan.FromMinutes(10), $"{first.CompleteUtc} {again.CompleteUtc}");
    }

    [Fact]
    public async Task Studios_AZoneWithoutARowIsToldWhy_AndADistrictRecommendsNoMoreThanItHas()
    {
        var (zone, _) = await OfficerAsync(Site, "日照高新技术产业开发区总工会");
        var refused = await RefusalAsync(zone, await FillAsync(Site, zone, StudioForm), StudioForm);
        Assert.Contains("星级工作室没有分给", refused);
        Assert.Contains("通知附件3", refused);

        var (one, _) = await OfficerAsync(Site);
        var (two, _) = await OfficerAsync(Site);
        var (district, centre) = (await SignInAsync(RoleNames.UnionAdministrator, District), await SignInAsync(RoleNames.ServiceCentre));
        var (first, second) = (await FileAsync(Site, one, StudioForm), await FileAsync(Site, two, StudioForm));
        (await DecideAsync(district, first)).ShouldRedirectTo($"/admin/applications/{first}");
        Assert.Equal(NominationStage.Recommended, (await NominationAsync(Site, first)).Stage);
        Assert.Contains("“星级工作室”的名额（1 个）已经用完", (await DecideAsync(district, second)).BodyText);
        Assert.Equal(NominationStage.UnitPublicity, (await NominationAsync(Site, second)).Stage);
        // The first goes; the district has its place again.
        await DecideAsync(centre, first, "Rejected", new() { ["ground"] = "本市规则", ["comment"] = "材料不实" });
        Assert.Equal(NominationStage.Refused, (await NominationAsync(Site, first)).Stage);
        (await DecideAsync(district, second)).ShouldRedirectTo($"/admin/applications/{second}");
        Assert.Equal(NominationStage.Recommended, (await NominationAsync(Site, second)).Stage);
        // A number where the rule asks for none is not taken: there is no such field on this form, and the photo of a room says nothing of anybody.
        Assert.Equal(ConsentState.NotAsked, (await NominationAsync(Site, second)).Consent);
    }

    [Fact]
    public async Task Filing_AtTheVeryMomentOfTheEnd_IsTooLateAndTheDraftStays()
    {
        await using var host = await SiteHost.StartAsync(new SiteHostOptions());
        At(host, "2018-09-24 10:00");
        await OpenAsync(host, Web.AwardSite.Yearly, part => part.ClosesUtc = new DateTime(2018, 10, 31, 4, 0, 0, DateTimeKind.Utc));
        var (early, _) = await OfficerAsync(host);
        var id = await FillAsync(host, early, UnitForm);
        Assert.Contains("起收。草稿会留着", await RefusalAsync(early, id, UnitForm));
        host.Clock.Stop();
        At(host, "2018-10-31 11:30");
        // A month later the session is over.
        early = await host.SignInAsync(early.User!);
        var (late, _) = await OfficerAsync(host);
        var second = await FillAsync(host, late, UnitForm);
        At(host, "2018-10-31 11:59:59");
        (await SubmitAsync(early, id, UnitForm)).ShouldRedirectTo($"/my/{id}/receipt");
        At(host, "2018-10-31 12:00:00");
        Assert.Matches("的申报到2018年10月31日 ?12:00 ?截止", await RefusalAsync(late, second, UnitForm));
        (await late.GetPageAsync($"/apply/{UnitForm}/{second}")).ShouldBeOk();
        // A correction keeps its place after the end.
        await DecideAsync(await host.SignInAsync(RoleNames.UnionAdministrator, District), id, "Returned", new() { [$"remark.{UnitForm}.Summary"] = "写细一点" });
        (await early.SubmitFormAsync($"/apply/{UnitForm}/{id}/check", new() { ["untouched"] = true }, form: $"form[action='/apply/{UnitForm}/{id}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");
        Assert.Equal(NominationStage.UnitPublicity, (await NominationAsync(host, id)).Stage);
    }

    private static string Label(SitePage page, string label) => Assert.Single(page.Document.QuerySelectorAll("label, legend"), found => found.TextContent.Contains(label, StringComparison.Ordinal)).TextContent;
}
