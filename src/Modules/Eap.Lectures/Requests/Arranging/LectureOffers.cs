using Eap.Experts.Offers;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Arranging;

/// <summary>What lecturers answer moves the lecture; after the day the same link asks them whether it was so.</summary>
internal sealed class LectureOffers(SiteClock clock, SiteSettings settings, IStringLocalizer<LectureOffers> T) : IOfferSubject
{
    public string ContentType => LectureWish.FormName;

    public async Task<string?> RefuseAsync(UnitScope unit, LecturerOffer offer, CancellationToken cancellationToken)
    {
        var lecture = await unit.Get<LectureMoves>().FindAsync(offer.RequestItemId, cancellationToken);
        if (lecture is null || lecture.StartUtc != offer.StartUtc) return T["这场讲座的时间有变，服务中心会再与您联系。"];
        return LectureRequestProcess.Refuse(lecture.Standing(), LectureMove.LecturerAccepts, clock.UtcNow) is null ? null : T["这场讲座已另有安排，谢谢您。"].Value;
    }

    public async Task ChangedAsync(UnitScope unit, LecturerOffer offer, CancellationToken cancellationToken)
    {
        var moves = unit.Get<LectureMoves>();
        if (await moves.FindAsync(offer.RequestItemId, cancellationToken) is not { } lecture) return;
        if (offer.State == OfferState.Accepted)
        {
            await moves.MoveAsync(lecture, LectureMove.LecturerAccepts, T["授课老师已接下：{0}", offer.ExpertName], T["服务中心确认后会通知你们。"], cancellationToken);
            (lecture.ExpertItemId, lecture.ExpertName) = (offer.ExpertItemId, offer.ExpertName);
        }
        else if (lecture.Stage == LectureStage.Offered && !await IsAnyOpenAsync(unit, offer, cancellationToken))
        {
            await moves.MoveAsync(lecture, LectureMove.LecturerLost, T["正在另请授课老师"], "", cancellationToken);
        }
    }

    public async Task<string?> PhoneAsync(LecturerOffer offer, CancellationToken cancellationToken) => (await settings.GetAsync<Rules.LectureRequestSettings>(cancellationToken)).CentrePhone;

    public async Task<OfferFollowUp?> FollowUpAsync(SiteDbContext db, LecturerOffer offer, CancellationToken cancellationToken)
    {
        if (offer.State != OfferState.Accepted || clock.UtcNow < offer.EndUtc) return null;
        var lecture = await db.Set<LectureRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.RequestItemId == offer.RequestItemId && row.ExpertItemId == offer.ExpertItemId, cancellationToken);
        if (lecture is null || LectureRequestProcess.IsOver(lecture.Stage)) return null;
        return lecture.LecturerConfirmedUtc is null
            ? new OfferFollowUp(T["那天讲了吗？请您确认一下，这一场才能计入。"], T["讲了，确认"])
            : new OfferFollowUp(T["您已确认这一场讲过了，谢谢您。"], null);
    }

    public async Task<string?> DoFollowUpAsync(UnitScope unit, LecturerOffer offer, CancellationToken cancellationToken)
    {
        var moves = unit.Get<LectureMoves>();
        if (await moves.FindAsync(offer.RequestItemId, cancellationToken) is not { } lecture || lecture.ExpertItemId != offer.ExpertItemId) return T["这场讲座已另有安排。"];
        if (lecture.LecturerConfirmedUtc is not null) return null;
        if (await unit.Get<Day.LectureReports>().DeliverAsync(lecture, cancellationToken) is { } refusal) return refusal;
        lecture.LecturerConfirmedUtc = clock.UtcNow;
        await moves.TellAsync(lecture, T["授课老师确认已讲"], "", cancellationToken);
        return null;
    }

    private async Task<bool> IsAnyOpenAsync(UnitScope unit, LecturerOffer closed, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return await unit.Db.Set<LecturerOffer>().AnyAsync(row => row.RequestItemId == closed.RequestItemId && row.OfferId != closed.OfferId && row.State == OfferState.Open && row.ExpiresUtc > now, cancellationToken);
    }
}
