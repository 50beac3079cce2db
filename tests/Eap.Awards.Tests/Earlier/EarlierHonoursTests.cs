using Eap.Awards.Earlier;
using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Earlier;

/// <summary>Honours of years before the site: entered by one, confirmed by another, on the roll and in the rules.</summary>
public sealed class EarlierHonoursTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Home = "/admin/awards/earlier";
    private const string Union = "五莲县总工会";

    [Fact]
    public async Task List_EnteredByOneAndConfirmedByAnother_StandsOnTheRollAndCounts()
    {
        var (first, second) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.ServiceCentre));
        var address = await EnterAsync(first, new() { ["Year"] = "２０１６", ["Source"] = "例工发〔2016〕9号", ["DecidedOn"] = "2016-12-1", ["Lines"] = $"{Union}\n例旧厂工会" });
        Assert.DoesNotContain("例旧厂工会", (await Anonymous().GetPageAsync("/honors")).BodyText);
        var own = (await first.GetPageAsync(address)).ShouldBeOk();
        Assert.Contains("要换一个人核对", own.BodyText);
        Assert.Contains("没有对上", own.BodyText);
        Assert.Contains("不能自己核对", (await first.FollowAsync(await first.PostAsync($"{address}/confirm"))).BodyText);
        Assert.Empty(await KeptAsync("例工发〔2016〕9号"));

        Assert.Contains("已经上荣誉榜", (await second.FollowAsync(await second.SubmitFormAsync(address, form: "form[action$='/confirm']"))).BodyText);
        var roll = (await Anonymous().GetPageAsync("/honors?year=2016")).ShouldBeOk();
        foreach (var words in new[] { Union, "例旧厂工会", "例工发〔2016〕9号" }) Assert.Contains(words, roll.BodyText);
        var unit = (await Data.OrganizationNamedAsync(Union)).OrganizationId;
        var prior = await Site.UseAsync<IPriorHonours, IReadOnlyList<PriorHonour>>(honours => Site.QueryAsync(db => honours.OfAsync(db, [HolderKey.OfOrganization(unit)], TestContext.Current.CancellationToken)));
        Assert.Equal([new PriorHonour("advanced-unit", "先进单位", 2016)], prior);

        // Pressed again, or entered again: one honour.
        Assert.Contains("已经", (await second.FollowAsync(await second.PostAsync($"{address}/confirm"))).BodyText);
        var again = await EnterAsync(first, new() { ["Year"] = "2016", ["Source"] = "例工发〔2016〕9号", ["DecidedOn"] = "2016-12-01", ["Lines"] = Union });
        Assert.Contains("已经在荣誉榜上", (await second.FollowAsync(await second.PostAsync($"{again}/confirm"))).BodyText);
        Assert.Equal(2, (await KeptAsync("例工发〔2016〕9号")).Count);

        // Entered wrongly, it goes; what was given and taken back is revoked instead.
        Assert.Contains("请写明", (await second.FollowAsync(await second.PostAsync($"{address}/take-out", ("reason", "错")))).BodyText);
        Assert.Contains("已从荣誉榜去掉", (await second.FollowAsync(await second.PostAsync($"{address}/take-out", ("reason", "文件是另一个称号")))).BodyText);
        Assert.Empty(await KeptAsync("例工发〔2016〕9号"));
        Assert.Equal(["EarlierHonoursEntered", "EarlierHonoursConfirmed", "EarlierHonoursTakenOut"], await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == Id(address)).OrderBy(row => row.Id).Select(row => row.Name).ToListAsync()));
    }

    [Fact]
    public async Task List_OfPersons_KeepsTheKeyOfItsUnit_AndARevokedOneDoesNotDisappear()
    {
        var (first, second) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.ServiceCentre));
        var address = await EnterAsync(first, new() { ["Title"] = "outstanding-person", ["Year"] = "2015", ["Source"] = "例工发〔2015〕3号", ["DecidedOn"] = "2015-12-01", ["Lines"] = $"例 一山\t{Union}\n例二山，例区例厂" });
        await second.SubmitFormAsync(address, form: "form[action$='/confirm']");
        var kept = await KeptAsync("例工发〔2015〕3号");
        Assert.Equal([HolderKey.OfName(NomineeKind.Person, "例一山", (await Data.OrganizationNamedAsync(Union)).OrganizationId), HolderKey.OfName(NomineeKind.Person, "例二山", "例区例厂")], kept.Select(row => row.HolderKey));
        (await second.SubmitFormAsync($"/admin/awards/honours/{kept[0].Id}/revoke", new() { ["reason"] = "经查材料不实，研究决定撤销。" })).ShouldRedirectTo("/admin/awards/honours");
        Assert.Contains("不能整份去掉", (await second.FollowAsync(await second.PostAsync($"{address}/take-out", ("reason", "想去掉它")))).BodyText);
        Assert.Contains("例工发〔2015〕3号", (await Anonymous().GetPageAsync("/honors?year=2015")).BodyText);
        Assert.Equal(2, (await KeptAsync("例工发〔2015〕3号")).Count);
    }

    [Fact]
    public async Task Form_BadInput_IsToldAtItsFieldAndKept()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var bare = (await centre.SubmitFormAsync(Home, form: $"form[action='{Home}']")).ShouldBeOk();
        foreach (var (field, words) in new[] { ("Title", "请选称号"), ("Year", "四位数字"), ("Source", "文号"), ("DecidedOn", "2017-12-05"), ("Lines", "一行一个") }) bare.ShouldRefuseField(field, words);
        foreach (var (change, field, words) in new (FormFields, string, string)[]
        {
            (new() { ["Title"] = "outstanding-person", ["Lines"] = "例三山" }, "Lines", "第 1 行（例三山）没有单位"), (new() { ["Lines"] = "例甲厂工会\n例 甲厂工会" }, "Lines", "第 2 行（例 甲厂工会）重复"),
            (new() { ["Year"] = "2999" }, "Year", "今年以后"), (new() { ["DecidedOn"] = "2999-01-01" }, "DecidedOn", "今天以后"), (new() { ["DecidedOn"] = "2010-01-01" }, "DecidedOn", "年度以前"),
            (new() { ["Lines"] = string.Join('\n', Enumerable.Range(0, EarlierReading.Most + 1).Select(index => $"例{index}厂工会")) }, "Lines", "请分几次录"),
        })
        {
            var fields = Filled();
            foreach (var (name, value) in change) fields[name] = value;
            var page = (await centre.SubmitFormAsync(Home, fields, form: $"form[action='{Home}']")).ShouldBeOk();
            page.ShouldRefuseField(field, words);
            Assert.Equal("例工发〔2014〕1号", page.Document.GetElementById("Source")!.GetAttribute("value"));
        }

        // Nobody makes a title up.
        (await centre.PostAsync(Home, ("Title", "nonsense"), ("Year", "2014"))).ShouldRefuseField("Title", "请选称号");
        Assert.False(await Site.QueryAsync(db => db.Set<EarlierList>().AnyAsync(row => row.Source == "例工发〔2014〕1号")));
    }

    [Fact]
    public async Task Doors_AreClosedToOthersAndToADistrict()
    {
        var address = await EnterAsync(await SignInAsync(RoleNames.ServiceCentre), new() { ["Lines"] = "例门厂工会", ["Source"] = "例门〔2014〕1号" });
        var (union, district) = (await SignInAsync(RoleNames.UnionAdministrator), await SignInAsync(RoleNames.ServiceCentre, Union));
        foreach (var page in new[] { Home, address })
        {
            (await Anonymous().GetPageAsync(page)).ShouldAskToSignIn();
            (await union.GetPageAsync(page)).ShouldBeForbidden();
            (await district.GetPageAsync(page)).ShouldBeNotFound();
        }

        (await district.PostAsync(Home, ("Title", "advanced-unit"))).ShouldBeNotFound();
        foreach (var action in new[] { "confirm", "refuse", "take-out" }) (await district.PostAsync($"{address}/{action}", ("reason", "例原因例原因"))).ShouldBeNotFound();
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        (await centre.GetPageAsync($"{Home}/00000000000000000000000000")).ShouldBeNotFound();
        (await centre.PostAsync($"{Home}/00000000000000000000000000/confirm")).ShouldBeNotFound();
        Assert.Contains("已退回", (await centre.FollowAsync(await centre.SubmitFormAsync(address, new() { ["reason"] = "年度不对" }, form: "form[action$='/refuse']"))).BodyText);
        Assert.Contains("已经办过", (await centre.FollowAsync(await centre.PostAsync($"{address}/confirm"))).BodyText);
        Assert.Empty(await KeptAsync("例门〔2014〕1号"));
    }

    [Fact]
    public async Task Lists_AskTheSame_HoweverManyThereAre()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var address = await EnterAsync(centre, new() { ["Lines"] = "例数厂工会", ["Source"] = "例数〔2014〕1号" });
        await centre.GetPageAsync(Home);
        await centre.GetPageAsync(address);
        var (list, one) = (await centre.GetPageAsync(Home), await centre.GetPageAsync(address));
        var more = await EnterAsync(centre, new() { ["Lines"] = $"例数厂二工会\n{Union}\n例数厂三工会", ["Source"] = "例数〔2014〕2号" });
        await centre.GetPageAsync(Home);
        Assert.Equal(list.Queries.Count, (await centre.GetPageAsync(Home)).Queries.Count);
        await centre.GetPageAsync(more);
        Assert.Equal(one.Queries.Count, (await centre.GetPageAsync(more)).Queries.Count);
    }

    private static FormFields Filled() => new() { ["Title"] = "advanced-unit", ["Year"] = "2014", ["Source"] = "例工发〔2014〕1号", ["DecidedOn"] = "2014-12-01", ["Lines"] = "例甲厂工会" };

    private static async Task<string> EnterAsync(SiteClient centre, FormFields change)
    {
        var fields = Filled();
        foreach (var (name, value) in change) fields[name] = value;
        var address = (await centre.SubmitFormAsync(Home, fields, form: $"form[action='{Home}']")).Location;
        Assert.StartsWith(Home + "/", address);
        return address!;
    }

    private static string Id(string address) => address.Split('/')[^1];

    private Task<List<Honour>> KeptAsync(string source) => Site.QueryAsync(db => db.Set<Honour>().AsNoTracking().Where(row => row.Source == source).OrderBy(row => row.Id).ToListAsync());
}
