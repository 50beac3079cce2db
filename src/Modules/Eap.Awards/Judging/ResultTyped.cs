namespace Eap.Awards.Judging;

/// <summary>What was typed on the page of a result and could not be done: it stands there again.</summary>
/// <param name="Action">One of the constants.</param>
public sealed record ResultTyped(string Action)
{
    /// <summary>Taking the list.</summary>
    public const string List = "list";

    /// <summary>Moving somebody up.</summary>
    public const string Raise = "raise";

    /// <summary>Correcting a score.</summary>
    public const string Correct = "correct";

    /// <summary>Who was chosen.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>The reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Number of the sheet to be corrected.</summary>
    public long Sheet { get; init; }

    /// <summary>Its points by code of criterion, as typed.</summary>
    public IReadOnlyDictionary<string, string?> Points { get; init; } = new Dictionary<string, string?>();
}
