using System.Globalization;

namespace Eap.Plans.Board;

/// <summary>A unit's figure of a column.</summary>
/// <param name="Due">How many are asked; null: not known (workers not entered).</param>
/// <param name="Done">How many are done; null: 待录入. For a rate, whole per cents, cut.</param>
/// <param name="State">How that stands.</param>
/// <param name="Reason">Why it is asked, in words; empty for a table of the notice.</param>
public sealed record BoardCell(int? Due, int? Done, BoardState State, string Reason = "")
{
    /// <summary>A rate as it is written: 89.9%; null: the plain number.</summary>
    public string? Text { get; init; }

    /// <summary>What it was when the year was frozen; null: not frozen, or not there then.</summary>
    public FrozenFigure? Frozen { get; init; }

    /// <summary>On the board of a frozen year: what it is now, when that is something else.</summary>
    public FigureNow? Now { get; init; }

    /// <summary>How many are missing; 0 when none.</summary>
    public int Gap => State is BoardState.Open or BoardState.Missed ? Math.Max(0, (Due ?? 0) - (Done ?? 0)) : 0;

    /// <summary>True when something asked is not there.</summary>
    public bool IsBehind => State is BoardState.Open or BoardState.Missed;

    /// <summary>The figure as it is shown.</summary>
    public string? Shown => Text ?? Done?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same of a number up to which one may go: nobody is behind with it.</summary>
    public static BoardState OfCap(BoardState state) => state is BoardState.Open or BoardState.Missed ? BoardState.NotAsked : state;

    /// <summary>How a number stands to what is asked.</summary>
    public static BoardState StateOf(int? due, int? done, bool isOver) => (due, done) switch
    {
        (null, _) => BoardState.Unknown,
        (0, _) => BoardState.NotAsked,
        (_, null) => BoardState.Unknown,
        var (asked, got) when got >= asked => BoardState.Reached,
        _ => isOver ? BoardState.Missed : BoardState.Open,
    };
}
