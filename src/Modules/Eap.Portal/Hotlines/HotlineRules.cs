namespace Eap.Portal.Hotlines;

/// <summary>Which lines a reader sees first, which are buttons, and what is said of each. A dead number is worse than none.</summary>
public static class HotlineRules
{
    /// <summary>A check counts for this many days, its own day not counted.</summary>
    public const int CheckedForDays = 90;

    /// <summary>The lines by what answers at this minute, then by their position.</summary>
    /// <param name="lines">All published lines.</param>
    /// <param name="now">Now, on the wall of the site's city.</param>
    public static IReadOnlyList<HotlineStanding> Arrange(IEnumerable<Hotline> lines, DateTime now) =>
        [.. lines.Select(line => Stand(line, now)).OrderBy(standing => standing.State).ThenBy(standing => standing.Line.Part.Position).ThenBy(standing => standing.Line.Name, StringComparer.Ordinal)];

    /// <summary>How a line stands.</summary>
    public static HotlineStanding Stand(Hotline line, DateTime now)
    {
        var state = State(line, now);
        return new HotlineStanding(line, state, StateText(line, state, now), HoursText.Describe(line.Part.Hours));
    }

    /// <summary>What an editor has to do about a line; null when nothing. Raised for permanent lines too, which keep their button all the same.</summary>
    public static HotlineTask? Task(HotlinePart line, DateOnly today) => line switch
    {
        { Number: null or "" } => HotlineTask.EnterNumber,
        { VerifiedOn: null } => HotlineTask.FirstCheck,
        _ when IsOverdue(line, today) => HotlineTask.CheckAgain,
        { Hours.Count: 0 } => HotlineTask.EnterHours,
        _ => null,
    };

    private static HotlineState State(Hotline line, DateTime now) => line.Part switch
    {
        _ when line.Dial.Length == 0 => HotlineState.NumberMissing,
        { Permanent: false, VerifiedOn: null } => HotlineState.NeverChecked,
        { Permanent: false } when IsOverdue(line.Part, DateOnly.FromDateTime(now)) => HotlineState.CheckOverdue,
        _ when line.Hours.IsEmpty => HotlineState.HoursUnknown,
        _ => line.Hours.IsOpen(now) ? HotlineState.AnswersNow : HotlineState.OpensLater,
    };

    private static bool IsOverdue(HotlinePart line, DateOnly today) => line.VerifiedOn is { } day && today.DayNumber - day.DayNumber > CheckedForDays;

    private static string StateText(Hotline line, HotlineState state, DateTime now) => state switch
    {
        HotlineState.AnswersNow => "现在可接听",
        // What its hours promise is the least: many places answer through the night, and nobody who is awake then should be told to wait for morning.
        HotlineState.OpensLater when line.Part.Permanent => "这会儿不一定有人接，可以先拨",
        HotlineState.OpensLater => $"{HoursText.Opening(line.Hours.NextOpening(now)!.Value, now)}开始接听",
        HotlineState.HoursUnknown => "接听时间待录入",
        HotlineState.CheckOverdue => "号码待核实",
        HotlineState.NeverChecked => "号码未核实",
        _ => "待录入",
    };
}
