namespace Eap.SelfChecks.Rules;

/// <summary>What results of a stretch mean, in kind words: what was found, never what somebody has.</summary>
public sealed record ScaleBand
{
    /// <summary>First result of it.</summary>
    public int From { get; init; }

    /// <summary>Last result of it.</summary>
    public int To { get; init; }

    /// <summary>What it means.</summary>
    public string Words { get; init; } = "";

    /// <summary>What to do next.</summary>
    public IReadOnlyList<ScaleStep> NextSteps { get; init; } = [];
}
