namespace Eap.SelfChecks.Rules;

/// <summary>A question.</summary>
public sealed record ScaleItem
{
    /// <summary>Its wording; null: not brought in yet.</summary>
    public string? Text { get; init; }

    /// <summary>Any answer above 0 brings help to the front, whatever the sum.</summary>
    public bool IsCrisis { get; init; }

    /// <summary>Counts the other way round: the highest answer as the lowest.</summary>
    public bool Reverse { get; init; }

    /// <summary>Answers of its own; empty: the scale's.</summary>
    public IReadOnlyList<ScaleChoice> Choices { get; init; } = [];
}
