using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Timers;

/// <summary>Orchard Core's timer: as a start it begins the process at each time of its schedule, inside a run it waits until the next one.</summary>
public sealed class TimerEvent(SiteClock clock, IStringLocalizer<TimerEvent> localizer) : EventActivity(localizer)
{
    /// <summary>The name in the JSON.</summary>
    public const string ActivityName = nameof(TimerEvent);

    /// <inheritdoc />
    public override string Name => ActivityName;

    /// <inheritdoc />
    public override string Title => T["定时"];

    /// <inheritdoc />
    public override string Category => T["时间"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
    [
        new("CronExpression", T["时间表"], PropertyKind.Text) { IsRequired = true, Hint = T["分 时 日 月 星期，例如 0 8 * * 1-5 是周一至周五 8:00；星期 0 是周日"] },
        new("UseLocalTime", T["按本站所在时区（不选按 UTC）"], PropertyKind.Flag),
    ];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("CronExpression");

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record)
    {
        if (record.Text("CronExpression") is { } text && CronSchedule.Parse(text, TimeZoneInfo.Utc)?.Next(clock.UtcNow) is null)
            yield return T["时间表读不懂，或者永远不到：写五段，用空格隔开，日和星期只能限定一个。"];
    }

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var due = Next(context.Record) ?? throw new InvalidOperationException("The timer has no next time.");
        await DueWorkQueue.PutAsync(context.Unit, TimerWork.WorkKind, TimerWork.Key(context), due, cancellationToken);
        return ActivityResult.Halt(T["等到 {0}", clock.FormatTime(due)]);
    }

    /// <inheritdoc />
    public override Task CancelAsync(ActivityContext context, CancellationToken cancellationToken) => TimerWork.RemoveAsync(context, cancellationToken);

    /// <summary>The next time after now, UTC; null when there is none.</summary>
    public DateTime? Next(ActivityRecord record) =>
        CronSchedule.Parse(record.Text("CronExpression"), record.Flag("UseLocalTime") ? clock.Zone : TimeZoneInfo.Utc)?.Next(clock.UtcNow);
}
