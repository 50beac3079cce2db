using Eap.Applications.Numbers;
using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Rules;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;
using Eap.Testing;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>Positions as targets count them: the year one was built is not the year it was filed, and last year's count is not today's.</summary>
public sealed class PositionFactsTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private Task<int> CountAsync(string metric, int fromYear, int toYear, Organization unit) => Site.UseAsync<MetricFacts, int>(async facts =>
        (await facts.OfAsync(metric, fromYear, toYear, CancellationToken.None))!.Count(fact => fact.OrganizationId == unit.OrganizationId));

    // Q30: built in December, filed in the new year. No subsidy (Q22), and new all the same.
    [Fact]
    public async Task Position_BuiltLateInTheYearBeforeItWasFiled_IsNewInTheYearItWasBuilt()
    {
        var (officer, unit) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre, part => part["BuiltOn"]!["Value"] = "2025-12-20");
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, id, inspector));
        await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["kind"] = "Station" }, form: $"form[action$='/{id}/decide']");

        var acceptance = await AcceptanceSite.CaseAsync(Site, id);
        Assert.Equal((AcceptanceStage.Named, true, false), (acceptance.Stage, acceptance.IsNewBuild, acceptance.IsNew));
        Assert.Equal(1, await CountAsync(PlanMetrics.NewPosition, 2025, 2025, unit));
        Assert.Equal(0, await CountAsync(PlanMetrics.NewPosition, 2026, 2026, unit));
    }

    [Fact]
    public async Task Position_RevokedOrClosedThisYear_StoodAtTheEndOfTheLast()
    {
        var (revoked, closed, open) = (await NamedAsync(), await NamedAsync(new DateOnly(2026, 5, 1)), await NamedAsync(new DateOnly(2026, 12, 1)));
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await centre.PostAsync($"/admin/stations/plaques/{revoked.Number}/revoke", ("reason", "站点搬走"));

        foreach (var (unit, now) in new[] { (revoked.Unit, 0), (closed.Unit, 0), (open.Unit, 1) })
        {
            Assert.Equal(1, await CountAsync(PlanMetrics.Position, 2000, 2025, unit));
            Assert.Equal(now, await CountAsync(PlanMetrics.Position, 2000, 2026, unit));
            Assert.Equal(0, await CountAsync(PlanMetrics.Position, 2000, 2023, unit));
        }
    }

    // Named in 2024, as it lies in the tables.
    private async Task<(Organization Unit, string Number)> NamedAsync(DateOnly? closedOn = null)
    {
        var (_, unit) = await AcceptanceSite.OfficerAsync(Site);
        var station = await Data.StationAsync($"{unit.Name}的站", unit.Name, part => part.ClosedOn.Value = closedOn);
        var number = $"QD-{unit.OrganizationId}";
        await Site.InUnitAsync(work =>
        {
            var passed = new DateTime(2024, 6, 1, 2, 0, 0, DateTimeKind.Utc);
            work.Db.Add(new AcceptanceCase
            {
                ApplicationItemId = unit.OrganizationId, OrganizationId = unit.OrganizationId, HostName = unit.Name, PositionName = station.DisplayText, Address = "例路", Stage = AcceptanceStage.Named, FiledUtc = passed, PassedUtc = passed,
                ChangedUtc = passed, StationItemId = station.ContentItemId, ClassDecided = StationKind.Station, PlaqueNumber = number,
            });
            work.Db.Add(new IssuedNumber { Number = number, Kind = NumberKind.Plaque, Title = "例牌匾", HolderName = unit.Name, OrganizationId = unit.OrganizationId, SubjectItemId = station.ContentItemId, IssuedOn = new DateOnly(2024, 6, 1), ByName = "例市总工会" });
            return Task.CompletedTask;
        });
        return (unit, number);
    }
}
