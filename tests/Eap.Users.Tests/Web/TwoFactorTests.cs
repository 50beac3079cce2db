using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Users.TwoFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

public sealed class TwoFactorTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Url = "/account/two-factor";

    [Fact]
    public async Task TurnedOn_SignInAsksForACodeThatWorksOnce()
    {
        var (account, secret, _) = await EnrolledAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(2));
        var (first, second) = (await PasswordAsync(account), await PasswordAsync(account));
        (await first.GetPageAsync("/admin/users")).ShouldAskToSignIn();
        var code = CodeNow(secret);

        (await CodeAsync(first, "000000")).ShouldBeOk().ShouldRefuseField("Code", "验证码不对");
        (await CodeAsync(first, code)).ShouldRedirectTo("/admin");
        (await first.GetPageAsync("/admin/users")).ShouldBeOk();
        (await CodeAsync(second, code)).ShouldBeOk();
        Assert.False(second.IsSignedIn);
    }

    [Fact]
    public async Task RecoveryCode_WorksOnce()
    {
        var (account, _, codes) = await EnrolledAsync();

        (await CodeAsync(await PasswordAsync(account), codes[3].ToLowerInvariant())).ShouldRedirectTo("/admin");
        (await CodeAsync(await PasswordAsync(account), codes[3])).ShouldBeOk();
        Assert.Equal(9, await Site.UseAsync<TwoFactorSteps, int>(steps => steps.RecoveryLeftAsync(account.Id, default)));
    }

    [Fact]
    public async Task CodesGuessed_LockTheAccount()
    {
        var (account, secret, _) = await EnrolledAsync();
        var client = await PasswordAsync(account);
        for (var i = 0; i < 5; i++) await CodeAsync(client, $"{i}{i}{i}{i}{i}{i}");

        Site.Clock.Advance(TimeSpan.FromMinutes(2));
        (await CodeAsync(client, CodeNow(secret))).ShouldBeOk();
    }

    [Fact]
    public async Task SecondStep_WithoutTheFirst_StartsOver() => (await Anonymous().PostAsync("/login/code", ("Code", "123456"))).ShouldAskToSignIn();

    [Fact]
    public async Task SecretAndRecoveryCodes_AreNotKeptPlain()
    {
        var (account, secret, codes) = await EnrolledAsync();

        var kept = string.Join('\n', await Site.QueryAsync(db => db.Set<IdentityUserToken<string>>().Where(row => row.UserId == account.Id).Select(row => row.Value).ToListAsync()));
        Assert.DoesNotContain(Totp.Base32(secret), kept);
        Assert.DoesNotContain(Convert.ToBase64String(secret), kept);
        Assert.All(codes, code => Assert.DoesNotContain(code, kept));
    }

    [Theory]
    [InlineData("000000", SiteData.Password, "Code")]
    [InlineData(null, "wrong", "Password")]
    public async Task TurningOn_WrongCodeOrPassword_SaysSoAndStaysOff(string? code, string password, string field)
    {
        var account = await Data.AccountAsync(RoleNames.Editor);
        var client = await Site.SignInAsync(account);
        var page = await client.GetPageAsync(Url);

        (await client.SubmitFormAsync(page, new() { ["Code"] = code ?? CodeNow(SecretOf(page)), ["Password"] = password })).ShouldBeOk().ShouldRefuseField(field, "");

        Assert.False(await EnabledAsync(account));
    }

    [Fact]
    public async Task TurningOn_WithAnOfferOfSomebodyElse_IsRefused()
    {
        var (mine, theirs) = (await SignInAsync(RoleNames.Editor), await SignInAsync(RoleNames.Editor));
        var offered = await theirs.GetPageAsync(Url);

        var answer = await mine.SubmitFormAsync(Url, new() { ["Offer"] = offered.Document.QuerySelector("#Offer")!.GetAttribute("value"), ["Code"] = CodeNow(SecretOf(offered)), ["Password"] = SiteData.Password });

        Assert.Contains("重新扫码", answer.ShouldBeOk().BodyText);
        Assert.False(await EnabledAsync(mine.User!));
    }

    [Fact]
    public async Task TurningOff_NeedsThePassword()
    {
        var (account, _, codes) = await EnrolledAsync();
        var client = await PasswordAsync(account);
        await CodeAsync(client, codes[0]);

        (await client.SubmitFormAsync(Url, new() { ["Password"] = "wrong" }, form: "main form")).ShouldBeOk().ShouldRefuseField("Password", "密码不对");
        Assert.True(await EnabledAsync(account));
        (await client.SubmitFormAsync(Url, new() { ["Password"] = account.Password }, form: "main form", button: "关闭两步验证")).ShouldRedirectTo("/account");

        Assert.False(await EnabledAsync(account));
        (await client.GetPageAsync("/account")).ShouldBeOk();
    }

    [Fact]
    public async Task RecoveryCodes_Renewed_MakeTheOldOnesVoid()
    {
        var (account, _, codes) = await EnrolledAsync();
        var client = await PasswordAsync(account);
        await CodeAsync(client, codes[0]);

        var renewed = (await client.SubmitFormAsync(Url, new() { ["Password"] = account.Password }, form: "main form", button: "重新生成恢复码")).ShouldBeOk().Texts("main li code");

        (await CodeAsync(await PasswordAsync(account), codes[1])).ShouldBeOk();
        (await CodeAsync(await PasswordAsync(account), renewed[0])).ShouldRedirectTo("/admin");
    }

    [Fact]
    public async Task LostPhone_AdministratorTurnsItOff()
    {
        var (account, _, _) = await EnrolledAsync();
        var security = await SignInAsync(RoleNames.SecurityAdministrator);

        (await security.SubmitFormAsync($"/admin/users/{account.Id}", form: "form[action$='/reset-two-factor']")).ShouldRedirectTo($"/admin/users/{account.Id}");

        await Site.SignInAsync(account);
    }

    private async Task<(SiteAccount Account, byte[] Secret, IReadOnlyList<string> Codes)> EnrolledAsync()
    {
        var account = await Data.AccountAsync(RoleNames.SecurityAdministrator);
        var client = await Site.SignInAsync(account);
        var page = (await client.GetPageAsync(Url)).ShouldBeOk();
        var secret = SecretOf(page);
        var codes = (await client.SubmitFormAsync(page, new() { ["Code"] = CodeNow(secret), ["Password"] = account.Password })).ShouldBeOk().Texts("main li code");
        Assert.Equal(10, codes.Count);
        Assert.True(await EnabledAsync(account));
        (await client.GetPageAsync("/account")).ShouldBeOk();
        return (account, secret, codes);
    }

    private async Task<SiteClient> PasswordAsync(SiteAccount account)
    {
        var client = Anonymous();
        (await client.SubmitFormAsync("/login", new() { ["UserName"] = account.UserName, ["Password"] = account.Password })).ShouldRedirectTo("/login/code");
        return client;
    }

    private static Task<SitePage> CodeAsync(SiteClient client, string code) => client.SubmitFormAsync("/login/code", new() { ["Code"] = code });

    private string CodeNow(byte[] secret) => Totp.Code(secret, Site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    internal static byte[] SecretOf(SitePage page)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(page.Text("main code").Replace(" ", "").Select(letter => Convert.ToString(alphabet.IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2))];
    }

    private Task<bool> EnabledAsync(SiteAccount account) => Site.QueryAsync(db => db.Set<User>().Where(row => row.Id == account.Id).Select(row => row.TwoFactorEnabled).SingleAsync());
}
