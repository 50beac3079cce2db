using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Contents.Management;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Ends the application of a nomination that was decided. Inside the caller's transaction.</summary>
internal static class NamingEnd
{
    public static async Task CompleteAsync(UnitScope unit, Nomination nomination, MoveNote note, CancellationToken cancellationToken)
    {
        var record = await unit.Db.Set<ApplicationRecord>().AsTracking().FirstAsync(row => row.ContentItemId == nomination.ContentItemId, cancellationToken);
        var item = await unit.Get<IContentManager>().GetAsync(nomination.ContentItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {nomination.ContentItemId}.");
        if (await unit.Get<ApplicationMoves>().MoveAsync(unit, record, item, ApplicationStatus.Completed, note, cancellationToken) is { } refusal) throw new NotNamedException(refusal);
    }
}
