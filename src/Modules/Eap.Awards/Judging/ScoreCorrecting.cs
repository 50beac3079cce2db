using Eap.Applications.Filing;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Corrects a score after the close, with a reason, until the list is taken. What it was stays beside the minutes. The caller has asked whether the person may.</summary>
public sealed class ScoreCorrecting(UnitOfWork work, SiteClock clock, IStringLocalizer<ScoreCorrecting> T)
{
    private const int LongestReason = 300;

    /// <summary>Corrects it; null when it stands, empty when there is no such sheet, else why not.</summary>
    /// <param name="programmeItemId">The programme.</param>
    /// <param name="category">Code of the title.</param>
    /// <param name="sheetId">Number of the sheet.</param>
    /// <param name="points">The points as they should have been: every criterion, each as it may be.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<string?> CorrectAsync(string programmeItemId, string category, long sheetId, IReadOnlyDictionary<string, decimal> points, string? reason, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var words = PlainInput.Clean(reason).Value;
        if (words.Length is 0 or > LongestReason) return T["请写明为什么更正，最多 {0} 个字。", LongestReason];
        if (await unit.Db.Set<JudgingClose>().AsNoTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == programmeItemId && row.Category == category, cancellationToken) is not { } close) return T["评审还没有结束，分数由评委自己改。"];
        if (close.ListedUtc is not null) return T["名单已经定了，分数不再更正。"];
        if (await unit.Db.Set<ScoreSheet>().AsTracking().FirstOrDefaultAsync(row => row.Id == sheetId && row.ProgrammeItemId == programmeItemId, cancellationToken) is not { Counts: true } sheet) return "";
        if (MinutesWriter.Read(close).Cases.All(one => one.Id != sheet.ContentItemId)) return "";
        var after = ScoreSheet.Write(points);
        if (after == sheet.PointsJson) return T["分数没有变。"];
        var officer = unit.Get<Officer>();
        unit.Db.Add(new ScoreCorrection
        {
            ProgrammeItemId = programmeItemId, Category = category, ContentItemId = sheet.ContentItemId, JudgeName = sheet.JudgeName, BeforeJson = sheet.PointsJson, AfterJson = after, Reason = words, ByUserId = officer.Id,
            ByName = await officer.NameAsync(cancellationToken), CorrectedUtc = clock.UtcNow,
        });
        sheet.PointsJson = after;
        unit.Get<AuditTrail>().Record("Award", "ScoreCorrected", T["更正一份评分，理由记在评审记录里"], programmeItemId);
        return null;
    }, cancellationToken);
}
