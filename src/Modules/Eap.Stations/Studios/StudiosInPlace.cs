using Eap.Contents.Access;
using Eap.Platform.Data;
using Eap.Platform.Time;

namespace Eap.Stations.Studios;

/// <summary>企业工作室建成; which of them are star studios is an award's to say.</summary>
internal sealed class StudiosInPlace(SiteDbContext db, ContentAccess contents, SiteClock clock) : StationFacts(db, contents, clock)
{
    public override string Metric => "Studio";

    protected override bool Studios => true;
}
