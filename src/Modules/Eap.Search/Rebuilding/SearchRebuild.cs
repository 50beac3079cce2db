using System.Text.Json;
using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Search.Documents;
using Eap.Search.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Rebuilding;

/// <summary>
/// Writes the whole index anew, in the order of publication and in batches; readers go on searching meanwhile. Each step is one unit of work
/// and leaves behind where the next begins.
/// </summary>
public sealed class SearchRebuild(
    UnitScope unit, SiteSettings settings, ContentDefinitionManager definitions, ContentAccess contents, SearchDocuments documents, ISearchIndex index, SiteClock clock)
{
    private const int BatchSize = 500;
    private static readonly DateTime Beginning = DateTime.UnixEpoch;

    /// <summary>The last rebuild; null when there was none.</summary>
    public static async Task<RebuildState?> StateAsync(SiteDbContext db, CancellationToken cancellationToken) =>
        await db.Set<SiteSetting>().Where(row => row.Name == RebuildState.Section).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken) is { } json
            ? JsonSerializer.Deserialize<RebuildState>(json)
            : null;

    /// <summary>Begins, unless one is running: that goes on.</summary>
    public async Task<RebuildState> BeginAsync(CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (await StateAsync(unit.Db, cancellationToken) is { FinishedUtc: null } running) return running;
        var boundary = await unit.Db.Set<SearchDocument>().MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
        return await KeepAsync(new RebuildState { StartedUtc = clock.UtcNow, Boundary = boundary, AfterUtc = Beginning }, cancellationToken);
    }

    /// <summary>Writes the next batch; the state says whether it was the last.</summary>
    public async Task<RebuildState> StepAsync(CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var state = await StateAsync(unit.Db, cancellationToken) ?? await BeginAsync(cancellationToken);
        if (state.FinishedUtc is not null) return state;
        var batch = await NextAsync(state, cancellationToken);
        var done = state.Done;
        foreach (var item in batch)
            if (await documents.PutLastAsync(item, await definitions.GetTypeAsync(item.ContentType, cancellationToken), cancellationToken)) done++;
        if (batch.Count > 0)
            return await KeepAsync(state with { Done = done, AfterUtc = batch[^1].PublishedUtc!.Value, AfterId = batch[^1].Id }, cancellationToken);
        return await SweepAsync(state, cancellationToken) ? state : await KeepAsync(state with { FinishedUtc = clock.UtcNow }, cancellationToken);
    }

    // Each type is walked along its own index; the next batch is what comes first of them all.
    private async Task<List<ContentItem>> NextAsync(RebuildState state, CancellationToken cancellationToken)
    {
        var (afterUtc, afterId) = (state.AfterUtc, state.AfterId);
        var keys = new List<(DateTime PublishedUtc, long Id)>();
        foreach (var type in await definitions.ListTypesAsync(cancellationToken))
        {
            var next = await contents.Published(type.Name).Where(item => item.PublishedUtc >= afterUtc && (item.PublishedUtc > afterUtc || item.Id > afterId))
                .OrderBy(item => item.PublishedUtc).ThenBy(item => item.Id).Take(BatchSize).Select(item => new { item.PublishedUtc, item.Id }).ToListAsync(cancellationToken);
            keys.AddRange(next.Select(key => (key.PublishedUtc!.Value, key.Id)));
        }

        var ids = keys.Order().Take(BatchSize).Select(key => key.Id).ToList();
        return await contents.Published().Where(item => ids.Contains(item.Id)).OrderBy(item => item.PublishedUtc).ThenBy(item => item.Id).ToListAsync(cancellationToken);
    }

    private async Task<bool> SweepAsync(RebuildState state, CancellationToken cancellationToken)
    {
        var stale = unit.Db.Set<SearchDocument>().Where(row => row.Id <= state.Boundary).OrderBy(row => row.Id).Take(BatchSize);
        var numbers = await stale.Select(row => row.Id).ToListAsync(cancellationToken);
        if (numbers.Count == 0) return false;
        await index.RemoveAsync(numbers, cancellationToken);
        await unit.Db.Set<SearchDocument>().Where(row => numbers.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    private async Task<RebuildState> KeepAsync(RebuildState state, CancellationToken cancellationToken)
    {
        await settings.SetAsync(unit, RebuildState.Section, JsonSerializer.Serialize(state), cancellationToken);
        // Written at once: the next step of the same unit reads it back.
        await unit.Db.SaveChangesAsync(cancellationToken);
        return state;
    }
}
