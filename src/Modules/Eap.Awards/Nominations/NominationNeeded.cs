using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>While a nomination is on its way nothing of its form is erased.</summary>
internal sealed class NominationNeeded : IStillNeeded
{
    public async Task<bool> IsNeededAsync(UnitScope unit, ApplicationRecord record, CancellationToken cancellationToken) =>
        await unit.Db.Set<Nomination>().Where(row => row.ContentItemId == record.ContentItemId).Select(row => (NominationStage?)row.Stage).FirstOrDefaultAsync(cancellationToken) is { } stage && !NominationProcess.IsOver(stage);
}
