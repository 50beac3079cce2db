using Eap.Lectures.Evidence;
using Eap.Media.Attachments;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Day;

/// <summary>What is known of a lecture's day, and what the rules of the plan in force on that day say of it.</summary>
public sealed class LectureEvidenceReader(SiteDbContext db, PlanDirectory plans, SiteClock clock)
{
    /// <summary>The plan whose rules hold for a lecture; null for none.</summary>
    public Task<Plan?> PlanAsync(LectureRequest lecture, CancellationToken cancellationToken) =>
        plans.ForYearAsync(clock.ToLocal(lecture.StartUtc ?? clock.UtcNow).Year, cancellationToken);

    /// <summary>Decision and evidence as they stand.</summary>
    public async Task<(CountDecision Decision, LectureEvidence Evidence)> ReadAsync(LectureRequest lecture, CancellationToken cancellationToken)
    {
        var signIns = await db.Set<LectureSignIn>().CountAsync(row => row.RequestItemId == lecture.RequestItemId, cancellationToken);
        var place = LecturePhotos.PlaceOf(lecture.RequestItemId);
        var photos = await db.Set<Attachment>().CountAsync(row => row.ContentItemId == place.ContentItemId && row.PartName == place.PartName && row.CompletedUtc != null && row.RemovedUtc == null, cancellationToken);
        var evidence = new LectureEvidence
        {
            WasHeld = lecture.Stage is LectureStage.Delivered or LectureStage.Counted or LectureStage.NotCounted, TypedHeads = lecture.TypedHeads, OnlineHeads = lecture.OnlineHeads, SignIns = signIns, Photos = photos,
            HostConfirmed = lecture.HostConfirmedUtc is not null, LecturerConfirmed = lecture.LecturerConfirmedUtc is not null,
        };
        var plan = await PlanAsync(lecture, cancellationToken);
        return (DeliveredLecture.Decide(evidence, plan?.Threshold(PlanThreshold.LectureHeads), withOnline: plan?.Reads(PlanReading.LectureHeads) == "WithOnline"), evidence);
    }
}
