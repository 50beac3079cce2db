using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;

namespace Eap.Search.Rebuilding;

/// <summary>Rebuilds in the background, a batch per tick, whoever of the nodes gets it.</summary>
internal sealed class SearchRebuildWork(SearchRebuild rebuild, SiteClock clock) : IDueWorkHandler
{
    public const string WorkKind = "SearchRebuild";

    public string Kind => WorkKind;

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken) =>
        (await rebuild.StepAsync(cancellationToken)).FinishedUtc is null ? clock.UtcNow : null;
}
