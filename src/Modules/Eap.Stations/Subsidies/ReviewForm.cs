namespace Eap.Stations.Subsidies;

/// <summary>An answer to a 复核, as typed.</summary>
public sealed class ReviewForm
{
    /// <summary><c>keep</c> or <c>restore</c>.</summary>
    public string? Outcome { get; set; }

    /// <summary>The answer.</summary>
    public string? Answer { get; set; }
}
