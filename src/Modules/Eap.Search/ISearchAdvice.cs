using Eap.Platform.Zones;

namespace Eap.Search;

/// <summary>What stands above all results of a search: a higher room knows when a person needs something else than results.</summary>
public interface ISearchAdvice
{
    /// <summary>A template and its model for what was typed, as typed; null for most searches. The words are neither stored nor logged.</summary>
    ValueTask<ZoneContent?> AdviseAsync(string query, CancellationToken cancellationToken);
}
