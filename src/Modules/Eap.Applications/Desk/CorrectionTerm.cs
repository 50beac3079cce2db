using Eap.Applications.Answers;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Plans.Allocations;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Desk;

/// <summary>
/// The term of a correction. A working day before it ends, in the morning, the unit is reminded, once. When it is over and nothing was handed in, the unit
/// and the office that returned it are told; where others wait for its place it is taken for withdrawn, and the place goes back.
/// </summary>
internal sealed class CorrectionTerm(ApplicationMessages messages, OfficeMessages office, ApplicationMoves moves, ApplicationForms forms, AuditTrail audit, SiteClock clock, IStringLocalizer<CorrectionTerm> T) : IDueWorkHandler
{
    public const string WorkKind = "CorrectionTerm";
    private static readonly TimeOnly Hour = new(9, 0);

    public string Kind => WorkKind;

    /// <summary>Puts the reminder down, in the place of one of an earlier return.</summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="contentItemId">The application.</param>
    /// <param name="days">The calendar of working days.</param>
    /// <param name="term">Working days from today the unit has.</param>
    /// <param name="clock">The site's clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task PutAsync(UnitScope unit, string contentItemId, WorkingDayCalendar days, int term, SiteClock clock, CancellationToken cancellationToken) =>
        DueWorkQueue.PutAsync(unit, WorkKind, contentItemId, clock.ToUtc(days.AddWorkingDays(clock.Today, Math.Max(1, term - 1)).Value.ToDateTime(Hour)), cancellationToken);

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var asked = await unit.Db.Set<ReturnRequest>().FirstOrDefaultAsync(row => row.ContentItemId == work.Key && row.IsOpen, cancellationToken);
        if (asked?.DueUtc is not { } due) return null;
        var record = await unit.Db.Set<ApplicationRecord>().FirstOrDefaultAsync(row => row.ContentItemId == work.Key, cancellationToken);
        if (record is not { Status: ApplicationStatus.Returned }) return null;
        if (due > clock.UtcNow)
        {
            await messages.TellUnitAsync(unit, record, T["请在 {0}前补正后再次提交。", clock.FormatEnd(due)], T["有一份申报的补正快到期了"], cancellationToken);
            return due;
        }

        var item = await unit.Get<IContentManager>().GetAsync(record.ContentItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {record.ContentItemId}.");
        var lapses = await LapsesAsync(unit, item, cancellationToken);
        if (lapses) await LapseAsync(unit, record, item, asked, due, cancellationToken);
        else await StayAsync(unit, record, due, cancellationToken);
        await office.OverdueAsync(record, asked, await unit.Get<ApplicationTitles>().OfAsync(item, cancellationToken), lapses, cancellationToken);
        return null;
    }

    private async Task<bool> LapsesAsync(UnitScope unit, ContentItem item, CancellationToken cancellationToken) => (await forms.OfAsync(item, cancellationToken))?.Settings.CorrectionEnd switch
    {
        CorrectionEnd.Lapse => true,
        CorrectionEnd.Remind or null => false,
        _ => await unit.Db.Set<AllocationUse>().Where(use => use.SubjectItemId == item.ContentItemId && use.IsTaken)
            .AnyAsync(use => unit.Db.Set<Allocation>().Any(row => row.Id == use.AllocationId && row.Kind == AllocationKind.Cap), cancellationToken),
    };

    private async Task LapseAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ReturnRequest asked, DateTime due, CancellationToken cancellationToken)
    {
        var held = await unit.Db.Set<AllocationUse>().Where(use => use.SubjectItemId == record.ContentItemId && use.IsTaken).Select(use => use.Metric).ToListAsync(cancellationToken);
        var words = held.Count > 0 ? T["补正期限 {0}已过，占用的名额已经退回。还需要的话，请重新申报。", clock.FormatEnd(due)] : T["补正期限 {0}已过。还需要的话，请重新申报。", clock.FormatEnd(due)];
        if (await moves.MoveAsync(unit, record, item, ApplicationStatus.Withdrawn, new MoveNote(T["逾期没有补正，视为撤回"], T["系统"], words), cancellationToken) is { } refusal) throw new InvalidOperationException(refusal);
        foreach (var metric in held) await unit.Get<PlaceTaker>().ReleaseAsync(metric, record.ContentItemId, cancellationToken);
        asked.IsOpen = false;
        await Withdrawal.StopAsync(unit, record.ContentItemId, T["逾期没有补正，视为撤回"], cancellationToken);
        await messages.TellUnitAsync(unit, record, words, T["有一份申报逾期没有补正，视为撤回"], cancellationToken);
    }

    private async Task StayAsync(UnitScope unit, ApplicationRecord record, DateTime due, CancellationToken cancellationToken)
    {
        string words = T["补正期限 {0}已过，申报还保留着。请尽快补正后再次提交；不需要了，请撤回。", clock.FormatEnd(due)];
        moves.Tell(unit, record, new MoveNote(T["补正期限已过"], T["系统"], words));
        audit.Record("Application", "CorrectionOverdue", $"补正期限已过：{record.ReceiptNumber}", record.ContentItemId, record.OrganizationId);
        await messages.TellUnitAsync(unit, record, words, T["有一份申报逾期没有补正"], cancellationToken);
    }
}
