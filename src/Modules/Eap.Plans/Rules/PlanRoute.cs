namespace Eap.Plans.Rules;

/// <summary>Which steps something filed passes: with the district first, or straight to the service centre.</summary>
/// <param name="Code">What is filed: <see cref="LectureRequest"/>.</param>
/// <param name="Steps">Names of the steps, in order.</param>
/// <param name="Clause">Id of the clause; empty: the city's own rule.</param>
public sealed record PlanRoute(string Code, IReadOnlyList<string> Steps, string Clause)
{
    /// <summary>What it is about, for people; empty: its code is shown.</summary>
    public string Title { get; init; } = "";

    /// <summary>A lecture asked for.</summary>
    public const string LectureRequest = nameof(LectureRequest);

    /// <summary>The union above the one that files.</summary>
    public const string Superior = nameof(Superior);

    /// <summary>The city's service centre.</summary>
    public const string Centre = nameof(Centre);

    /// <summary>True when the step is passed.</summary>
    public bool Passes(string step) => Steps.Contains(step);
}
