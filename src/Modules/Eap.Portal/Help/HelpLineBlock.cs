using Eap.Platform.Zones;
using Eap.Portal.Hotlines;

namespace Eap.Portal.Help;

/// <summary>Somebody to talk to, where a text ends. The help bar of the same page already keeps it no longer than this stays true.</summary>
internal sealed class HelpLineBlock(HotlineDirectory hotlines) : IZoneBlock
{
    public string Zone => ZoneNames.HelpLine;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) => new ZoneContent("HelpLine", new HelpCard(await hotlines.ArrangeAsync(cancellationToken)));
}
