using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Tests.Web;

public sealed class CurrentNamesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task NameThatBeginsLater_IsShownFromMidnightOfThatDay()
    {
        var ju = await Data.OrganizationNamedAsync("莒县总工会");
        await Site.InUnitAsync(unit => unit.Get<OrganizationEditor>().RenameAsync(new OrganizationRename(ju.OrganizationId, ju.Revision, "莒州市总工会（例）", "莒州总工会", new DateOnly(2026, 12, 1)), default));
        Assert.Equal("莒县总工会", await NameAsync(ju));

        Site.Clock.MoveTo(new DateTimeOffset(2026, 11, 30, 23, 59, 0, TimeSpan.FromHours(8)));
        await Site.TickAsync();
        Assert.Equal("莒县总工会", await NameAsync(ju));

        Site.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 0, 0, 1, TimeSpan.FromHours(8)));
        await Site.TickAsync();
        Assert.Equal("莒州市总工会（例）", await NameAsync(ju));
    }

    private Task<string> NameAsync(Organization organization) => Site.QueryAsync(db => db.Set<Organization>().Where(row => row.OrganizationId == organization.OrganizationId).Select(row => row.Name).FirstAsync());
}
