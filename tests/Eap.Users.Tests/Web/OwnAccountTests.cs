using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

public sealed class OwnAccountTests(SiteFixture site) : SiteTest(site)
{
    private const string NewPassword = "七只蓝水壶在老屋檐下唱歌";

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/account/two-factor")]
    public async Task Pages_Anonymous_AskToSignIn(string url) => (await Anonymous().GetPageAsync(url)).ShouldAskToSignIn();

    [Fact]
    public async Task Account_OfAnyRole_ShowsItsGrants()
    {
        var page = (await (await SignInAsync(RoleNames.Editor, at: "莒县总工会")).GetPageAsync("/account")).ShouldBeOk();

        Assert.Contains("编辑 · 莒县总工会", page.BodyText);
    }

    [Fact]
    public async Task Password_Changed_KeepsThisSessionAndEndsTheOthers()
    {
        var account = await Data.AccountAsync(RoleNames.SecurityAdministrator);
        var (here, elsewhere) = (await Site.SignInAsync(account), await Site.SignInAsync(account));

        (await ChangeAsync(here, account.Password, NewPassword, NewPassword)).ShouldRedirectTo("/account");

        (await here.GetPageAsync("/admin/users")).ShouldBeOk();
        (await elsewhere.GetPageAsync("/admin/users")).ShouldAskToSignIn();
        await Site.SignInAsync(account with { Password = NewPassword });
    }

    [Theory]
    [InlineData("wrong", NewPassword, NewPassword, "Current")]
    [InlineData(SiteData.Password, NewPassword, NewPassword + "x", "Repeat")]
    [InlineData(SiteData.Password, "short", "short", "Password")]
    [InlineData(SiteData.Password, "password2026", "password2026", "Password")]
    [InlineData(SiteData.Password, SiteData.Password, SiteData.Password, "Password")]
    public async Task Password_BadInput_SaysSoAtTheFieldAndChangesNothing(string current, string password, string repeat, string field)
    {
        var account = await Data.AccountAsync(RoleNames.Editor);

        (await ChangeAsync(await Site.SignInAsync(account), current, password, repeat)).ShouldBeOk().ShouldRefuseField(field, "");

        await Site.SignInAsync(account);
    }

    [Fact]
    public async Task Password_GuessedFromASession_LocksTheAccount()
    {
        var account = await Data.AccountAsync(RoleNames.Editor);
        var client = await Site.SignInAsync(account);
        for (var i = 0; i < 5; i++) await ChangeAsync(client, $"wrong{i}", NewPassword, NewPassword);

        (await ChangeAsync(client, account.Password, NewPassword, NewPassword)).ShouldBeOk().ShouldRefuseField("Current", "原密码不对");
    }

    [Fact]
    public async Task Person_WhoMustChangeThePassword_SeesNothingElseBefore()
    {
        var account = await Data.AccountAsync(RoleNames.SecurityAdministrator, change: user => user.MustChangePassword = true);
        var client = await Site.SignInAsync(account);

        (await client.GetPageAsync("/admin/users")).ShouldRedirectTo("/account/password");
        (await client.GetPageAsync("/account")).ShouldRedirectTo("/account/password");
        (await client.PostAsync("/admin/users/create", ("UserName", "x"))).ShouldRedirectTo("/account/password");
        (await ChangeAsync(client, account.Password, NewPassword, NewPassword)).ShouldRedirectTo("/account");
        (await client.GetPageAsync("/admin/users")).ShouldBeOk();
        Assert.False(await Site.QueryAsync(db => db.Set<User>().Where(row => row.Id == account.Id).Select(row => row.MustChangePassword).SingleAsync()));
    }

    private static Task<SitePage> ChangeAsync(SiteClient client, string current, string password, string repeat) =>
        client.SubmitFormAsync("/account/password", new() { ["Current"] = current, ["Password"] = password, ["Repeat"] = repeat }, form: "form[action='/account/password']");
}
