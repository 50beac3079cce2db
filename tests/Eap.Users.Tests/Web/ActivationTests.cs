using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

public sealed class ActivationTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Password = "七只蓝水壶在老屋檐下唱歌";
    private static int _count;

    [Fact]
    public async Task NewAccount_WithItsSlip_ChoosesAPasswordAndSignsIn()
    {
        var (slip, page) = await CreatedAsync();
        Assert.Contains("莒县总工会", page.BodyText);
        Assert.Contains("2026年12月", page.BodyText);

        (await ActivateAsync(slip)).ShouldRedirectTo("/login");

        await Site.SignInAsync(slip.Account with { Password = Password });
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "Activated" && row.SubjectId == slip.Account.Id)));
    }

    [Fact]
    public async Task Slip_ShownOnce_IsKeptNowhere()
    {
        var admin = await SignInAsync(RoleNames.SecurityAdministrator);
        var (slip, _) = await CreatedAsync(admin);

        (await admin.GetPageAsync($"/admin/users/{slip.Account.Id}/slip")).ShouldRedirectTo($"/admin/users/{slip.Account.Id}");
        var plain = slip.Code.Replace("-", "");
        Assert.False(await Site.QueryAsync(db => db.Set<ActivationSlip>().AnyAsync(row => row.CodeHash == slip.Code || row.CodeHash == plain)));
        Assert.False(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Summary.Contains(slip.Code) || row.Data!.Contains(slip.Code))));
        Assert.DoesNotContain(Site.Logs.Lines, line => line.Contains(slip.Code));
    }

    [Fact]
    public async Task Slip_Used_IsVoid()
    {
        var (slip, _) = await CreatedAsync();
        await ActivateAsync(slip);

        Assert.Contains("用过", (await ActivateAsync(slip)).ShouldBeOk().Text(".error-summary"));
    }

    [Fact]
    public async Task Slip_AfterFourteenDays_IsVoid()
    {
        var (slip, _) = await CreatedAsync();
        Site.Clock.Advance(TimeSpan.FromDays(14.1));

        (await ActivateAsync(slip)).ShouldBeOk();
    }

    [Fact]
    public async Task Slip_ReplacedByAReset_IsVoidAndTheNewOneWorks()
    {
        var admin = await SignInAsync(RoleNames.SecurityAdministrator);
        var (slip, _) = await CreatedAsync(admin);
        var reset = await admin.FollowAsync(await admin.SubmitFormAsync($"/admin/users/{slip.Account.Id}", form: "form[action$='/reset']"));

        (await ActivateAsync(slip)).ShouldBeOk();
        (await ActivateAsync(slip with { Code = CodeOf(reset) })).ShouldRedirectTo("/login");
    }

    [Fact]
    public async Task Activate_UnknownNameWrongCodeDisabled_SayTheSame()
    {
        var (slip, _) = await CreatedAsync();
        var (disabled, _) = await CreatedAsync();
        await Site.InUnitAsync(async unit => (await unit.Db.Set<User>().FirstAsync(row => row.Id == disabled.Account.Id)).IsEnabled = false);

        var answers = new List<string>();
        foreach (var wrong in new[] { slip with { Code = SlipCode.Create() }, slip with { Account = slip.Account with { UserName = "nobody.here" } }, disabled })
            answers.Add((await ActivateAsync(wrong)).ShouldBeOk().Text(".error-summary"));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Activate_WeakPassword_SaysSoAndTheSlipStaysGood()
    {
        var (slip, _) = await CreatedAsync();

        (await ActivateAsync(slip, "password2026")).ShouldBeOk().ShouldRefuseField("Password", "太常见");
        (await ActivateAsync(slip, Password, "other")).ShouldBeOk().ShouldRefuseField("Repeat", "不一样");
        (await ActivateAsync(slip)).ShouldRedirectTo("/login");
    }

    [Fact]
    public async Task Reset_StopsTheOldPasswordAndItsSessions()
    {
        var (admin, account) = (await SignInAsync(RoleNames.SecurityAdministrator), await Data.AccountAsync(RoleNames.Editor, "莒县总工会"));
        var client = await Site.SignInAsync(account);

        await admin.SubmitFormAsync($"/admin/users/{account.Id}", form: "form[action$='/reset']");

        (await client.GetPageAsync("/account")).ShouldAskToSignIn();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Site.SignInAsync(account));
    }

    [Fact]
    public async Task Handover_MovesTheGrantsToANewPersonAndStopsTheOldOne()
    {
        var (admin, old) = (await SignInAsync(RoleNames.SecurityAdministrator), await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会"));
        await Data.GrantAsync(old, RoleNames.Editor, "莒县总工会");
        var client = await Site.SignInAsync(old);

        var page = await admin.FollowAsync(await admin.SubmitFormAsync($"/admin/users/{old.Id}/handover", new() { ["DisplayName"] = "例接手", ["UserName"] = "jieshou" }));

        (await client.GetPageAsync("/account")).ShouldAskToSignIn();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Site.SignInAsync(old));
        var successor = await Site.QueryAsync(db => db.Set<User>().SingleAsync(row => row.UserName == "jieshou"));
        Assert.Equal([RoleNames.Editor, RoleNames.UnionAdministrator], await Site.QueryAsync(db => db.Set<Grant>().Where(grant => grant.UserId == successor.Id).Select(grant => grant.RoleName).Order().ToListAsync()));
        Assert.False(await Site.QueryAsync(db => db.Set<Grant>().AnyAsync(grant => grant.UserId == old.Id)));
        (await ActivateAsync(new Slip(new SiteAccount(successor.Id, "jieshou", Password, successor.OrganizationId), CodeOf(page)))).ShouldRedirectTo("/login");
        (await (await Site.SignInAsync(new SiteAccount(successor.Id, "jieshou", Password, successor.OrganizationId))).GetPageAsync("/admin/users")).ShouldBeOk();
    }

    [Fact]
    public async Task Handover_NameTaken_SaysSoAndChangesNothing()
    {
        var (admin, old, other) = (await SignInAsync(RoleNames.SecurityAdministrator), await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会"), await Data.AccountAsync());

        (await admin.SubmitFormAsync($"/admin/users/{old.Id}/handover", new() { ["DisplayName"] = "例接手", ["UserName"] = other.UserName.ToUpperInvariant() })).ShouldBeOk().ShouldRefuseField("UserName", "已经有人用了");

        await Site.SignInAsync(old);
    }

    private async Task<(Slip Slip, SitePage Page)> CreatedAsync(SiteClient? admin = null)
    {
        admin ??= await SignInAsync(RoleNames.SecurityAdministrator);
        var (name, ju) = ($"xinren{Interlocked.Increment(ref _count)}", await Data.OrganizationNamedAsync("莒县总工会"));
        var page = (await admin.FollowAsync(await admin.SubmitFormAsync("/admin/users/create", new() { ["DisplayName"] = "例新人", ["UserName"] = name, ["OrganizationId"] = ju.OrganizationId }))).ShouldBeOk();
        var id = await Site.QueryAsync(db => db.Set<User>().Where(row => row.UserName == name).Select(row => row.Id).SingleAsync());
        return (new Slip(new SiteAccount(id, name, Password, ju.OrganizationId), CodeOf(page)), page);
    }

    private Task<SitePage> ActivateAsync(Slip slip, string password = Password, string? repeat = null) => Anonymous().SubmitFormAsync("/activate", new()
    {
        ["UserName"] = slip.Account.UserName, ["Code"] = slip.Code.ToLowerInvariant(), ["Password"] = password, ["Repeat"] = repeat ?? password,
    });

    private static string CodeOf(SitePage page) => page.Texts(".slip code")[1];

    private sealed record Slip(SiteAccount Account, string Code);
}
