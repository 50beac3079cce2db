using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

/// <summary>One walk through every query of the two modules on each engine.</summary>
public sealed class BothEnginesTests
{
    private const string Password = "七只蓝水壶在老屋檐下唱歌";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Accounts_FromSlipToHandover(DatabaseEngine engine)
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine });
        var (security, ju) = (await site.SignInAsync(RoleNames.SecurityAdministrator), await site.Data.OrganizationNamedAsync("莒县总工会"));

        var slip = await security.FollowAsync(await security.SubmitFormAsync("/admin/users/create", new() { ["DisplayName"] = "例甲", ["UserName"] = "li.jia", ["OrganizationId"] = ju.OrganizationId }));
        (await site.Anonymous().SubmitFormAsync("/activate", new() { ["UserName"] = "LI.JIA", ["Code"] = slip.Texts(".slip code")[1], ["Password"] = Password, ["Repeat"] = Password })).ShouldRedirectTo("/login");
        var account = await site.QueryAsync(db => db.Set<User>().SingleAsync(row => row.UserName == "li.jia"));
        (await security.SubmitFormAsync($"/admin/users/{account.Id}", new() { ["Role"] = RoleNames.UnionAdministrator, ["GrantAt"] = ju.OrganizationId }, form: "form[action$='/grants']")).ShouldRedirectTo($"/admin/users/{account.Id}");
        foreach (var state in new[] { "", "active", "waiting", "locked", "disabled" }) (await security.GetPageAsync($"/admin/users?q=li&state={state}&after=A")).ShouldBeOk();
        Assert.Contains("li.jia", (await security.GetPageAsync("/admin/users?state=active&q=%E4%BE%8B%E7%94%B2")).BodyText);
        (await security.GetPageAsync("/admin/roles")).ShouldBeOk();
        (await security.SubmitFormAsync("/admin/roles/Leader/edit", new() { ["Description"] = "看数据" })).ShouldRedirectTo("/admin/roles");
        (await security.SubmitFormAsync($"/admin/users/{account.Id}/handover", new() { ["DisplayName"] = "例乙", ["UserName"] = "li.yi" })).ShouldRedirectTo($"/admin/users/{await IdAsync(site, "li.yi")}/slip");

        var heir = await IdAsync(site, "li.yi");
        Assert.Equal(RoleNames.UnionAdministrator, await site.QueryAsync(db => db.Set<Grant>().Where(row => row.UserId == heir).Select(row => row.RoleName).SingleAsync()));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Organizations_AddedMovedRenamed(DatabaseEngine engine)
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine });
        var (admin, ju, wulian) = (await site.SignInAsync(RoleNames.Administrator), await site.Data.OrganizationNamedAsync("莒县总工会"), await site.Data.OrganizationNamedAsync("五莲县总工会"));
        (await admin.SubmitFormAsync("/admin/organizations/create", new() { ["ParentId"] = ju.OrganizationId, ["Name"] = "例厂工会", ["Kind"] = "EnterpriseUnion", ["Code"] = "li-chang" })).ShouldRedirectTo($"/admin/organizations?under={ju.OrganizationId}");
        var made = await site.Data.OrganizationNamedAsync("li-chang");
        await site.Data.OrganizationAsync("例车间分会", under: "li-chang");

        (await admin.SubmitFormAsync($"/admin/organizations/{made.OrganizationId}/edit", new() { ["ParentId"] = wulian.OrganizationId }, form: "form[action$='/move']")).ShouldRedirectTo($"/admin/organizations/{made.OrganizationId}/edit");
        (await admin.SubmitFormAsync($"/admin/organizations/{made.OrganizationId}/names", new() { ["Name"] = "例集团工会", ["From"] = "2026-12-01" })).ShouldRedirectTo($"/admin/organizations/{made.OrganizationId}/names");
        site.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.FromHours(8)));
        await site.TickAsync();

        var moved = await site.Data.OrganizationNamedAsync("li-chang");
        Assert.Equal(("例集团工会", $"{wulian.Path}{made.OrganizationId}/"), (moved.Name, moved.Path));
        Assert.StartsWith(moved.Path, (await site.Data.OrganizationNamedAsync("例车间分会")).Path);
    }

    private static Task<string> IdAsync(SiteHost site, string name) => site.QueryAsync(db => db.Set<User>().Where(row => row.UserName == name).Select(row => row.Id).SingleAsync());
}
