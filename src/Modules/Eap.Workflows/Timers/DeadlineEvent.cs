using System.Globalization;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Timers;

/// <summary>Waits until a moment: a date and time in the site's zone, some minutes or days from now, or the end of a number of working days.</summary>
public sealed class DeadlineEvent(SiteClock clock, WorkingDays workingDays, IStringLocalizer<DeadlineEvent> T) : Activity
{
    private const string Moment = "yyyy-MM-dd HH:mm";

    /// <inheritdoc />
    public override string Name => nameof(DeadlineEvent);

    /// <inheritdoc />
    public override string Title => T["等到期限"];

    /// <inheritdoc />
    public override string Category => T["时间"];

    /// <inheritdoc />
    public override bool IsEvent => true;

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
    [
        new("Kind", T["怎么算"], PropertyKind.Choice) { IsRequired = true, Choices = [("At", T["某年某月某日某时"]), ("Minutes", T["若干分钟后"]), ("Days", T["若干天后"]), ("WorkingDays", T["若干个工作日后"])] },
        new("Value", T["数值或时间"], PropertyKind.Text) { IsRequired = true, Hint = T["整数，或 2021-10-31 23:59"] },
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["到期"])];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("Kind") switch
    {
        "At" => T["到 {0}", record.Text("Value") ?? ""],
        "Minutes" => T["{0} 分钟后", record.Text("Value") ?? ""],
        "Days" => T["{0} 天后", record.Text("Value") ?? ""],
        _ => T["{0} 个工作日后", record.Text("Value") ?? ""],
    };

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record)
    {
        if (record.Text("Kind") == "At" ? Local(record) is null : record.Number("Value") is not (>= 0 and < 100_000)) yield return T["期限写成整数，或 2021-10-31 23:59 这样的时间。"];
    }

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var due = await DueAsync(context.Record, cancellationToken);
        if (due <= clock.UtcNow) return ActivityResult.Go();
        await DueWorkQueue.PutAsync(context.Unit, TimerWork.WorkKind, TimerWork.Key(context), due, cancellationToken);
        return ActivityResult.Halt(T["等到 {0}", clock.FormatTime(due)]);
    }

    /// <inheritdoc />
    public override Task CancelAsync(ActivityContext context, CancellationToken cancellationToken) => TimerWork.RemoveAsync(context, cancellationToken);

    private async Task<DateTime> DueAsync(ActivityRecord record, CancellationToken cancellationToken)
    {
        var number = record.Number("Value") ?? 0;
        return record.Text("Kind") switch
        {
            "At" => clock.ToUtc(Local(record) ?? throw new InvalidOperationException("The deadline has no moment.")),
            "Minutes" => clock.UtcNow.AddMinutes(number),
            "Days" => clock.UtcNow.AddDays(number),
            // The day it begins does not count; it ends with the last working day.
            _ => clock.ToUtc((await workingDays.GetAsync(cancellationToken)).AddWorkingDays(clock.Today, number).Value.AddDays(1).ToDateTime(TimeOnly.MinValue)),
        };
    }

    private static DateTime? Local(ActivityRecord record) =>
        DateTime.TryParseExact(record.Text("Value"), Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
