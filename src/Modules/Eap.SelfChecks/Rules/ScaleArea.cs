namespace Eap.SelfChecks.Rules;

/// <summary>An area of life a check of our own asks about. It is touched when one of its questions is answered with at least <see cref="From"/>.</summary>
public sealed record ScaleArea
{
    /// <summary>Its name, as readers see it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Numbers of its questions, from 1.</summary>
    public IReadOnlyList<int> Items { get; init; } = [];

    /// <summary>The answer that touches it.</summary>
    public int From { get; init; }

    /// <summary>What is said when it is touched.</summary>
    public string Words { get; init; } = "";

    /// <summary>What to do next.</summary>
    public IReadOnlyList<ScaleStep> NextSteps { get; init; } = [];
}
