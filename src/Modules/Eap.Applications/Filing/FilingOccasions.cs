using Eap.Platform.Time;

namespace Eap.Applications.Filing;

/// <summary>What forms are filed for now, as the modules tell it.</summary>
public sealed class FilingOccasions(IEnumerable<IFilingTimeSource> sources, SiteClock clock)
{
    /// <summary>By content type; a form nobody speaks for follows its own settings and is not there.</summary>
    public async Task<IReadOnlyDictionary<string, FilingOccasion>> NowAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, FilingOccasion>();
        foreach (var source in sources)
            foreach (var (form, occasion) in await source.OfAsync(clock.UtcNow, cancellationToken)) found.TryAdd(form, occasion);
        return found;
    }
}
