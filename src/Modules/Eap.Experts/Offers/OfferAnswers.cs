using Eap.Experts.Calendar;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Experts.Offers;

/// <summary>What came of an answer.</summary>
/// <param name="Offer">The offer as it is now; null: no such link.</param>
/// <param name="Problem">Why the answer does not count, for the expert; null when it does.</param>
public sealed record OfferAnswered(LecturerOffer? Offer, string? Problem);

/// <summary>
/// The expert's answer. A yes is one transaction: the offer, the half hours of lecturer and venue, the other offers of the request, the owner's step.
/// The unique keys see to it that one yes counts, whoever presses at the same moment.
/// </summary>
public sealed class OfferAnswers(UnitOfWork work, IStringLocalizer<OfferAnswers> T)
{
    /// <summary>Finds an offer by the token in its link; null when there is none.</summary>
    public static Task<LecturerOffer?> FindAsync(SiteDbContext db, string token, CancellationToken cancellationToken) => OfferLink.Hash(token) is { } hash
        ? db.Set<LecturerOffer>().AsNoTracking().FirstOrDefaultAsync(row => row.TokenHash == hash, cancellationToken)
        : Task.FromResult<LecturerOffer?>(null);

    /// <summary>Answers by the token of the link: once.</summary>
    public Task<OfferAnswered> AnswerAsync(string token, bool accepts, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var hash = OfferLink.Hash(token);
        var offer = hash is null ? null : await unit.Db.Set<LecturerOffer>().FirstOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        if (offer is null) return new OfferAnswered(null, null);
        var now = unit.Get<SiteClock>().UtcNow;
        var after = OfferProcess.After(offer.State, accepts ? OfferMove.Accept : OfferMove.Decline, now, offer.ExpiresUtc);
        // The same answer twice is one answer: a double click is told the same as a single one.
        if (after is null) return new OfferAnswered(offer, offer.State == (accepts ? OfferState.Accepted : OfferState.Declined) ? null : TooLate(OfferProcess.Now(offer.State, now, offer.ExpiresUtc)));
        if (accepts && await ObstacleAsync(unit, offer, cancellationToken) is { } problem) return new OfferAnswered(offer, problem);
        (offer.State, offer.IsAccepted, offer.ClosedUtc, offer.Reason) = (after.Value, accepts, now, accepts ? null : reason);
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (accepts) await CallOthersOffAsync(unit, offer, now, cancellationToken);
        unit.Get<AuditTrail>().Record("Expert", accepts ? "OfferAccepted" : "OfferDeclined", $"专家{(accepts ? "接下" : "谢绝")}：{offer.Title}（{offer.ExpertName}，通过邮件里的链接）", offer.RequestItemId, offer.OrganizationId);
        await TellAsync(unit, offer, cancellationToken);
        return new OfferAnswered(offer, null);
    }, cancellationToken);

    /// <summary>What the expert is asked after their yes, answered.</summary>
    public Task<OfferAnswered> FollowUpAsync(string token, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var hash = OfferLink.Hash(token);
        var offer = hash is null ? null : await unit.Db.Set<LecturerOffer>().FirstOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        if (offer is null || Subject(unit, offer) is not { } subject) return new OfferAnswered(null, null);
        if (await subject.FollowUpAsync(unit.Db, offer, cancellationToken) is not { } asked || OfferProcess.IsClosed(unit.Get<SiteClock>().UtcNow, offer.EndUtc, asked.Button is not null)) return new OfferAnswered(offer, T["现在没有要您确认的事。"]);
        var problem = await subject.DoFollowUpAsync(unit, offer, cancellationToken);
        if (problem is null) unit.Get<AuditTrail>().Record("Expert", "OfferConfirmed", $"专家确认：{offer.Title}（{offer.ExpertName}，通过邮件里的链接）", offer.RequestItemId, offer.OrganizationId);
        return new OfferAnswered(offer, problem);
    }, cancellationToken);

    internal static async Task TellAsync(UnitScope unit, LecturerOffer offer, CancellationToken cancellationToken)
    {
        if (Subject(unit, offer) is { } subject) await subject.ChangedAsync(unit, offer, cancellationToken);
    }

    private async Task<string?> ObstacleAsync(UnitScope unit, LecturerOffer offer, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<LecturerOffer>().AnyAsync(row => row.RequestItemId == offer.RequestItemId && row.IsAccepted, cancellationToken)) return T["这件事刚刚有别的老师接下了，谢谢您。"];
        if (Subject(unit, offer) is { } subject && await subject.RefuseAsync(unit, offer, cancellationToken) is { } refused) return refused;
        List<CalendarResource> resources = [CalendarResource.Expert(offer.ExpertItemId)];
        if (offer.VenueId is { } venue) resources.Add(new CalendarResource(CalendarResource.VenueKind, venue));
        return await ResourceCalendar.BookAsync(unit, resources, offer.StartUtc, offer.EndUtc, offer.RequestItemId, cancellationToken) switch
        {
            null => null,
            { Kind: CalendarResource.VenueKind } => T["这个场地在这段时间已经另有安排，服务中心会再与您联系。"].Value,
            _ => T["您在这段时间已经接下了另一件事。"].Value,
        };
    }

    private async Task CallOthersOffAsync(UnitScope unit, LecturerOffer accepted, DateTime now, CancellationToken cancellationToken)
    {
        var others = await unit.Db.Set<LecturerOffer>().Where(row => row.RequestItemId == accepted.RequestItemId && row.State == OfferState.Open && row.Id != accepted.Id).ToListAsync(cancellationToken);
        foreach (var other in others)
        {
            (other.State, other.ClosedUtc, other.Reason) = (OfferState.Withdrawn, now, T["已有别的老师接下"]);
            await unit.Get<OfferMail>().CallOffAsync(other, wasAccepted: false, cancellationToken);
        }
    }

    private static IOfferSubject? Subject(UnitScope unit, LecturerOffer offer) => unit.Get<IEnumerable<IOfferSubject>>().FirstOrDefault(subject => subject.ContentType == offer.RequestType);

    private string TooLate(OfferState state) => state switch
    {
        OfferState.Accepted => T["您先前已经接下。要改，请与服务中心联系。"],
        OfferState.Declined => T["您先前已经谢绝。还愿意来的，请与服务中心联系。"],
        OfferState.Withdrawn => T["这件事已另有安排，不能再答复了。"],
        _ => T["答复的期限已过，不能再答复了。"],
    };
}
