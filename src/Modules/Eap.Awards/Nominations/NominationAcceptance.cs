using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Awards.Rules;
using Eap.Platform.Data;

namespace Eap.Awards.Nominations;

/// <summary>What recommending and passing the formal check wait for: asked when a person decides, and again in the move.</summary>
internal sealed class NominationAcceptance : IAcceptanceRule
{
    public async Task<string?> RefuseAsync(UnitScope unit, ApplicationRecord record, ApplicationForm form, CancellationToken cancellationToken)
    {
        var moves = unit.Get<NominationMoves>();
        if (await moves.FindAsync(record.ContentItemId, cancellationToken) is not { } nomination) return null;
        var before = nomination.RecommendedBy;
        // Whoever decides now is the one who recommends.
        if (nomination.Stage == NominationStage.UnitPublicity) nomination.RecommendedBy = before ?? "";
        var refusal = await moves.RefuseAsync(nomination, nomination.Stage == NominationStage.UnitPublicity ? NominationStage.Recommended : NominationStage.FormalCheck, cancellationToken);
        nomination.RecommendedBy = before;
        return refusal;
    }
}
