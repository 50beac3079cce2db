using Eap.Platform.Zones;

namespace Eap.Search.Advice;

/// <summary>
/// What another module has to say to somebody who typed these words, shown above all results: the help card for distress. Asked at every search,
/// also when nothing was found. What was typed must not be kept.
/// </summary>
public interface ISearchAdvice
{
    /// <summary>The template to show and its model; null for nothing to say.</summary>
    /// <param name="query">What was typed, cut to 200 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<ZoneContent?> AdviseAsync(string query, CancellationToken cancellationToken);
}
