namespace Eap.Awards.Rules;

/// <summary>What a nominee has to have behind them: the medal rests on the record of three years (R30).</summary>
public sealed record RequiredRecord
{
    /// <summary>First year that has to be on record; null: no years are asked.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last year.</summary>
    public int? ToYear { get; init; }

    /// <summary>Codes of titles of which one has to have been held, and not revoked; empty: none is asked.</summary>
    public IReadOnlyList<string> AnyTitle { get; init; } = [];

    /// <summary>Years in this work; null: not asked.</summary>
    public int? ServiceYears { get; init; }
}
