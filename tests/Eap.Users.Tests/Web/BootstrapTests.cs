using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Users.Bootstrap;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

public sealed class BootstrapTests
{
    private const string Password = "七只蓝水壶在老屋檐下唱歌";

    [Fact]
    public async Task Production_WithoutPassword_OffersALinkUntilItIsUsed()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank", Environment = "Production" });
        Assert.False(await site.QueryAsync(db => db.Set<User>().AnyAsync()));
        var token = await TokenAsync(site);
        Assert.NotNull(token);
        Assert.DoesNotContain(site.Logs.Lines, line => line.Contains(token));
        var client = site.Anonymous();

        (await client.GetPageAsync($"/first-administrator/{token}x")).ShouldBeNotFound();
        (await SubmitAsync(client, token, "boss", "short")).ShouldBeOk().ShouldRefuseField("Password", "12");
        (await SubmitAsync(client, token, "老板", Password)).ShouldBeOk().ShouldRefuseField("UserName", "英文字母");
        Assert.Equal(token, await TokenAsync(site));
        var kept = await client.GetPageAsync($"/first-administrator/{token}");
        (await SubmitAsync(client, token, "boss", Password)).ShouldRedirectTo("/login");

        Assert.Null(await TokenAsync(site));
        (await client.GetPageAsync($"/first-administrator/{token}")).ShouldBeNotFound();
        (await client.SubmitFormAsync(kept, Fields("second", Password))).ShouldBeNotFound();
        var boss = await site.QueryAsync(db => db.Set<User>().SingleAsync());
        Assert.Equal([RoleNames.Administrator, RoleNames.SecurityAdministrator], await site.QueryAsync(db => db.Set<Grant>().Where(grant => grant.UserId == boss.Id).Select(grant => grant.RoleName).Order().ToListAsync()));
    }

    [Fact]
    public async Task Production_StartedAgainBeforeTheLinkIsUsed_KeepsIt()
    {
        await using var storage = SiteStorage.Empty(Platform.Data.DatabaseEngine.Sqlite);
        var options = new SiteHostOptions { Recipe = "blank", Environment = "Production", FromTemplate = false, Storage = storage };
        string? token;
        await using (var first = await SiteHost.StartAsync(options)) token = await TokenAsync(first);

        await using var again = await SiteHost.StartAsync(options);

        Assert.NotNull(token);
        Assert.Equal(token, await TokenAsync(again));
        (await again.Anonymous().GetPageAsync($"/first-administrator/{token}")).ShouldBeOk();
    }

    [Fact]
    public async Task Production_WithPassword_HasTheAccountAndNoLink()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank", Environment = "Production", FromTemplate = false, Settings = new Dictionary<string, string> { ["Site:AdminPassword"] = Password } });

        Assert.Null(await TokenAsync(site));
        var admin = await site.QueryAsync(db => db.Set<User>().SingleAsync());
        Assert.Equal("admin", admin.UserName);
        Assert.Equal(2, await site.QueryAsync(db => db.Set<Grant>().CountAsync(grant => grant.UserId == admin.Id)));
    }

    [Fact]
    public async Task Production_WithAWeakPassword_OffersTheLinkInstead()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank", Environment = "Production", FromTemplate = false, Settings = new Dictionary<string, string> { ["Site:AdminPassword"] = "password2026" } });

        Assert.NotNull(await TokenAsync(site));
        Assert.Contains(site.Logs.Errors, line => line.Contains("Site:AdminPassword"));
        Assert.DoesNotContain(site.Logs.Lines, line => line.Contains("password2026"));
    }

    [Fact]
    public async Task Development_WithDemo_HasASignInForEveryRole()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { FromTemplate = false, Demo = true });

        var signIns = await site.UseAsync<DemoSignIns, IReadOnlyList<DemoSignIn>>(demo => demo.AllAsync(default));
        Assert.Equal(RoleNames.All.Select(role => role.Name).Concat([RoleNames.UnionAdministrator, RoleNames.Editor, RoleNames.ServiceCentre, RoleNames.Leader, RoleNames.Judge, RoleNames.Judge]).Order(), signIns.Select(signIn => signIn.Role).Order());
        Assert.Equal(signIns.Count, signIns.Select(signIn => signIn.Password).Distinct().Count());
        Assert.Equal(2, signIns.Where(signIn => signIn.Role == RoleNames.UnionAdministrator).Select(signIn => signIn.Organization).Where(code => code != "rizhao").Distinct().Count());
        // Both bodies that name have somebody who signs.
        Assert.Equal(["rizhao", "rizhao-health"], signIns.Where(signIn => signIn.Role == RoleNames.Leader).Select(signIn => signIn.Organization).Order());
        Assert.Null(await TokenAsync(site));
        foreach (var signIn in signIns)
        {
            var account = await site.QueryAsync(db => db.Set<User>().SingleAsync(row => row.UserName == signIn.UserName));
            await site.SignInAsync(new SiteAccount(account.Id, signIn.UserName, signIn.Password, account.OrganizationId));
        }
    }

    [Fact]
    public async Task Development_FileLost_GivesNewPasswords()
    {
        await using var storage = SiteStorage.Empty(Platform.Data.DatabaseEngine.Sqlite);
        var options = new SiteHostOptions { FromTemplate = false, Demo = true, Storage = storage };
        string before, file;
        await using (var first = await SiteHost.StartAsync(options))
        {
            file = await first.UseAsync<DemoSignIns, string>(demo => Task.FromResult(demo.SignInFile));
            before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            File.Delete(file);
        }

        await using var again = await SiteHost.StartAsync(options);

        Assert.NotEqual(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var editor = (await again.UseAsync<DemoSignIns, IReadOnlyList<DemoSignIn>>(demo => demo.AllAsync(default))).Single(signIn => signIn.UserName == "editor");
        await again.SignInAsync(new SiteAccount("", editor.UserName, editor.Password, ""));
    }

    [Fact]
    public async Task Production_OnADevelopmentFolder_DisablesTheInventedAndOffersTheLink()
    {
        await using var storage = SiteStorage.Empty(Platform.Data.DatabaseEngine.Sqlite);
        await using (await SiteHost.StartAsync(new SiteHostOptions { FromTemplate = false, Demo = true, Storage = storage }))
        {
        }

        await using var live = await SiteHost.StartAsync(new SiteHostOptions { FromTemplate = false, Environment = "Production", Storage = storage });

        Assert.False(await live.QueryAsync(db => db.Set<User>().AnyAsync(row => row.IsEnabled)));
        Assert.NotNull(await TokenAsync(live));
    }

    [Fact]
    public async Task Development_WithoutDemo_InventsNobody()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank", FromTemplate = false });

        Assert.False(await site.QueryAsync(db => db.Set<User>().AnyAsync()));
        Assert.NotNull(await TokenAsync(site));
    }

    private static Task<string?> TokenAsync(SiteHost site) => site.UseAsync<FirstAdministrator, string?>(first => first.TokenAsync(default));

    private static Task<SitePage> SubmitAsync(SiteClient client, string token, string name, string password) => client.SubmitFormAsync($"/first-administrator/{token}", Fields(name, password));

    private static FormFields Fields(string name, string password) => new() { ["UserName"] = name, ["DisplayName"] = "例负责人", ["Password"] = password, ["Repeat"] = password };
}
