namespace Eap.Plans.Board;

/// <summary>督办清单: units behind, with what, who carries it and when they were reminded last.</summary>
/// <param name="Board">The board it is taken from.</param>
/// <param name="Lines">A line per unit, furthest behind first.</param>
/// <param name="What">Only this column's key; null: all.</param>
public sealed record BehindPage(BoardPage Board, IReadOnlyList<BehindLine> Lines, string? What)
{
    /// <summary>Units on a page of the list.</summary>
    public const int PageSize = 50;

    /// <summary>Which page was asked for.</summary>
    public int PageNumber { get; init; } = 1;

    /// <summary>Which page is shown: beyond the last one, the last.</summary>
    public int Current => Math.Clamp(PageNumber, 1, Pages);

    /// <summary>How many pages the list has.</summary>
    public int Pages => Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);

    /// <summary>The units of the page.</summary>
    public IEnumerable<BehindLine> Shown => Lines.Skip((Current - 1) * PageSize).Take(PageSize);

    /// <summary>Units reminded today whom no account could be told: somebody has to ring.</summary>
    public IEnumerable<BehindLine> ToRing => Lines.Where(line => line.Last is { Reached: 0 } last && last.Day == Board.Today);

    /// <summary>Columns somebody is behind with or could be.</summary>
    public IEnumerable<BoardColumn> Columns => Board.Columns.Where(column => !column.IsCap);
}

/// <summary>A unit that is behind.</summary>
/// <param name="Unit">The unit, with who carries it.</param>
/// <param name="Items">What it is behind with.</param>
/// <param name="Last">When it was reminded last of this year, or today of another; null: never.</param>
/// <param name="MayNudge">The person may remind it, and nobody did today.</param>
public sealed record BehindLine(BoardUnit Unit, IReadOnlyList<(BoardColumn Column, BoardCell Cell)> Items, Nudge? Last, bool MayNudge);

/// <summary>What would be sent (预览).</summary>
/// <param name="Board">The board.</param>
/// <param name="Letters">A letter per unit.</param>
/// <param name="Seen">What the person has seen: sending something else is refused.</param>
/// <param name="Changed">The list became different since the last preview.</param>
public sealed record NudgePreview(BoardPage Board, IReadOnlyList<NudgeLetter> Letters, string Seen, bool Changed);

/// <summary>A letter to a unit.</summary>
/// <param name="Line">The unit and what it is behind with.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The letter.</param>
/// <param name="Recipients">Whom it reaches; empty: nobody there has an account, one has to ring.</param>
public sealed record NudgeLetter(BehindLine Line, string Subject, string Text, IReadOnlyList<(string UserId, string Name)> Recipients);
