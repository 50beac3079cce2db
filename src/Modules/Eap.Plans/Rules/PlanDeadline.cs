using System.Text.Json.Serialization;
using Eap.Platform.Time;

namespace Eap.Plans.Rules;

/// <summary>
/// A cut-off of a plan, judged by the server's clock on the wall of the city. Either a day, or so many working days after something (holidays
/// and make-up days counted as the calendar has them).
/// </summary>
public sealed record PlanDeadline
{
    /// <summary>Until when a position has to be accepted to be subsidised (Q36).</summary>
    public const string SubsidyAcceptance = nameof(SubsidyAcceptance);

    /// <summary>What ends: <see cref="SubsidyAcceptance"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Which event has to happen before it: 评估验收通过. The notice may leave it open; then it is the city's reading (7.2).</summary>
    public required string Event { get; init; }

    /// <summary>Code of the reading that says which event it is, where that is a question (7.2); null: <see cref="Event"/> is plain.</summary>
    public string? Reading { get; init; }

    /// <summary>The last day: 10月底前 is 31 October. Null for working days.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The hour of the last day from which it is too late; null: the day counts to its end, 24:00.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>Working days after the day something happened; the day itself is not counted, the last one counts to its end. Null for a day.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>How long an upload that began in time may still be finished.</summary>
    public int GraceMinutes { get; init; }

    /// <summary>What being late costs, and nothing beyond it: 逾期不予补助.</summary>
    public string Consequence { get; init; } = "";

    /// <summary>Id of the clause.</summary>
    public required string Clause { get; init; }

    /// <summary>The first moment that is too late, on the wall of the city; null when it depends on what the working days count from.</summary>
    [JsonIgnore]
    public DateTime? Moment => LastDay is { } day ? Until is { } hour ? day.ToDateTime(hour) : day.AddDays(1).ToDateTime(TimeOnly.MinValue) : null;

    /// <summary>The first moment that is too late, UTC.</summary>
    /// <param name="zone">The city's zone.</param>
    /// <param name="since">The day something happened; needed for working days.</param>
    /// <param name="calendar">The calendar; needed for working days.</param>
    /// <exception cref="InvalidOperationException">It has neither a day nor what its working days count from.</exception>
    public DateTime EndsUtc(TimeZoneInfo zone, DateOnly? since = null, WorkingDayCalendar? calendar = null)
    {
        var local = Moment ?? (WorkingDays is { } days && since is { } start && calendar is not null
            ? calendar.AddWorkingDays(start, days).Value.AddDays(1).ToDateTime(TimeOnly.MinValue)
            : throw new InvalidOperationException($"Deadline {Code} has nothing to count from."));
        return TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone);
    }

    /// <summary>Is it still time?</summary>
    /// <param name="nowUtc">The server's clock.</param>
    /// <param name="begunUtc">When the upload that has just arrived began; null when nothing was being uploaded.</param>
    /// <param name="endsUtc">What <see cref="EndsUtc"/> says.</param>
    public DeadlineStanding Check(DateTime nowUtc, DateTime? begunUtc, DateTime endsUtc)
    {
        if (nowUtc < endsUtc) return DeadlineStanding.InTime;
        return begunUtc < endsUtc && nowUtc <= endsUtc.AddMinutes(GraceMinutes) ? DeadlineStanding.WithinGrace : DeadlineStanding.Late;
    }

    /// <inheritdoc cref="Check(DateTime, DateTime?, DateTime)"/>
    /// <remarks>For a deadline with a day of its own.</remarks>
    public DeadlineStanding Check(DateTime nowUtc, DateTime? begunUtc, TimeZoneInfo zone) => Check(nowUtc, begunUtc, EndsUtc(zone));

    /// <summary>The end as people read it: 2021年10月31日24:00, never 11月1日00:00.</summary>
    public static string Words(DateTime local) => local.TimeOfDay == TimeSpan.Zero
        ? $"{SiteClock.Format(DateOnly.FromDateTime(local).AddDays(-1))}24:00"
        : $"{SiteClock.Format(DateOnly.FromDateTime(local))}{local:HH:mm}";
}
