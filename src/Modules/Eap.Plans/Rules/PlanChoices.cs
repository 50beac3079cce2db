namespace Eap.Plans.Rules;

/// <summary>A list one has to choose from because the notice names it: the settings a lecture goes into (三进, 五走进).</summary>
/// <param name="Code">What is chosen: <see cref="LectureSettings"/>.</param>
/// <param name="Title">What the list is called: 五走进.</param>
/// <param name="Options">The choices, in the notice's order.</param>
/// <param name="Clause">Id of the clause.</param>
public sealed record PlanChoices(string Code, string Title, IReadOnlyList<string> Options, string Clause)
{
    /// <summary>Where a lecture goes to (R21, Q11).</summary>
    public const string LectureSettings = nameof(LectureSettings);

    /// <summary>True when it is one of the choices, as written.</summary>
    public bool Allows(string? option) => option is not null && Options.Contains(option);
}
