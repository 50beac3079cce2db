using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Users.TwoFactor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Users.Tests.Web;

/// <summary>The second step of the three administrators: reminded always, required where the site says so.</summary>
public sealed class SecondStepRequiredTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Switch = "form[action$='/second-step']";

    [Theory]
    [InlineData(RoleNames.Administrator, true)]
    [InlineData(RoleNames.SecurityAdministrator, true)]
    [InlineData(RoleNames.Auditor, true)]
    [InlineData(RoleNames.Editor, false)]
    public async Task Dashboard_OfAnAccountWithOnlyAPassword_RemindsAdministrators(string role, bool reminded)
    {
        var client = await SignInAsync(role);

        Assert.Equal(reminded, (await client.GetPageAsync("/admin")).ShouldBeOk().Document.QuerySelector("#second-step") is not null);

        await TurnOnAsync(client.User!);
        Assert.Null((await client.GetPageAsync("/admin")).ShouldBeOk().Document.QuerySelector("#second-step"));
    }

    [Fact]
    public async Task Requiring_ByWhoHasNoneThemselves_IsRefused()
    {
        var security = await SignInAsync(RoleNames.SecurityAdministrator);

        var answer = await security.SubmitFormAsync("/admin/roles", form: Switch);

        Assert.Contains("先给自己的账号开启两步验证", answer.ShouldBeOk().Text(".error-summary"));
        Assert.False((await SettingsAsync()).AdministratorsNeedSecondStep);
    }

    [Fact]
    public async Task Required_AdministratorsSetItUpBeforeAnythingElse_OthersGoOn()
    {
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UsersSettings { ThreeAdministrators = true }, default));
        var (security, administrator, editor) = (await SignInAsync(RoleNames.SecurityAdministrator), await SignInAsync(RoleNames.Administrator), await SignInAsync(RoleNames.Editor));
        await TurnOnAsync(security.User!);

        (await security.SubmitFormAsync("/admin/roles", form: Switch)).ShouldRedirectTo("/admin/roles");

        Assert.True((await SettingsAsync()).ThreeAdministrators);
        (await administrator.GetPageAsync("/admin")).ShouldRedirectTo("/account/two-factor");
        (await administrator.PostAsync("/admin/organizations/create")).ShouldRedirectTo("/account/two-factor");
        (await editor.GetPageAsync("/admin")).ShouldBeOk();
        (await security.GetPageAsync("/admin")).ShouldBeOk();
        var page = (await administrator.GetPageAsync("/account/two-factor")).ShouldBeOk();
        await administrator.SubmitFormAsync(page, new() { ["Code"] = CodeOf(page), ["Password"] = SiteData.Password });
        (await administrator.GetPageAsync("/admin")).ShouldBeOk();

        (await security.SubmitFormAsync("/admin/roles", form: Switch)).ShouldRedirectTo("/admin/roles");
        (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync("/admin")).ShouldBeOk();
    }

    private Task TurnOnAsync(SiteAccount account) => Site.InUnitAsync(async unit => (await unit.Db.Set<User>().SingleAsync(row => row.Id == account.Id)).TwoFactorEnabled = true);

    private async Task<UsersSettings> SettingsAsync() => await Site.Services.GetRequiredService<SiteSettings>().GetAsync<UsersSettings>();

    private string CodeOf(SitePage page) => Totp.Code(TwoFactorTests.SecretOf(page), Site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);
}
