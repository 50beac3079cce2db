using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Platform.Zones;
using Microsoft.AspNetCore.Http;

namespace Eap.Stations.Directory;

internal sealed class SelfCheckStations(StationDirectory directory, SiteSettings settings, SiteClock clock, IHttpContextAccessor accessor) : OpenStations(directory, settings, clock, accessor)
{
    public override string Zone => ZoneNames.SelfCheckNext;

    protected override string Template => "SelfCheckStations";
}
