using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Experts.Offers;

/// <summary>When the time to answer is over, the offer lapses and who made it is told.</summary>
internal sealed class OfferLapse(SiteClock clock) : IDueWorkHandler
{
    public const string WorkKind = "OfferLapse";

    public string Kind => WorkKind;

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var offer = await unit.Db.Set<LecturerOffer>().FirstOrDefaultAsync(row => row.OfferId == work.Key, cancellationToken);
        if (offer is null || OfferProcess.After(offer.State, OfferMove.Lapse, clock.UtcNow, offer.ExpiresUtc) is not { } after) return null;
        (offer.State, offer.ClosedUtc) = (after, clock.UtcNow);
        unit.Get<AuditTrail>().Record("Expert", "OfferLapsed", $"专家过期未答复：{offer.Title}（{offer.ExpertName}）", offer.RequestItemId, offer.OrganizationId);
        await OfferAnswers.TellAsync(unit, offer, cancellationToken);
        return null;
    }
}
