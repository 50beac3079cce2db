using Eap.Applications.Numbers;
using Eap.Organizations.Directory;
using Eap.Platform.Ids;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Eap.Stations.Subsidies;

namespace Eap.Testing;

/// <summary>Acceptances, visits and plaques as they lie in the tables: for tests of doors.</summary>
public static class AcceptanceMaker
{
    /// <summary>An acceptance whose papers are complete; the id of its application.</summary>
    public static Task<string> AcceptanceAsync(this SiteData data, Organization organization) => data.Site.InUnitAsync(unit =>
    {
        var (id, now) = (unit.Get<IdGenerator>().Next(), unit.Get<SiteClock>().UtcNow);
        unit.Db.Add(new AcceptanceCase
        {
            ApplicationItemId = id, OrganizationId = organization.OrganizationId, HostName = organization.Name, PositionName = "例站", Address = "例路 1 号", Stage = AcceptanceStage.Checked, FiledUtc = now, ChangedUtc = now,
        });
        return Task.FromResult(id);
    });

    /// <summary>A claim to a subsidy that waits; the id of its application.</summary>
    public static async Task<string> SubsidyAsync(this SiteData data, Organization organization, int year = 2018)
    {
        var application = await data.AcceptanceAsync(organization);
        await data.Site.InUnitAsync(async unit =>
        {
            var number = await unit.Get<SubsidyQueue>().NumberAsync(year, "", CancellationToken.None);
            unit.Db.Add(new SubsidyClaim { ApplicationItemId = application, OrganizationId = organization.OrganizationId, Year = year, Number = number, FiledUtc = unit.Get<SiteClock>().UtcNow });
        });
        return application;
    }

    /// <summary>A visit by nobody who signs in; its id.</summary>
    public static async Task<string> VisitAsync(this SiteData data, Organization organization)
    {
        var application = await data.AcceptanceAsync(organization);
        return await data.Site.InUnitAsync(unit =>
        {
            var id = unit.Get<IdGenerator>().Next();
            unit.Db.Add(new InspectionVisit
            {
                VisitId = id, ApplicationItemId = application, OrganizationId = organization.OrganizationId, InspectorUserId = "nobody", InspectorName = "例一", Day = unit.Get<SiteClock>().Today, PlannedBy = "例二", PlannedUtc = unit.Get<SiteClock>().UtcNow,
            });
            return Task.FromResult(id);
        });
    }

    /// <summary>A plaque; its number.</summary>
    public static Task<string> PlaqueAsync(this SiteData data, Organization organization) => data.Site.InUnitAsync(async unit => (await unit.Get<NumberIssuing>().IssueAsync(
        new NumberRequest { Series = "TEST", Kind = NumberKind.Plaque, Title = "例牌匾", HolderName = organization.Name, OrganizationId = organization.OrganizationId, ByName = "例市总工会" }, CancellationToken.None)).Number);
}
