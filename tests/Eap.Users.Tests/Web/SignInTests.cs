using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

public sealed class SignInTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Login_RightPassword_LeadsBackWhereOneWantedToGo()
    {
        var account = await Data.AccountAsync(RoleNames.SecurityAdministrator);
        var client = Anonymous();
        var asked = (await client.GetPageAsync("/admin/users?state=locked")).ShouldAskToSignIn();

        (await SubmitAsync(client, asked.Location!, account.UserName, account.Password)).ShouldRedirectTo("/admin/users?state=locked");

        (await client.GetPageAsync("/admin/users")).ShouldBeOk();
        Assert.True(await AuditedAsync("SignedIn", account.Id));
        Assert.NotNull((await StoredAsync(account)).LastSignInUtc);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Login_ReturnAddressElsewhere_IsIgnored(string address)
    {
        var account = await Data.AccountAsync(RoleNames.Editor);

        (await SubmitAsync(Anonymous(), $"/login?returnUrl={Uri.EscapeDataString(address)}", account.UserName, account.Password)).ShouldRedirectTo("/admin");
    }

    [Fact]
    public async Task Login_UserNameInOtherCaseAndWidth_IsTheSame()
    {
        var account = await Data.AccountAsync(RoleNames.Editor);

        (await SubmitAsync(Anonymous(), "/login", $" {account.UserName.ToUpperInvariant()} ", account.Password)).ShouldRedirectTo("/admin");
    }

    [Fact]
    public async Task Login_WhateverTheReason_SaysTheSame()
    {
        var known = await Data.AccountAsync(RoleNames.Editor);
        var disabled = await Data.AccountAsync(RoleNames.Editor, change: user => user.IsEnabled = false);
        var waiting = await Data.AccountAsync(RoleNames.Editor, change: user => user.PasswordHash = null);
        var locked = await Data.AccountAsync(RoleNames.Editor, change: user => user.LockoutEnd = Site.Clock.GetUtcNow().AddMinutes(5));

        var answers = new List<string>();
        foreach (var (name, password) in new[] { (known.UserName, "wrong"), ("nobody.here", "wrong"), (disabled.UserName, disabled.Password), (waiting.UserName, ""), (locked.UserName, locked.Password), ("", "") })
        {
            var client = Anonymous();
            var answer = (await SubmitAsync(client, "/login", name, password)).ShouldBeOk();
            Assert.False(client.IsSignedIn);
            answers.Add(answer.Text(".error-summary"));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Login_FiveFailures_LockTheAccountForFifteenMinutes()
    {
        var account = await Data.AccountAsync(RoleNames.Editor);
        for (var i = 0; i < 5; i++) await SubmitAsync(Anonymous(), "/login", account.UserName, $"wrong{i}");

        (await SubmitAsync(Anonymous(), "/login", account.UserName, account.Password)).ShouldBeOk();
        Assert.True(await AuditedAsync("LockedOut", account.Id));

        Site.Clock.Advance(TimeSpan.FromMinutes(14));
        (await SubmitAsync(Anonymous(), "/login", account.UserName, account.Password)).ShouldBeOk();
        Site.Clock.Advance(TimeSpan.FromMinutes(2));
        (await SubmitAsync(Anonymous(), "/login", account.UserName, account.Password)).ShouldRedirectTo("/admin");
        Assert.Equal(0, (await StoredAsync(account)).AccessFailedCount);
    }

    [Fact]
    public async Task Login_FourFailuresThenTheRightOne_StartsCountingAnew()
    {
        var account = await Data.AccountAsync(RoleNames.Editor);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) await SubmitAsync(Anonymous(), "/login", account.UserName, "wrong");
            (await SubmitAsync(Anonymous(), "/login", account.UserName, account.Password)).ShouldRedirectTo("/admin");
        }
    }

    [Fact]
    public async Task Login_TwentyGuessesAtOnce_GetNoMoreThanFiveTries()
    {
        var account = await Data.AccountAsync(RoleNames.Editor);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => SubmitAsync(Anonymous(), "/login", account.UserName, $"wrong{i}")));

        Assert.Equal(5, (await StoredAsync(account)).AccessFailedCount);
    }

    [Fact]
    public async Task Login_UnknownName_IsNotedWithoutTheName()
    {
        await SubmitAsync(Anonymous(), "/login", "my.secret.password", "x");

        Assert.False(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Summary.Contains("my.secret") || row.Data!.Contains("my.secret") || row.UserName.Contains("my.secret") || row.SubjectId!.Contains("my.secret"))));
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "SignInRefused" && row.SubjectId == null)));
    }

    [Fact]
    public async Task Login_WithoutToken_IsRefused() => (await Anonymous().PostWithoutTokenAsync("/login", ("UserName", "x"), ("Password", "y"))).ShouldBeBadRequest();

    [Fact]
    public async Task Cookie_OfASignIn_IsHiddenFromScriptsAndOtherSites()
    {
        var account = await Data.AccountAsync(RoleNames.Editor);
        var answer = await SubmitAsync(Anonymous(), "/login", account.UserName, account.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("eap.signin=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
    }

    [Fact]
    public async Task Logout_MakesACopiedCookieWorthless()
    {
        var client = await SignInAsync(RoleNames.SecurityAdministrator);
        var thief = Anonymous();
        thief.Cookies["eap.signin"] = client.Cookies["eap.signin"];
        (await thief.GetPageAsync("/admin/users")).ShouldBeOk();

        (await client.SubmitFormAsync("/account", form: "form[action='/logout']")).ShouldRedirectTo("/");

        Assert.False(client.IsSignedIn);
        (await thief.GetPageAsync("/admin/users")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Session_WithoutARequestForHalfAnHour_Ends()
    {
        var client = await SignInAsync(RoleNames.SecurityAdministrator);

        Site.Clock.Advance(TimeSpan.FromMinutes(20));
        (await client.GetPageAsync("/admin/users")).ShouldBeOk();
        Site.Clock.Advance(TimeSpan.FromMinutes(20));
        (await client.GetPageAsync("/admin/users")).ShouldBeOk();
        Site.Clock.Advance(TimeSpan.FromMinutes(31));
        (await client.GetPageAsync("/admin/users")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Session_HoweverBusy_EndsAfterTwelveHours()
    {
        var client = await SignInAsync(RoleNames.SecurityAdministrator);
        for (var minutes = 0; minutes < 11 * 60 + 50; minutes += 25)
        {
            (await client.GetPageAsync("/admin/users")).ShouldBeOk();
            Site.Clock.Advance(TimeSpan.FromMinutes(25));
        }

        Site.Clock.Advance(TimeSpan.FromMinutes(10));
        (await client.GetPageAsync("/admin/users")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Session_OfADisabledAccount_EndsAtTheNextRequest()
    {
        var client = await SignInAsync(RoleNames.SecurityAdministrator);
        await ChangeAsync(client.User!, user => user.IsEnabled = false);

        (await client.GetPageAsync("/admin/users")).ShouldAskToSignIn();
        Assert.False(client.IsSignedIn);
    }

    [Fact]
    public async Task Session_PostAfterItEnded_LeadsBackToThePageOfTheForm()
    {
        var client = await SignInAsync(RoleNames.SecurityAdministrator);
        await ChangeAsync(client.User!, user => user.EndSessions());
        client.Headers["Referer"] = "http://localhost/admin/users/create";

        var answer = (await client.PostAsync("/admin/users/create", ("UserName", "x"))).ShouldAskToSignIn();

        Assert.Equal("/login?returnUrl=%2Fadmin%2Fusers%2Fcreate", answer.Location);
    }

    [Fact]
    public async Task Session_MadeUpCookie_IsNobody()
    {
        var client = Anonymous();
        client.Cookies["eap.signin"] = "CfDJ8garbage";

        (await client.GetPageAsync("/admin/users")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Pages_OfSignIn_AreNeverKept()
    {
        foreach (var url in new[] { "/login", "/activate" })
            Assert.Contains("no-store", string.Join(',', (await Anonymous().GetPageAsync(url)).ShouldBeOk().Headers.CacheControl!.ToString()));
    }

    [Fact]
    public async Task Login_SignedInAlready_GoesOn() => (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/login?returnUrl=/account")).ShouldRedirectTo("/account");

    private static Task<SitePage> SubmitAsync(SiteClient client, string url, string name, string password) => client.SubmitFormAsync(url, new() { ["UserName"] = name, ["Password"] = password });

    private Task<User> StoredAsync(SiteAccount account) => Site.QueryAsync(db => db.Set<User>().FirstAsync(row => row.Id == account.Id));

    private Task<bool> AuditedAsync(string name, string subject) => Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == name && row.SubjectId == subject));

    private Task ChangeAsync(SiteAccount account, Action<User> change) => Site.InUnitAsync(async (UnitScope unit) => change(await unit.Db.Set<User>().FirstAsync(row => row.Id == account.Id)));
}
