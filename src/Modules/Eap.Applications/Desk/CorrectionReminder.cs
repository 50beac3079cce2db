using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Desk;

/// <summary>A working day before a correction is due, in the morning: the unit is reminded, once, when it has not handed in again.</summary>
internal sealed class CorrectionReminder(ApplicationMessages messages, SiteClock clock, IStringLocalizer<CorrectionReminder> T) : IDueWorkHandler
{
    public const string WorkKind = "CorrectionReminder";
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
        var asked = await unit.Db.Set<ReturnRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == work.Key && row.IsOpen, cancellationToken);
        if (asked?.DueUtc is not { } due || due <= clock.UtcNow) return null;
        var record = await unit.Db.Set<ApplicationRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == work.Key, cancellationToken);
        if (record is not { Status: ApplicationStatus.Returned }) return null;
        await messages.TellUnitAsync(unit, record, T["请在 {0}前补正后再次提交。", EndOf(due)], T["有一份申报的补正快到期了"], cancellationToken);
        return null;
    }

    // The term ends with a day: its midnight is told as that day's end.
    private string EndOf(DateTime dueUtc) => $"{SiteClock.Format(DateOnly.FromDateTime(clock.ToLocal(dueUtc.AddTicks(-1))))} 24:00";
}
