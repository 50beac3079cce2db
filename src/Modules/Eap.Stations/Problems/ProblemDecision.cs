namespace Eap.Stations.Problems;

/// <summary>What the desk says about a problem, as posted.</summary>
public sealed class ProblemDecision
{
    /// <summary>How it stood on the page: <see cref="StationProblem.Stamp"/>.</summary>
    public string? Seen { get; set; }

    /// <summary>The question as readers are to see it.</summary>
    public string? Question { get; set; }

    /// <summary>The answer.</summary>
    public string? Answer { get; set; }

    /// <summary>Why it is set aside.</summary>
    public string? Reason { get; set; }
}
