using Eap.Plans.Rules;

namespace Eap.Plans.Board;

/// <summary>A target on the board, of the city as a whole or of each unit.</summary>
/// <param name="Target">The target.</param>
/// <param name="Column">Its column, when it is each unit's own; null: the city's.</param>
/// <param name="FromYear">First year that counts.</param>
/// <param name="ToYear">Last year that counts.</param>
/// <param name="Until">Until when.</param>
/// <param name="Due">What is asked; of each unit's own: how many units are asked.</param>
/// <param name="Done">What is done; of each unit's own: how many units reached it. Null: 待录入.</param>
/// <param name="State">How that stands.</param>
public sealed record BoardTarget(PlanTarget Target, BoardColumn? Column, int FromYear, int ToYear, DateOnly Until, int Due, int? Done, BoardState State)
{
    /// <summary>A number the whole city may go up to (名额), which nobody is behind with.</summary>
    public bool IsCap { get; init; }

    /// <summary>It binds each unit of a kind, and there is none of the kind.</summary>
    public bool IsOfNobody => Column is not null && Due == 0 && State == BoardState.NotAsked;

    /// <summary>Units of which it is not known whether or how far they are.</summary>
    public int UnknownUnits { get; init; }

    /// <summary>What counts something else and is not in it: 350人次. Empty for nothing.</summary>
    public string Beside { get; init; } = "";

    /// <summary>What was done in each year of the plan, for a yearly target of the city; empty otherwise.</summary>
    public IReadOnlyList<(int Year, int? Done)> Years { get; init; } = [];

    /// <summary>What it was when the year was frozen.</summary>
    public FrozenFigure? Frozen { get; init; }

    /// <summary>On the board of a frozen year: what it is now, when that is something else.</summary>
    public FigureNow? Now { get; init; }

    /// <summary>What is done, as it is written; null: 待录入.</summary>
    public string? Shown => Done?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How many are missing.</summary>
    public int Gap => State is BoardState.Open or BoardState.Missed ? Math.Max(0, Due - (Done ?? 0)) : 0;
}
