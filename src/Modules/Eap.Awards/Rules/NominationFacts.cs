namespace Eap.Awards.Rules;

/// <summary>Everything the process decides by. What is not known counts as not done.</summary>
public sealed record NominationFacts
{
    /// <summary>The steps the programme asks.</summary>
    public NominationPath Path { get; init; } = new();

    /// <summary>The unit's resolution is there with its evidence, or the city asks for none.</summary>
    public bool IsResolved { get; init; }

    /// <summary>The unit's own publicity ran its days without objection and its evidence is there, or the city asks for none.</summary>
    public bool IsUnitPublicityOver { get; init; }

    /// <summary>The person consents; true for units and studios.</summary>
    public bool IsConsented { get; init; }

    /// <summary>The union above has recommended this version.</summary>
    public bool IsRecommended { get; init; }

    /// <summary>Why the nominee may not be named; null: nothing stands against it.</summary>
    public string? Ineligible { get; init; }

    /// <summary>Opinions asked for that are not there.</summary>
    public int OpinionsMissing { get; init; }

    /// <summary>Bodies that disagree.</summary>
    public int OpinionsAgainst { get; init; }

    /// <summary>The judging is closed with enough votes.</summary>
    public bool IsJudged { get; init; }

    /// <summary>Votes of members who should have kept out.</summary>
    public int RecusedVotes { get; init; }

    /// <summary>A place is taken.</summary>
    public bool HasPlace { get; init; }

    /// <summary>It stands on the round that runs, or ran last.</summary>
    public bool IsPublicityBegun { get; init; }

    /// <summary>That round has run to its end, and its list is still the list.</summary>
    public bool IsPublicityOver { get; init; }

    /// <summary>Objections not answered.</summary>
    public int OpenObjections { get; init; }

    /// <summary>It was left out, and the city has decided that it moves up (递补): who decided and why stands in the minutes.</summary>
    public bool MovesUp { get; init; }

    /// <summary>What the bodies said.</summary>
    public JointDecision Joint { get; init; } = new JointDecision.Open([]);
}
