using Eap.Platform.Caching;
using Eap.Platform.Time;
using Eap.Platform.Zones;
using Eap.Portal.Hotlines;
using Microsoft.AspNetCore.Http;

namespace Eap.Portal.Help;

/// <summary>The slim bar on top of every public page: one number that answers now. Pages are kept no longer than what it says stays true.</summary>
internal sealed class HelpBarBlock(HotlineDirectory hotlines, SiteClock clock, IHttpContextAccessor accessor) : IZoneBlock
{
    public string Zone => ZoneNames.HelpBar;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        var lines = await hotlines.ArrangeAsync(cancellationToken);
        if (accessor.HttpContext is { } context) PageCache.NoLongerThan(context, UntilNextChange(lines));
        return new ZoneContent("HelpBar", new HelpBarModel(lines));
    }

    private TimeSpan UntilNextChange(IEnumerable<HotlineStanding> lines)
    {
        var now = clock.Now;
        var midnight = now.Date.AddDays(1);
        var next = lines.Select(line => line.Line.Hours.NextChange(now) ?? midnight).Append(midnight).Min();
        return next - now;
    }
}

/// <summary>What the bar says.</summary>
public sealed record HelpBarModel(IReadOnlyList<HotlineStanding> Lines)
{
    /// <summary>The line to call: the first that answers now, else the first with a button; null when there is none at all.</summary>
    public HotlineStanding? Line => Talk.FirstOrDefault(line => line.AnswersNow) ?? Talk.FirstOrDefault(line => line.HasButton);

    /// <summary>The number for danger to life when nobody to talk to answers now.</summary>
    public HotlineStanding? Emergency => Line is { AnswersNow: true } ? null : Lines.FirstOrDefault(line => line.Line.IsEmergency && line.HasButton);

    private IEnumerable<HotlineStanding> Talk => Lines.Where(line => !line.Line.IsEmergency);
}
