using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

public sealed class GrantingTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Ju = "莒县总工会";

    [Fact]
    public async Task Grant_BySecurity_IsStoredAndEndsTheSession()
    {
        var (account, security) = (await Data.AccountAsync(null, Ju), await SignInAsync(RoleNames.SecurityAdministrator));
        var client = await Site.SignInAsync(account);

        (await GrantAsync(security, account, RoleNames.UnionAdministrator, Ju)).ShouldRedirectTo($"/admin/users/{account.Id}");

        (await client.GetPageAsync("/account")).ShouldAskToSignIn();
        (await (await Site.SignInAsync(account)).GetPageAsync("/admin/users")).ShouldBeOk();
        var grant = await Site.QueryAsync(db => db.Set<Grant>().SingleAsync(row => row.UserId == account.Id));
        Assert.Equal(security.User!.UserName, grant.GrantedBy);
    }

    [Fact]
    public async Task Withdraw_BySecurity_CountsAtOnce()
    {
        var (account, security) = (await Data.AccountAsync(RoleNames.UnionAdministrator, Ju), await SignInAsync(RoleNames.SecurityAdministrator));

        (await security.SubmitFormAsync($"/admin/users/{account.Id}", form: "form[action$='/withdraw']")).ShouldRedirectTo($"/admin/users/{account.Id}");

        (await (await Site.SignInAsync(account)).GetPageAsync("/admin/users")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Grant_ByAUnionAdministrator_IsForbidden()
    {
        var (account, union) = (await Data.AccountAsync(null, Ju), await SignInAsync(RoleNames.UnionAdministrator, Ju));

        Assert.Null((await union.GetPageAsync($"/admin/users/{account.Id}")).Document.QuerySelector("form[action$='/grants']"));
        (await GrantAsync(union, account, RoleNames.Editor, Ju)).ShouldBeForbidden();
    }

    // A security administrator of a county hands out ordinary roles there; what would count for the whole site only the city's may.
    [Theory]
    [InlineData(RoleNames.Editor, Ju, true)]
    [InlineData(RoleNames.UnionAdministrator, Ju, true)]
    [InlineData(RoleNames.Editor, "五莲县总工会", false)]
    [InlineData(RoleNames.Editor, "日照市总工会", false)]
    [InlineData(RoleNames.Administrator, Ju, false)]
    [InlineData(RoleNames.SecurityAdministrator, Ju, false)]
    [InlineData(RoleNames.Auditor, Ju, false)]
    public async Task Grant_BySecurityOfACounty_StaysWithinIt(string role, string at, bool allowed)
    {
        var (account, security) = (await Data.AccountAsync(null, Ju), await SignInAsync(RoleNames.SecurityAdministrator, Ju));

        var answer = await GrantAsync(security, account, role, at);

        if (allowed) answer.ShouldRedirectTo($"/admin/users/{account.Id}");
        else answer.ShouldBeForbidden();
        Assert.Equal(allowed, await HeldAsync(account).ContinueWith(held => held.Result.Count == 1));
    }

    [Fact]
    public async Task Withdraw_OfASensitiveRoleBySecurityOfACounty_IsForbidden()
    {
        var (account, security) = (await Data.AccountAsync(RoleNames.Auditor, Ju), await SignInAsync(RoleNames.SecurityAdministrator, Ju));
        var grant = await Site.QueryAsync(db => db.Set<Grant>().Where(row => row.UserId == account.Id).Select(row => row.Id).SingleAsync());

        (await security.PostAsync($"/admin/users/{account.Id}/grants/{grant}/withdraw")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Grant_ToOneself_IsRefused()
    {
        var security = await SignInAsync(RoleNames.SecurityAdministrator);

        Assert.Contains("不能给自己", (await GrantAsync(security, security.User!, RoleNames.Editor, Ju)).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Grant_Twice_IsRefused()
    {
        var (account, security) = (await Data.AccountAsync(RoleNames.Editor, Ju), await SignInAsync(RoleNames.SecurityAdministrator));

        (await GrantAsync(security, account, RoleNames.Editor, Ju)).ShouldBeOk().ShouldRefuseField("Role", "已经有这个角色");
    }

    [Fact]
    public async Task Grant_ToADisabledAccount_IsRefused()
    {
        var (account, security) = (await Data.AccountAsync(null, Ju, user => user.IsEnabled = false), await SignInAsync(RoleNames.SecurityAdministrator));

        Assert.Contains("已停用", (await GrantAsync(security, account, RoleNames.Editor, Ju)).ShouldBeOk().BodyText);
    }

    [Theory]
    [InlineData(RoleNames.Auditor, RoleNames.Administrator)]
    [InlineData(RoleNames.Auditor, RoleNames.SecurityAdministrator)]
    [InlineData(RoleNames.Administrator, RoleNames.Auditor)]
    [InlineData(RoleNames.SecurityAdministrator, RoleNames.Auditor)]
    public async Task Grant_AuditorTogetherWithAnotherAdministrator_IsRefused(string held, string added)
    {
        // Held at one organisation, added at another: the account is one all the same.
        var (account, security) = (await Data.AccountAsync(held), await SignInAsync(RoleNames.SecurityAdministrator));

        (await GrantAsync(security, account, added, Ju)).ShouldBeOk().ShouldRefuseField("Role", "审计员不能同时");

        Assert.Equal([held], await HeldAsync(account));
    }

    [Fact]
    public async Task ThreeAdministrators_TurnedOn_KeepsSystemAndSecurityApart()
    {
        await using var site = await SiteHost.StartAsync();
        var (both, second) = (await site.Data.AccountAsync(RoleNames.Administrator), await site.SignInAsync(RoleNames.SecurityAdministrator));
        (await GrantAsync(second, both, RoleNames.SecurityAdministrator, "日照市总工会")).ShouldRedirectTo($"/admin/users/{both.Id}");

        Assert.Contains("1 个账号", (await second.SubmitFormAsync("/admin/roles", form: "form[action$='/three-administrators']")).ShouldBeOk().Text(".error-summary"));

        await second.SubmitFormAsync($"/admin/users/{both.Id}", form: "form[action$='/withdraw']");
        (await second.SubmitFormAsync("/admin/roles", form: "form[action$='/three-administrators']")).ShouldRedirectTo("/admin/roles");
        var left = Assert.Single(await site.QueryAsync(db => db.Set<Grant>().Where(row => row.UserId == both.Id).Select(row => row.RoleName).ToListAsync()));
        var other = left == RoleNames.Administrator ? RoleNames.SecurityAdministrator : RoleNames.Administrator;
        (await GrantAsync(second, both, other, "日照市总工会")).ShouldBeOk().ShouldRefuseField("Role", "三员分立");
    }

    [Fact]
    public async Task LastSecurityAdministrator_IsNotTakenAway()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank" });
        await site.InUnitAsync(unit => unit.Db.Set<Grant>().ExecuteDeleteAsync());
        var last = await site.Data.AccountAsync(RoleNames.SecurityAdministrator);
        var waiting = await site.Data.AccountAsync(RoleNames.SecurityAdministrator);
        var client = await site.SignInAsync(waiting);
        await site.InUnitAsync(async unit => (await unit.Db.Set<User>().FirstAsync(row => row.Id == waiting.Id)).PasswordHash = null);

        Assert.Contains("最后一位", (await client.SubmitFormAsync($"/admin/users/{last.Id}", form: "form[action$='/withdraw']")).ShouldBeOk().BodyText);
        Assert.Contains("最后一位", (await client.SubmitFormAsync($"/admin/users/{last.Id}", form: "form[action$='/disable']")).ShouldBeOk().BodyText);
        Assert.True(await site.QueryAsync(db => db.Set<User>().Where(row => row.Id == last.Id).Select(row => row.IsEnabled).SingleAsync()));
    }

    private static async Task<SitePage> GrantAsync(SiteClient client, SiteAccount account, string role, string at) =>
        await client.PostAsync($"/admin/users/{account.Id}/grants", ("Role", role), ("GrantAt", (await client.Site.Data.OrganizationNamedAsync(at)).OrganizationId));

    private Task<List<string>> HeldAsync(SiteAccount account) => Site.QueryAsync(db => db.Set<Grant>().Where(row => row.UserId == account.Id).Select(row => row.RoleName).ToListAsync());
}
