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
        var place = await unit.Get<NominationBook>().PlaceAsync(nomination, cancellationToken) ?? throw new InvalidOperationException($"No programme {nomination.ProgrammeItemId}.");
        if (nomination.Stage != NominationStage.UnitPublicity || !place.Programme.Part.Path.Recommendation) return await moves.RefuseAsync(nomination, NominationStage.FormalCheck, cancellationToken);
        var before = nomination.RecommendedBy;
        // Whoever decides now is the one who recommends.
        nomination.RecommendedBy = before ?? "";
        var refusal = await moves.RefuseAsync(nomination, NominationStage.Recommended, cancellationToken);
        nomination.RecommendedBy = before;
        if (refusal is not null || await unit.Get<NominationPlaces>().HoldsAsync(nomination, place, cancellationToken)) return refusal;
        return (await unit.Get<NominationPlaces>().RefuseAsync(place, nomination.OrganizationId, cancellationToken))?.ToString();
    }
}
