using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

public sealed class UsersPagesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Ju = "莒县总工会";
    private static readonly string[] Actions = ["", "/reset", "/unlock", "/require-password-change", "/disable", "/enable", "/reset-two-factor", "/handover", "/grants", "/grants/1/withdraw"];

    [Fact]
    public async Task Pages_Anonymous_AskToSignIn()
    {
        var account = await Data.AccountAsync(RoleNames.Editor, Ju);

        foreach (var url in Pages(account)) (await Anonymous().GetPageAsync(url)).ShouldAskToSignIn();
        foreach (var action in Actions) (await Anonymous().PostAsync($"/admin/users/{account.Id}{action}")).ShouldAskToSignIn();
    }

    [Theory]
    [InlineData(RoleNames.Administrator)]
    [InlineData(RoleNames.Auditor)]
    [InlineData(RoleNames.Editor)]
    [InlineData(RoleNames.ServiceCentre)]
    [InlineData(RoleNames.Leader)]
    public async Task Pages_RoleWithoutThePermission_AreForbidden(string role)
    {
        var (account, client) = (await Data.AccountAsync(RoleNames.Editor, Ju), await SignInAsync(role));

        foreach (var url in Pages(account)) (await client.GetPageAsync(url)).ShouldBeForbidden();
        foreach (var action in Actions) (await client.PostAsync($"/admin/users/{account.Id}{action}")).ShouldBeForbidden();
    }

    [Theory]
    [InlineData(RoleNames.UnionAdministrator)]
    [InlineData(RoleNames.SecurityAdministrator)]
    public async Task Pages_OfAnAccountElsewhere_AreForbiddenAndChangeNothing(string role)
    {
        var (sibling, above, client) = (await Data.AccountAsync(RoleNames.Editor, Ju), await Data.AccountAsync(RoleNames.Editor), await SignInAsync(role, "五莲县总工会"));

        foreach (var account in new[] { sibling, above })
        {
            var before = await StampAsync(account);
            foreach (var page in new[] { "", "/handover", "/slip" }) (await client.GetPageAsync($"/admin/users/{account.Id}{page}")).ShouldBeForbidden();
            foreach (var action in Actions)
                (await client.PostAsync($"/admin/users/{account.Id}{action}", ("DisplayName", "篡改"), ("UserName", "cuangai"), ("OrganizationId", client.User!.OrganizationId), ("Role", RoleNames.Editor), ("GrantAt", client.User!.OrganizationId))).ShouldBeForbidden();
            Assert.Equal(before, await StampAsync(account));
        }
    }

    [Fact]
    public async Task Pages_OfNoAccount_AreNotFound()
    {
        var client = await SignInAsync(RoleNames.SecurityAdministrator);

        foreach (var page in new[] { "", "/handover", "/slip" }) (await client.GetPageAsync($"/admin/users/nobody{page}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task List_OfACounty_ShowsItsAccountsAndThoseBelow()
    {
        // A county of its own: other tests' accounts would push these to a second page.
        const string county = "例名单县总工会";
        await Data.OrganizationAsync(county);
        await Data.OrganizationAsync("例名单下级工会", under: county);
        var (own, below, elsewhere) = (await Data.AccountAsync(RoleNames.Editor, county), await Data.AccountAsync(null, "例名单下级工会"), await Data.AccountAsync(RoleNames.Editor, "五莲县总工会"));

        var text = (await (await SignInAsync(RoleNames.UnionAdministrator, county)).GetPageAsync("/admin/users")).ShouldBeOk().Texts("tbody td:nth-child(2)");

        Assert.Contains(own.UserName, text);
        Assert.Contains(below.UserName, text);
        Assert.DoesNotContain(elsewhere.UserName, text);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("waiting")]
    [InlineData("locked")]
    [InlineData("active")]
    public async Task List_FilteredByState_ShowsOnlyThose(string state)
    {
        await Data.OrganizationAsync($"例{state}工会", under: Ju);
        var accounts = new Dictionary<string, SiteAccount>
        {
            ["disabled"] = await Data.AccountAsync(null, $"例{state}工会", user => user.IsEnabled = false), ["waiting"] = await Data.AccountAsync(null, $"例{state}工会", user => user.PasswordHash = null),
            ["locked"] = await Data.AccountAsync(null, $"例{state}工会", user => (user.LockoutEnd, user.PasswordHash) = (Site.Clock.GetUtcNow().AddMinutes(10), "x")),
            ["active"] = await Data.AccountAsync(null, $"例{state}工会", user => user.LockoutEnd = Site.Clock.GetUtcNow().AddMinutes(-10)),
        };
        var under = await Data.OrganizationNamedAsync($"例{state}工会");

        var shown = (await (await SignInAsync(RoleNames.UnionAdministrator, Ju)).GetPageAsync($"/admin/users?under={under.OrganizationId}&state={state}")).Texts("tbody td:nth-child(2)");

        Assert.Contains(accounts[state].UserName, shown);
        Assert.DoesNotContain(accounts[state == "disabled" ? "active" : "disabled"].UserName, shown);
    }

    [Fact]
    public async Task List_SearchedByNameOrPerson_FindsThem()
    {
        var account = await Data.AccountAsync(null, Ju, user => user.DisplayName = "例𠮷祥·买买提");
        var client = await SignInAsync(RoleNames.UnionAdministrator, Ju);

        foreach (var words in new[] { account.UserName.ToUpperInvariant(), "𠮷祥·" })
            Assert.Contains(account.UserName, (await client.GetPageAsync($"/admin/users?q={Uri.EscapeDataString(words)}")).Texts("tbody td:nth-child(2)"));
    }

    [Fact]
    public async Task List_WithMoreItems_AsksTheSameQueries()
    {
        await Data.OrganizationAsync("例数查询工会", under: Ju);
        await Data.AccountAsync(RoleNames.Editor, "例数查询工会");
        var client = await SignInAsync(RoleNames.UnionAdministrator, Ju);
        var url = $"/admin/users?under={(await Data.OrganizationNamedAsync("例数查询工会")).OrganizationId}";
        var one = await client.GetPageAsync(url);
        await Data.AccountAsync(RoleNames.Editor, "例数查询工会");
        await Data.AccountAsync(RoleNames.Editor, "例数查询工会");

        var three = await client.GetPageAsync(url);

        Assert.Equal(3, three.Texts("tbody tr").Count);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task List_OfMoreThanAPage_LeadsOn()
    {
        await Data.OrganizationAsync("例多人工会", under: Ju);
        for (var i = 0; i < 53; i++) await Data.AccountAsync(null, "例多人工会");
        var client = await SignInAsync(RoleNames.UnionAdministrator, Ju);

        var first = await client.GetPageAsync($"/admin/users?under={(await Data.OrganizationNamedAsync("例多人工会")).OrganizationId}");
        var second = await client.GetPageAsync(first.Document.QuerySelector("a[href*='after=']")!.GetAttribute("href")!);

        Assert.Equal(50, first.Texts("tbody tr").Count);
        Assert.Equal(3, second.Texts("tbody tr").Count);
    }

    [Fact]
    public async Task Create_ByTheUnionAbove_IsStoredAtTheUnionBelow()
    {
        var below = await Data.OrganizationAsync("例新账号工会", under: Ju);
        var client = await SignInAsync(RoleNames.UnionAdministrator, Ju);

        await client.SubmitFormAsync("/admin/users/create", new() { ["DisplayName"] = " 例\u200b新人 ", ["UserName"] = "xin.zhanghao", ["OrganizationId"] = below.OrganizationId });

        var stored = await Site.QueryAsync(db => db.Set<User>().SingleAsync(row => row.UserName == "xin.zhanghao"));
        Assert.Equal(("例新人", below.OrganizationId, null), (stored.DisplayName, stored.OrganizationId, stored.PasswordHash));
        var audit = await Site.QueryAsync(db => db.Set<AuditEvent>().SingleAsync(row => row.SubjectId == stored.Id));
        Assert.DoesNotContain("例新人", audit.Summary + audit.Data);
    }

    [Fact]
    public async Task Create_AtAUnionElsewhere_IsForbidden()
    {
        var client = await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会");

        (await client.PostAsync("/admin/users/create", ("DisplayName", "例越界"), ("UserName", "yuejie"), ("OrganizationId", (await Data.OrganizationNamedAsync(Ju)).OrganizationId))).ShouldBeForbidden();

        Assert.False(await Site.QueryAsync(db => db.Set<User>().AnyAsync(row => row.UserName == "yuejie")));
    }

    [Theory]
    [InlineData("", "lisi.new", "DisplayName", "请填写姓名")]
    [InlineData("\u202e\u200b", "lisi.new", "DisplayName", "请填写姓名")]
    [InlineData("例李四", "李四", "UserName", "英文字母")]
    [InlineData("例李四", "", "UserName", "英文字母")]
    public async Task Create_BadInput_SaysSoAtTheFieldAndKeepsTheRest(string person, string name, string field, string message)
    {
        var client = await SignInAsync(RoleNames.UnionAdministrator, Ju);

        var answer = await client.SubmitFormAsync("/admin/users/create", new() { ["DisplayName"] = person, ["UserName"] = name, ["OrganizationId"] = client.User!.OrganizationId });

        answer.ShouldBeOk().ShouldRefuseField(field, message);
        Assert.Equal(name, answer.Document.QuerySelector("#UserName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Create_NameTakenInOtherCase_SaysSo()
    {
        var (taken, client) = (await Data.AccountAsync(), await SignInAsync(RoleNames.UnionAdministrator, Ju));

        (await client.SubmitFormAsync("/admin/users/create", new() { ["DisplayName"] = "例重名", ["UserName"] = taken.UserName.ToUpperInvariant(), ["OrganizationId"] = client.User!.OrganizationId }))
            .ShouldBeOk().ShouldRefuseField("UserName", "已经有人用了");
    }

    [Fact]
    public async Task Account_MovedToAUnionElsewhere_IsForbidden()
    {
        var (account, client) = (await Data.AccountAsync(null, Ju), await SignInAsync(RoleNames.UnionAdministrator, Ju));

        (await client.PostAsync($"/admin/users/{account.Id}", ("DisplayName", "例甲"), ("OrganizationId", (await Data.OrganizationNamedAsync("五莲县总工会")).OrganizationId))).ShouldBeForbidden();
    }

    [Fact]
    public async Task Account_Changed_IsStoredAndTheTrailNamesFieldsOnly()
    {
        var (account, client) = (await Data.AccountAsync(null, Ju), await SignInAsync(RoleNames.UnionAdministrator, Ju));

        (await client.SubmitFormAsync($"/admin/users/{account.Id}", new() { ["DisplayName"] = "例改名" })).ShouldRedirectTo($"/admin/users/{account.Id}");

        Assert.Equal("例改名", await Site.QueryAsync(db => db.Set<User>().Where(row => row.Id == account.Id).Select(row => row.DisplayName).SingleAsync()));
        var audit = await Site.QueryAsync(db => db.Set<AuditEvent>().SingleAsync(row => row.SubjectId == account.Id && row.Name == "Changed"));
        Assert.Contains("DisplayName", audit.Data);
        Assert.DoesNotContain("例改名", audit.Summary + audit.Data);
    }

    [Fact]
    public async Task LockedAccount_UnlockedByTheUnionAbove_SignsIn()
    {
        var account = await Data.AccountAsync(null, Ju, user => (user.LockoutEnd, user.AccessFailedCount) = (Site.Clock.GetUtcNow().AddMinutes(15), 5));

        await (await SignInAsync(RoleNames.UnionAdministrator, Ju)).SubmitFormAsync($"/admin/users/{account.Id}", form: "form[action$='/unlock']");

        await Site.SignInAsync(account);
    }

    [Fact]
    public async Task DisabledAccount_StopsAtOnce_AndEnabledSignsInAgain()
    {
        var (account, admin) = (await Data.AccountAsync(RoleNames.Editor, Ju), await SignInAsync(RoleNames.UnionAdministrator, Ju));
        var client = await Site.SignInAsync(account);

        await admin.SubmitFormAsync($"/admin/users/{account.Id}", form: "form[action$='/disable']");
        (await client.GetPageAsync("/account")).ShouldAskToSignIn();
        await admin.SubmitFormAsync($"/admin/users/{account.Id}", form: "form[action$='/enable']");

        await Site.SignInAsync(account);
    }

    [Fact]
    public async Task OwnAccount_IsNotManagedHere()
    {
        var client = await SignInAsync(RoleNames.UnionAdministrator, Ju);

        (await client.GetPageAsync($"/admin/users/{client.User!.Id}")).ShouldBeOk();
        foreach (var action in new[] { "/reset", "/disable", "/handover" }) (await client.PostAsync($"/admin/users/{client.User.Id}{action}", ("UserName", "ziji"), ("DisplayName", "例自己"))).ShouldBeForbidden();
    }

    // Whoever resets an account holds its slip: a union administrator must not come by that way to what they could not hand out.
    [Theory]
    [InlineData(RoleNames.SecurityAdministrator, Ju)]
    [InlineData(RoleNames.Administrator, Ju)]
    [InlineData(RoleNames.Auditor, Ju)]
    [InlineData(RoleNames.Editor, "日照市总工会")]
    public async Task AccountWithARoleBeyondTheManager_IsNotTheirsToTakeOver(string role, string at)
    {
        var account = await Data.AccountAsync(null, Ju);
        await Data.GrantAsync(account, role, at);
        var client = await SignInAsync(RoleNames.UnionAdministrator, Ju);

        var page = (await client.GetPageAsync($"/admin/users/{account.Id}")).ShouldBeOk();
        Assert.Null(page.Document.QuerySelector("form[action$='/reset']"));
        foreach (var action in new[] { "/reset", "/disable", "/handover", "/require-password-change", "/reset-two-factor" })
            (await client.PostAsync($"/admin/users/{account.Id}{action}", ("UserName", "duoqu"), ("DisplayName", "例夺取"))).ShouldBeForbidden();
    }

    private static string[] Pages(SiteAccount account) => ["/admin/users", "/admin/users/create", $"/admin/users/{account.Id}", $"/admin/users/{account.Id}/handover", $"/admin/users/{account.Id}/slip"];

    private Task<string> StampAsync(SiteAccount account) => Site.QueryAsync(db => db.Set<User>().Where(row => row.Id == account.Id).Select(row => row.SecurityStamp + row.DisplayName + row.IsEnabled).SingleAsync());
}
