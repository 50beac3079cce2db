using Eap.Contents.Access;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;

namespace Eap.Stations.Studios;

/// <summary>服务站建成.</summary>
internal sealed class StationsInPlace(SiteDbContext db, ContentAccess contents, SiteClock clock) : StationFacts(db, contents, clock)
{
    public override string Metric => PlanMetrics.Station;

    protected override bool Studios => false;
}
