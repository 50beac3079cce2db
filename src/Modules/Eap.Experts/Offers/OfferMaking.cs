using Eap.Experts.Calendar;
using Eap.Experts.Finding;
using Eap.Experts.Profiles;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Experts.Offers;

/// <summary>
/// Offers work and takes offers back: <c>unit.Get&lt;OfferMaking&gt;()</c> inside a unit of work of the module that owns the work, which has checked the permission.
/// </summary>
public sealed class OfferMaking(UnitScope unit, ExpertDirectory experts, ExpertFinder finder, OfferMail mail, AuditTrail audit, IdGenerator ids, SiteClock clock, IStringLocalizer<OfferMaking> T)
{
    /// <summary>Offers work to an expert who can do it, and writes them a mail with a link of their own.</summary>
    public async Task<OfferMade> MakeAsync(NewOffer wanted, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (await experts.FindAsync(wanted.ExpertItemId, cancellationToken) is not { } expert) return Refused(T["没有这位专家。"]);
        if (await ProblemAsync(wanted, expert, cancellationToken) is { } problem) return Refused(problem);
        if (await mail.AddressAsync(expert.Id, cancellationToken) is not { } address) return Refused(T["这位专家还没有登记邮箱，请先在专家库里补上。"]);
        var token = OfferLink.Create();
        var offer = Build(wanted, expert, token);
        unit.Db.Add(offer);
        await DueWorkQueue.PutAsync(unit, OfferLapse.WorkKind, offer.OfferId, offer.ExpiresUtc, cancellationToken);
        var url = wanted.BaseUrl + OfferLink.Path(token);
        await mail.AskAsync(offer, address, url, cancellationToken);
        audit.Record("Expert", "Offered", $"请专家承担：{offer.Title}（{offer.ExpertName}）", offer.RequestItemId, offer.OrganizationId);
        return new OfferMade(offer, null) { Url = url };
    }

    /// <summary>Takes an offer back, also one that was accepted: the times are free again. False when there is nothing to take back.</summary>
    public async Task<bool> WithdrawAsync(string offerId, string reason, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var offer = await unit.Db.Set<LecturerOffer>().AsTracking().FirstOrDefaultAsync(row => row.OfferId == offerId, cancellationToken);
        if (offer is null || OfferProcess.After(offer.State, OfferMove.Withdraw, clock.UtcNow, offer.ExpiresUtc) is null) return false;
        await CloseAsync(offer, reason, cancellationToken);
        return true;
    }

    /// <summary>Takes back everything that is open or accepted for a request.</summary>
    public async Task WithdrawAllAsync(string requestItemId, string reason, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var offers = await unit.Db.Set<LecturerOffer>().AsTracking()
            .Where(row => row.RequestItemId == requestItemId && (row.State == OfferState.Open || row.State == OfferState.Accepted)).ToListAsync(cancellationToken);
        foreach (var offer in offers) await CloseAsync(offer, reason, cancellationToken);
    }

    private async Task CloseAsync(LecturerOffer offer, string reason, CancellationToken cancellationToken)
    {
        var wasAccepted = offer.IsAccepted;
        (offer.State, offer.IsAccepted, offer.ClosedUtc, offer.Reason) = (OfferState.Withdrawn, false, clock.UtcNow, reason);
        if (wasAccepted) await ResourceCalendar.ReleaseAsync(unit, offer.RequestItemId, cancellationToken);
        await mail.CallOffAsync(offer, wasAccepted, cancellationToken);
        audit.Record("Expert", "OfferWithdrawn", $"撤回对专家的邀请：{offer.Title}（{offer.ExpertName}）。{reason}", offer.RequestItemId, offer.OrganizationId);
    }

    private async Task<string?> ProblemAsync(NewOffer wanted, ExpertProfile expert, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        if (wanted.StartUtc <= now) return T["这个时间已经过去了。"];
        if (wanted.ExpiresUtc <= now) return T["答复的期限要在现在以后。"];
        var need = new WorkNeed(wanted.Service, wanted.StartUtc, wanted.EndUtc, [], wanted.RequestItemId);
        var obstacles = await finder.ObstaclesAsync(expert, need, cancellationToken);
        if (!ExpertFitness.MayBeAsked(obstacles)) return T["{0}：{1}。", expert.Name, string.Join("，", obstacles.Select(obstacle => obstacle.ToText()))];
        var offers = await unit.Db.Set<LecturerOffer>().AsNoTracking().Where(row => row.RequestItemId == wanted.RequestItemId).ToListAsync(cancellationToken);
        if (offers.Any(row => row.IsAccepted)) return T["已经有专家接下了。要换人，先撤回那一份。"];
        return offers.Any(row => row.ExpertItemId == expert.Id && OfferProcess.Now(row.State, now, row.ExpiresUtc) == OfferState.Open) ? T["已经问过{0}，还在等答复。", expert.Name].Value : null;
    }

    private LecturerOffer Build(NewOffer wanted, ExpertProfile expert, string token) => new()
    {
        OfferId = ids.Next(), RequestItemId = wanted.RequestItemId, RequestType = wanted.RequestType, ExpertItemId = expert.Id, ExpertName = expert.Name, OrganizationId = wanted.OrganizationId,
        Title = wanted.Title, Host = wanted.Host, Place = wanted.Place, VenueId = wanted.VenueId, Note = wanted.Note, StartUtc = wanted.StartUtc, EndUtc = wanted.EndUtc,
        TokenHash = OfferLink.Hash(token)!, CreatedUtc = clock.UtcNow, ExpiresUtc = wanted.ExpiresUtc < wanted.StartUtc ? wanted.ExpiresUtc : wanted.StartUtc,
    };

    private static OfferMade Refused(string problem) => new(null, problem);
}
