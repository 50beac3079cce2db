namespace Eap.SelfChecks.Urgent;

/// <summary>A line of the roster.</summary>
/// <param name="UserName">Whose turn: the name of the account.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="IsDeputy">As deputy.</param>
public sealed record OnCallTurn(string UserName, DateOnly From, DateOnly Until, bool IsDeputy)
{
    /// <summary>The turn as a line of the settings.</summary>
    public override string ToString() => $"{From:yyyy-MM-dd} {Until:yyyy-MM-dd} {UserName}{(IsDeputy ? " 副" : "")}";

    /// <summary>A line of the settings; null when it is none.</summary>
    public static OnCallTurn? Parse(string line) => line.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var from, var until, var name] when Days(from, until) is var (first, last) => new OnCallTurn(name, first, last, IsDeputy: false),
        [var from, var until, var name, "副"] when Days(from, until) is var (first, last) => new OnCallTurn(name, first, last, IsDeputy: true),
        _ => null,
    };

    private static (DateOnly From, DateOnly Until)? Days(string from, string until) =>
        DateOnly.TryParseExact(from, "yyyy-MM-dd", out var first) && DateOnly.TryParseExact(until, "yyyy-MM-dd", out var last) && last >= first ? (first, last) : null;
}
