using Eap.Platform.Settings;
using Eap.Platform.Zones;
using Eap.Portal.Hotlines;
using Eap.Search.Advice;

namespace Eap.Portal.Help;

/// <summary>The help card above all search results when somebody typed words of distress.</summary>
internal sealed class DistressAdvice(SiteSettings settings, HotlineDirectory hotlines) : ISearchAdvice
{
    public async ValueTask<ZoneContent?> AdviseAsync(string query, CancellationToken cancellationToken)
    {
        var help = await settings.GetAsync<HelpSettings>(cancellationToken);
        return new DistressPhrases(help.DistressPhrases).IsIn(query) ? new ZoneContent("HelpCard", new HelpCard(await hotlines.ArrangeAsync(cancellationToken))) : null;
    }
}

/// <summary>Numbers to call at once.</summary>
/// <param name="Lines">All lines, arranged.</param>
public sealed record HelpCard(IReadOnlyList<HotlineStanding> Lines)
{
    /// <summary>Somebody to talk to: those that answer now first.</summary>
    public IEnumerable<HotlineStanding> ToTalk => Lines.Where(line => line.HasButton && !line.Line.IsEmergency).Take(2);

    /// <summary>For danger to life.</summary>
    public IEnumerable<HotlineStanding> Emergency => Lines.Where(line => line.HasButton && line.Line.IsEmergency);
}
