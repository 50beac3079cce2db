using Eap.Applications.Process;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Moving;

/// <summary>Tells the unit of each office that agreed, also where that alone moves nothing: the office above looked first, the next one has it now.</summary>
internal sealed class ToldAgreements(ApplicationMoves moves, IStringLocalizer<ToldAgreements> T) : IReviewHandler
{
    public async Task DecidedAsync(UnitScope unit, ReviewTask task, CancellationToken cancellationToken)
    {
        if (task.Outcome != nameof(ApplicationStatus.Accepted)) return;
        var record = await unit.Db.Set<ApplicationRecord>().FirstOrDefaultAsync(row => row.ContentItemId == task.ContentItemId, cancellationToken);
        if (record is null) return;
        var place = await unit.Db.Set<Organization>().Where(row => row.OrganizationId == task.OrganizationId).Select(row => row.ShortName).FirstOrDefaultAsync(cancellationToken);
        moves.Tell(unit, record, new MoveNote(T["同意"], $"{place}·{task.Stage}", task.Comment ?? ""));
    }
}
