using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Tests.Web;

public sealed class OrganizationPagesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Wulian = "五莲县总工会";

    [Fact]
    public async Task Pages_Anonymous_AskToSignIn()
    {
        var ju = await Data.OrganizationNamedAsync("莒县总工会");

        foreach (var url in Pages(ju)) (await Anonymous().GetPageAsync(url)).ShouldAskToSignIn();
        foreach (var url in Posts(ju)) (await Anonymous().PostAsync(url)).ShouldAskToSignIn();
    }

    [Theory]
    [InlineData(RoleNames.SecurityAdministrator)]
    [InlineData(RoleNames.Auditor)]
    [InlineData(RoleNames.Editor)]
    [InlineData(RoleNames.UnionAdministrator)]
    [InlineData(RoleNames.Leader)]
    public async Task Pages_RoleWithoutThePermission_AreForbidden(string role)
    {
        var (ju, client) = (await Data.OrganizationNamedAsync("莒县总工会"), await SignInAsync(role));

        foreach (var url in Pages(ju)) (await client.GetPageAsync(url)).ShouldBeForbidden();
        foreach (var url in Posts(ju)) (await client.PostAsync(url)).ShouldBeForbidden();
    }

    [Theory]
    [InlineData("莒县总工会")]
    [InlineData("日照市总工会")]
    [InlineData("日照市卫生健康委员会")]
    public async Task Pages_OfAnotherOrganization_AreForbidden(string name)
    {
        var (other, client) = (await Data.OrganizationNamedAsync(name), await SignInAsync(RoleNames.Administrator, at: Wulian));

        foreach (var url in Pages(other).Where(url => url.Contains(other.OrganizationId))) (await client.GetPageAsync(url)).ShouldBeForbidden();
        foreach (var url in Posts(other)) (await client.PostAsync(url, ("Revision", $"{other.Revision}"), ("revision", $"{other.Revision}"), ("active", "false"), ("Name", "篡改"), ("Kind", "DirectUnit"), ("Code", "cuangai"),
            ("Position", "1"), ("ParentId", (await Data.OrganizationNamedAsync(Wulian)).OrganizationId), ("From", "2026-12-01"), ("Year", "2026"), ("Workers", "1"))).ShouldBeForbidden();
        Assert.Equal((other.Name, other.Code, other.Path), await Site.QueryAsync(db => db.Set<Organization>().Where(row => row.OrganizationId == other.OrganizationId).Select(row => ValueTuple.Create(row.Name, row.Code, row.Path)).FirstAsync()));
    }

    [Fact]
    public async Task Pages_OfNoOrganization_AreNotFound()
    {
        var client = await SignInAsync(RoleNames.Administrator);

        foreach (var page in new[] { "edit", "names", "facts" }) (await client.GetPageAsync($"/admin/organizations/00000000000000000000000000/{page}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task List_OfACountyAdministrator_ShowsOnlyTheCounty()
    {
        var page = await (await SignInAsync(RoleNames.Administrator, at: Wulian)).GetPageAsync("/admin/organizations");

        Assert.Contains(Wulian, page.BodyText);
        Assert.DoesNotContain("莒县总工会", page.BodyText);
    }

    [Fact]
    public async Task List_OfTheFederation_ShowsThePartnerToo() =>
        Assert.Contains("日照市卫生健康委员会", (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync("/admin/organizations")).BodyText);

    [Fact]
    public async Task List_SearchedByPartOfTheName_FindsIt()
    {
        var page = await (await SignInAsync(RoleNames.Administrator)).GetPageAsync("/admin/organizations?q=莒县");

        Assert.Equal(["莒县总工会"], page.Texts("tbody th a"));
    }

    [Fact]
    public async Task List_WithMoreItems_AsksTheSameQueries()
    {
        var client = await SignInAsync(RoleNames.Administrator, at: Wulian);
        await Data.OrganizationAsync("例一工会", under: Wulian);
        // What a site reads once, such as its settings, is read by the first page.
        await client.GetPageAsync("/admin/organizations");
        var one = (await client.GetPageAsync("/admin/organizations")).ShouldBeOk();
        await Data.OrganizationAsync("例二工会", under: Wulian);
        await Data.OrganizationAsync("例三工会", under: Wulian);

        Assert.Equal(one.Queries.Count, (await client.GetPageAsync("/admin/organizations")).Queries.Count);
    }

    [Fact]
    public async Task Create_UnderOnesOwnCounty_IsStored()
    {
        var client = await SignInAsync(RoleNames.Administrator, at: Wulian);
        var wulian = await Data.OrganizationNamedAsync(Wulian);

        var answer = await client.SubmitFormAsync("/admin/organizations/create", new() { ["ParentId"] = wulian.OrganizationId, ["Name"] = " 例达\u200b机械工会 ", ["Kind"] = "EnterpriseUnion", ["Code"] = "li-dajixie" });

        answer.ShouldRedirectTo($"/admin/organizations?under={wulian.OrganizationId}");
        Assert.Equal("例达机械工会", (await Data.OrganizationNamedAsync("li-dajixie")).Name);
        Assert.Contains("已新建", (await client.FollowAsync(answer)).BodyText);
    }

    [Fact]
    public async Task Create_UnderAnotherCounty_IsForbidden()
    {
        var client = await SignInAsync(RoleNames.Administrator, at: Wulian);

        var answer = await client.PostAsync("/admin/organizations/create", ("ParentId", (await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId), ("Name", "例越界工会"), ("Kind", "EnterpriseUnion"));

        answer.ShouldBeForbidden();
        Assert.False(await Site.QueryAsync(db => db.Set<Organization>().AnyAsync(row => row.Name == "例越界工会")));
    }

    [Fact]
    public async Task Create_PartnerAtTheTopByACounty_IsForbidden() =>
        (await (await SignInAsync(RoleNames.Administrator, at: Wulian)).PostAsync("/admin/organizations/create", ("Name", "例疾控"), ("Kind", "HealthBody"))).ShouldBeForbidden();

    [Fact]
    public async Task Create_WithoutNameAndKind_SaysSoAtTheFields()
    {
        var client = await SignInAsync(RoleNames.Administrator);

        var answer = await client.SubmitFormAsync("/admin/organizations/create", new() { ["Name"] = "", ["ValidFrom"] = "" });
        answer.ShouldBeOk().ShouldRefuseField("Kind", "请选择类型");

        answer = await client.SubmitFormAsync("/admin/organizations/create", new() { ["Name"] = "\u200b", ["Kind"] = "EnterpriseUnion", ["ParentId"] = (await Data.OrganizationNamedAsync(null)).OrganizationId });
        answer.ShouldBeOk().ShouldRefuseField("Name", "请填写名称");
    }

    [Fact]
    public async Task Create_WithoutToken_IsRefused() => (await (await SignInAsync(RoleNames.Administrator)).PostWithoutTokenAsync("/admin/organizations/create", ("Name", "x"))).ShouldBeBadRequest();

    [Fact]
    public async Task Edit_TwoPeopleAtOnce_TheSecondSeesWhatTheFirstStored()
    {
        var organization = await Data.OrganizationAsync("例同改工会", under: Wulian);
        var (first, second) = (await SignInAsync(RoleNames.Administrator), await SignInAsync(RoleNames.Administrator));
        var url = $"/admin/organizations/{organization.OrganizationId}/edit";
        var (one, other) = (await first.GetPageAsync(url), await second.GetPageAsync(url));

        (await first.SubmitFormAsync(one, new() { ["Code"] = "li-diyige" })).ShouldRedirectTo(url);
        var answer = (await second.SubmitFormAsync(other, new() { ["Code"] = "li-dierge" })).ShouldBeOk();

        Assert.Contains("刚被别人改过", answer.BodyText);
        Assert.Equal("li-diyige", answer.Document.QuerySelector("#Code")!.GetAttribute("value"));
        (await second.SubmitFormAsync(answer, new() { ["Code"] = "li-dierge" })).ShouldRedirectTo(url);
    }

    [Fact]
    public async Task Move_OutOfTheOldParentByACounty_IsForbidden()
    {
        // Granted at the county and at a factory elsewhere: the county itself belongs to the city, which is not theirs to give.
        var account = await Data.AccountAsync(RoleNames.Administrator, Wulian);
        var factory = await Data.OrganizationAsync("例别处工厂", under: "莒县总工会");
        await Data.GrantAsync(account, RoleNames.Administrator, factory.Code);
        var wulian = await Data.OrganizationNamedAsync(Wulian);

        (await (await Site.SignInAsync(account)).PostAsync($"/admin/organizations/{wulian.OrganizationId}/move", ("ParentId", factory.OrganizationId), ("Revision", $"{wulian.Revision}"))).ShouldBeForbidden();
    }

    [Fact]
    public async Task Move_WithinTheCity_IsStored()
    {
        var (one, ju) = (await Data.OrganizationAsync("例搬家工会", under: Wulian), await Data.OrganizationNamedAsync("莒县总工会"));
        var url = $"/admin/organizations/{one.OrganizationId}/edit";

        (await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync(url, new() { ["ParentId"] = ju.OrganizationId }, form: "form[action$='/move']")).ShouldRedirectTo(url);

        Assert.StartsWith(ju.Path, (await Data.OrganizationNamedAsync(one.Code)).Path);
    }

    [Fact]
    public async Task Rename_ThenCorrectThenWithdraw_AreStored()
    {
        var one = await Data.OrganizationAsync("例改名工会", under: Wulian);
        var (client, url) = (await SignInAsync(RoleNames.Administrator, at: Wulian), $"/admin/organizations/{one.OrganizationId}/names");

        (await client.SubmitFormAsync(url, new() { ["Name"] = "例新名工会", ["From"] = "2026-03-01" })).ShouldRedirectTo(url);
        var names = await Site.QueryAsync(db => db.Set<OrganizationName>().Where(row => row.OrganizationId == one.OrganizationId).OrderBy(row => row.Id).ToListAsync());
        (await client.SubmitFormAsync($"{url}?correct={names[1].Id}", new() { ["Name"] = "例新名称工会" }, form: "form:has(#NameId)")).ShouldRedirectTo(url);
        Assert.Equal("例新名称工会", (await Data.OrganizationNamedAsync(one.Code)).Name);
        (await client.SubmitFormAsync(url, form: "form[action$='/withdraw']")).ShouldRedirectTo(url);

        Assert.Equal("例改名工会", (await Data.OrganizationNamedAsync(one.Code)).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021-02-29")]
    [InlineData("明天")]
    public async Task Rename_WithoutARealDay_SaysSoAtTheField(string day)
    {
        var one = await Data.OrganizationNamedAsync(Wulian);

        (await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync($"/admin/organizations/{one.OrganizationId}/names", new() { ["Name"] = "例新名", ["From"] = day }, form: "form:has(#From)"))
            .ShouldBeOk().ShouldRefuseField("From", "启用日期");
    }

    [Fact]
    public async Task Facts_TypedAsPeopleDo_AreStoredAndRemoved()
    {
        var one = await Data.OrganizationAsync("例人数工会", under: Wulian);
        var (client, url) = (await SignInAsync(RoleNames.Administrator, at: Wulian), $"/admin/organizations/{one.OrganizationId}/facts");

        (await client.SubmitFormAsync(url, new() { ["Year"] = "２０２６", ["Workers"] = "1,200", ["Members"] = "1100" })).ShouldRedirectTo(url);
        var stored = Assert.Single(await FactsAsync(one));
        Assert.Equal((2026, 1200, 1100, null), (stored.Year, stored.Workers, stored.Members, stored.Women));

        (await client.SubmitFormAsync($"{url}?year=2026", new() { ["Workers"] = "", ["Members"] = "" })).ShouldRedirectTo(url);
        Assert.Empty(await FactsAsync(one));
    }

    [Theory]
    [InlineData("Workers", "五十余", "整数")]
    [InlineData("Workers", "50.5", "整数")]
    [InlineData("Members", "11", "不能多于职工人数")]
    [InlineData("Year", "26", "四位数")]
    public async Task Facts_BadInput_SaysSoAtTheFieldAndKeepsTheRest(string field, string value, string message)
    {
        var one = await Data.OrganizationNamedAsync(Wulian);
        var fields = new Dictionary<string, string> { ["Year"] = "2026", ["Workers"] = "10", [field] = value };

        var answer = await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync($"/admin/organizations/{one.OrganizationId}/facts",
            new() { ["Year"] = fields["Year"], ["Workers"] = fields["Workers"], ["Members"] = fields.GetValueOrDefault("Members") });

        answer.ShouldBeOk().ShouldRefuseField(field, message);
        Assert.Equal(value, answer.Document.QuerySelector($"#{field}")!.GetAttribute("value"));
        Assert.Empty(await FactsAsync(one));
    }

    [Fact]
    public async Task Deactivate_ThenActivate_AreStored()
    {
        var one = await Data.OrganizationAsync("例停用工会", under: Wulian);
        var (client, url) = (await SignInAsync(RoleNames.Administrator), $"/admin/organizations/{one.OrganizationId}/edit");

        (await client.SubmitFormAsync(url, form: "form[action$='/active']")).ShouldRedirectTo(url);
        Assert.False((await Data.OrganizationNamedAsync(one.Code)).IsActive);
        (await client.SubmitFormAsync(url, form: "form[action$='/active']")).ShouldRedirectTo(url);
        Assert.True((await Data.OrganizationNamedAsync(one.Code)).IsActive);
    }

    private static string[] Pages(Organization organization) =>
    [
        "/admin/organizations", "/admin/organizations/create", "/admin/organizations/import", "/admin/organizations/import/template",
        $"/admin/organizations/{organization.OrganizationId}/edit", $"/admin/organizations/{organization.OrganizationId}/names", $"/admin/organizations/{organization.OrganizationId}/facts",
    ];

    private static string[] Posts(Organization organization) =>
        [.. new[] { "edit", "move", "active", "names", "names/withdraw", "facts" }.Select(page => $"/admin/organizations/{organization.OrganizationId}/{page}")];

    private Task<List<OrganizationFact>> FactsAsync(Organization organization) => Site.QueryAsync(db => db.Set<OrganizationFact>().Where(row => row.OrganizationId == organization.OrganizationId).ToListAsync());
}
