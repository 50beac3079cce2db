using System.Security.Claims;
using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Users.Tests.Web;

public sealed class GrantAccessTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string ManageUsers = nameof(ManageUsers);

    // Role at 莒县 × permission × where it is asked.
    [Theory]
    [InlineData(RoleNames.UnionAdministrator, ManageUsers, "莒县总工会", true)]
    [InlineData(RoleNames.UnionAdministrator, ManageUsers, "例莒县下级工会", true)]
    [InlineData(RoleNames.UnionAdministrator, ManageUsers, "例莒县下级车间", true)]
    [InlineData(RoleNames.UnionAdministrator, ManageUsers, "五莲县总工会", false)]
    [InlineData(RoleNames.UnionAdministrator, ManageUsers, "日照市总工会", false)]
    [InlineData(RoleNames.UnionAdministrator, ManageUsers, "日照市卫生健康委员会", false)]
    [InlineData(RoleNames.UnionAdministrator, "AssignRoles", "莒县总工会", false)]
    [InlineData(RoleNames.UnionAdministrator, "ManageOrganizations", "莒县总工会", false)]
    [InlineData(RoleNames.Administrator, "ManageOrganizations", "例莒县下级车间", true)]
    [InlineData(RoleNames.Administrator, "ManageOrganizations", "五莲县总工会", false)]
    [InlineData(RoleNames.Administrator, ManageUsers, "莒县总工会", false)]
    [InlineData(RoleNames.SecurityAdministrator, "AssignRoles", "例莒县下级工会", true)]
    [InlineData(RoleNames.SecurityAdministrator, "ViewAuditTrail", "莒县总工会", false)]
    [InlineData(RoleNames.Auditor, "ViewAuditTrail", "莒县总工会", true)]
    [InlineData(RoleNames.Auditor, ManageUsers, "莒县总工会", false)]
    [InlineData(RoleNames.Leader, ManageUsers, "莒县总工会", false)]
    public async Task Grant_AtACounty_ReachesItAndWhatIsBelow(string role, string permission, string asked, bool allowed)
    {
        await SubtreeAsync();
        var account = await Data.AccountAsync(role, "莒县总工会");

        Assert.Equal(allowed, await AllowsAsync(account.Id, permission, (await Data.OrganizationNamedAsync(asked)).OrganizationId));
    }

    [Fact]
    public async Task Grant_AskedWithoutOrganization_CountsAnywhere()
    {
        var account = await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会");

        Assert.True(await AllowsAsync(account.Id, ManageUsers, null));
        Assert.False(await AllowsAsync(account.Id, "AssignRoles", null));
    }

    [Fact]
    public async Task Grant_AskedAtAnUnknownOrganization_IsNone() =>
        Assert.False(await AllowsAsync((await Data.AccountAsync(RoleNames.UnionAdministrator)).Id, ManageUsers, "00000000000000000000000000"));

    [Fact]
    public async Task Grant_OfADisabledAccount_IsNone()
    {
        var account = await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会", user => user.IsEnabled = false);

        Assert.False(await AllowsAsync(account.Id, ManageUsers, null));
    }

    [Fact]
    public async Task Nobody_HasNothing() => Assert.False(await AllowsAsync(null, ManageUsers, null));

    [Fact]
    public async Task Grant_WhenTheOrganizationMoves_MovesAlong()
    {
        var plant = await Data.OrganizationAsync("例搬迁工厂", under: "莒县总工会");
        var workshop = await Data.OrganizationAsync("例搬迁车间", under: "例搬迁工厂");
        var (ofPlant, ofJu, ofWulian) = (await Data.AccountAsync(RoleNames.UnionAdministrator, "例搬迁工厂"), await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会"), await Data.AccountAsync(RoleNames.UnionAdministrator, "五莲县总工会"));
        Assert.Equal((true, true, false), await AtAsync());

        var wulian = await Data.OrganizationNamedAsync("五莲县总工会");
        await Site.InUnitAsync(unit => unit.Get<OrganizationEditor>().MoveAsync(plant.OrganizationId, null, wulian.OrganizationId, default));

        Assert.Equal((true, false, true), await AtAsync());

        async Task<(bool, bool, bool)> AtAsync() => (await AllowsAsync(ofPlant.Id, ManageUsers, workshop.OrganizationId),
            await AllowsAsync(ofJu.Id, ManageUsers, workshop.OrganizationId), await AllowsAsync(ofWulian.Id, ManageUsers, workshop.OrganizationId));
    }

    [Fact]
    public async Task Grant_Withdrawn_CountsAtTheNextRequest()
    {
        var client = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        (await client.GetPageAsync("/admin/users")).ShouldBeOk();

        await Site.InUnitAsync(async unit => unit.Db.RemoveRange(await unit.Db.Set<Grant>().Where(grant => grant.UserId == client.User!.Id).ToListAsync()));

        (await client.GetPageAsync("/admin/users")).ShouldBeForbidden();
    }

    private async Task SubtreeAsync()
    {
        if (await Site.QueryAsync(db => db.Set<Organization>().AnyAsync(row => row.Name == "例莒县下级工会"))) return;
        await Data.OrganizationAsync("例莒县下级工会", under: "莒县总工会");
        await Data.OrganizationAsync("例莒县下级车间", under: "例莒县下级工会");
    }

    private async Task<bool> AllowsAsync(string? userId, string permission, string? organizationId)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var accessor = scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { User = userId is null ? new ClaimsPrincipal() : new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, userId)], "test")) };
        try
        {
            return await scope.ServiceProvider.GetRequiredService<IAccess>().AllowsAsync(permission, organizationId);
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }
}
