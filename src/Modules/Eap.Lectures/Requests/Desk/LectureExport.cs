using Eap.Platform.Data;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Desk;

/// <summary>The lectures of the desk as a table to take away: sums only, no person who listened.</summary>
public sealed class LectureExport(SiteDbContext db, LectureDeskRows desk, SiteClock clock, IStringLocalizer<LectureExport> T)
{
    /// <summary>Most rows of a table.</summary>
    public const int MostRows = 5000;

    /// <summary>The table of what the filter leaves.</summary>
    public async Task<ExportSheet> SheetAsync(LectureDeskQuery query, CancellationToken cancellationToken)
    {
        var found = await (await desk.FilterAsync(query, cancellationToken)).OrderBy(row => row.StartUtc).ThenBy(row => row.Id).Take(MostRows + 1)
            .Select(row => new { Lecture = row, SignIns = db.Set<LectureSignIn>().Count(sign => sign.RequestItemId == row.RequestItemId) }).ToListAsync(cancellationToken);
        string[] heads = [T["讲座"], T["单位"], T["走进哪里"], T["开始"], T["地点"], T["老师"], T["进度"], T["预计人数"], T["现场人数"], T["线上人数"], T["满意度收回份数"], T["满意的百分比"]];
        var rows = found.Take(MostRows).Select(row => Row(row.Lecture, row.SignIns));
        // Whoever sums up a table must know that it is not the whole.
        if (found.Count > MostRows) rows = rows.Append([T["只列出前 {0} 行，还有没列出的：请按进度分开导出。", MostRows].Value, .. Enumerable.Repeat<object?>(null, heads.Length - 1)]);
        return new ExportSheet(T["讲座安排"], heads, [.. rows]);
    }

    private IReadOnlyList<object?> Row(LectureRequest lecture, int signIns) =>
    [
        lecture.Title, lecture.HostName, lecture.Setting, lecture.StartUtc is { } start ? clock.ToLocal(start) : null, lecture.Place, lecture.ExpertName, T[LectureRequestProcess.Title(lecture.Stage)].Value,
        lecture.PlannedHeads, lecture.TypedHeads ?? (signIns > 0 ? signIns : null), lecture.OnlineHeads, lecture.SatisfactionAnswers, lecture.SatisfactionPercent,
    ];
}
