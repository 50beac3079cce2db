using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Stores what a judge gives. The rules are asked in the same transaction: whoever has become related since the page was opened is refused.</summary>
public sealed class Scoring(UnitOfWork work, SiteClock clock, IStringLocalizer<Scoring> T)
{
    /// <summary>Stores it; null when it stands, empty when there is no such nomination for this person, else why not.</summary>
    /// <param name="contentItemId">The nomination.</param>
    /// <param name="points">Points by code of criterion: every one of them, each as it may be.</param>
    /// <param name="words">A few words; empty for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<string?> SaveAsync(string contentItemId, IReadOnlyDictionary<string, decimal> points, string words, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<JudgeDoor>().FindAsync(contentItemId, cancellationToken) is not { } seat) return "";
        if (seat.Refuse() is { } refusal) return refusal.ToString();
        var sheet = await unit.Db.Set<ScoreSheet>().AsTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.UserId == seat.UserId, cancellationToken);
        if (sheet is null) unit.Db.Add(sheet = new ScoreSheet { ProgrammeItemId = seat.State.Programme.ContentItemId, ContentItemId = contentItemId, UserId = seat.UserId, JudgeName = seat.State.Judges[seat.UserId].Facts.Name });
        if (seat.IsLacking)
            unit.Db.Add(new ScoreCorrection
            {
                ProgrammeItemId = seat.State.Programme.ContentItemId, Category = seat.Place.Category.Code, ContentItemId = contentItemId, JudgeName = sheet.JudgeName, BeforeJson = ScoreCorrection.Nothing, AfterJson = ScoreSheet.Write(points),
                Reason = T["有评委回避，打分的不够，结束以后补评"], ByUserId = seat.UserId, ByName = sheet.JudgeName, CorrectedUtc = clock.UtcNow,
            });
        (sheet.PointsJson, sheet.Words, sheet.SavedUtc, sheet.StruckUtc, sheet.StruckReason) = (ScoreSheet.Write(points), words, clock.UtcNow, null, null);
        // Neither whom nor how much: the trail is read by more people than the minutes.
        unit.Get<AuditTrail>().Record("Award", "Scored", T["评委打分（{0}）", seat.State.Programme.Title], seat.State.Programme.ContentItemId, seat.State.Programme.OrganizationId);
        return null;
    }, cancellationToken);
}
