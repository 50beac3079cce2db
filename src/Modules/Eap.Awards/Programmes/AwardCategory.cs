using Eap.Awards.Rules;

namespace Eap.Awards.Programmes;

/// <summary>A title, and by what it is given.</summary>
public sealed record AwardCategory
{
    /// <summary>Stable name of the title: honours of different years meet in it.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Who or what is nominated.</summary>
    public NomineeKind Kind { get; init; }

    /// <summary>Content type of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Id of the clause that founds the title; null: the city alone does.</summary>
    public string? Clause { get; init; }

    /// <summary>How many are named; null: 待定, and nothing opens before it is entered.</summary>
    public int? Places { get; init; }

    /// <summary>Metric of the plan's table that says which union has how many; null: one number for all.</summary>
    public string? Allocation { get; init; }

    /// <summary>Who may be named.</summary>
    public EligibilityRule Eligibility { get; init; } = new();

    /// <summary>Shares of the list.</summary>
    public IReadOnlyList<RatioRule> Ratios { get; init; } = [];

    /// <summary>Which bodies are asked for their opinion.</summary>
    public IReadOnlyList<OpinionRule> Opinions { get; init; } = [];

    /// <summary>How it is judged.</summary>
    public JudgingRule Judging { get; init; } = new();

    /// <summary>The most characters of the deeds; null: no limit.</summary>
    public int? DeedsMost { get; init; }

    /// <summary>How they are counted.</summary>
    public DeedsCounting DeedsCounting { get; init; }

    /// <summary>Answers of the form that are facts: the name of the fact, and the field it is read from.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
}
