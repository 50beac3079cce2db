using Eap.Portal.Hotlines;

namespace Eap.Stations.Hours;

/// <summary>How a station stands at a minute.</summary>
/// <param name="State">How.</param>
/// <param name="At">While open when it closes, otherwise when it opens, on the wall of the site's city; null: neither soon.</param>
public readonly record struct OpeningNow(OpeningState State, DateTime? At = null) : IComparable<OpeningNow>
{
    /// <summary>How these hours stand.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="closedOn">The day it closed for good.</param>
    /// <param name="now">Now, on the wall of the site's city.</param>
    public static OpeningNow Of(OpeningHours hours, DateOnly? closedOn, DateTime now)
    {
        if (closedOn is { } last && last <= DateOnly.FromDateTime(now)) return new OpeningNow(OpeningState.ClosedForGood);
        if (!hours.IsKnown) return new OpeningNow(OpeningState.Unknown);
        if (hours.IsOpen(now)) return new OpeningNow(OpeningState.Open, hours.ClosesAt(now));
        return hours.NextOpening(now) is { } next ? new OpeningNow(OpeningState.OpensLater, next) : new OpeningNow(OpeningState.NotSoon);
    }

    /// <summary>True when somebody is there.</summary>
    public bool IsOpen => State == OpeningState.Open;

    /// <summary>Open ones first, whatever their end; then by what opens soonest; then those nothing is known of.</summary>
    public int CompareTo(OpeningNow other) => State != other.State || IsOpen ? State.CompareTo(other.State) : Nullable.Compare(At, other.At);

    /// <summary>现在开放，到 17:00; 下次开放：明天 9:00; 开放时间待录入.</summary>
    public string Words(DateTime now) => this switch
    {
        { State: OpeningState.Open, At: { } end } => $"现在开放，到{(end.Date > now.Date && end != now.Date.AddDays(1) ? Day(end, now) : "")} {ClockOf(end, now)}",
        { State: OpeningState.Open } => "全天开放",
        { State: OpeningState.OpensLater, At: { } next } => $"下次开放：{Day(next, now)} {WallTime.Format(next.Hour * 60 + next.Minute)}",
        { State: OpeningState.Unknown } => "开放时间待录入",
        { State: OpeningState.ClosedForGood } => "已停用",
        _ => "近期不开放",
    };

    private static string ClockOf(DateTime end, DateTime now) => end == now.Date.AddDays(1) ? "24:00" : WallTime.Format(end.Hour * 60 + end.Minute);

    // The weekday alone says nothing about a day more than a week off.
    private static string Day(DateTime at, DateTime now) => (at.Date - now.Date).Days >= 7 ? $"{at.Month}月{at.Day}日" : HoursText.Opening(at, now).Split(' ')[0];
}
