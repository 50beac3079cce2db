using System.Text.Json.Serialization;

namespace Eap.Plans.Rules;

/// <summary>
/// A place where the notice can be read in more than one way, and how this city reads it. The notice's words stand beside the switch; with one
/// option only it is how the site works, said openly.
/// </summary>
/// <param name="Code">What is read: <see cref="SubsidyEvent"/>.</param>
/// <param name="Title">The question, for people.</param>
/// <param name="Clause">Id of the clause it is about.</param>
public sealed record PlanReading(string Code, string Title, string Clause)
{
    /// <summary>Which event has to happen before the subsidy's last day (7.2): <c>Filed</c>, <c>Inspected</c>, <c>Accepted</c>.</summary>
    public const string SubsidyEvent = nameof(SubsidyEvent);

    /// <summary>Who gets the places when more are eligible (7.3): <c>Filing</c>, order of complete filing; <c>Ranking</c>, at the close.</summary>
    public const string SubsidyOrder = nameof(SubsidyOrder);

    /// <summary>Which heads reach the threshold of a lecture (7.6): <c>OnSite</c>.</summary>
    public const string LectureHeads = nameof(LectureHeads);

    /// <summary>Which year's workers the service rate divides by (7.7): <c>ThisYear</c>, <c>YearBefore</c>.</summary>
    public const string ServiceRateBase = nameof(ServiceRateBase);

    /// <summary>Whether the workers of subordinate units that are bound themselves are the unit's above as well (Q32): <c>All</c>, <c>WithoutThem</c>.</summary>
    public const string ParentWorkers = nameof(ParentWorkers);

    /// <summary>The words of the notice that can be read in more than one way, as few as show it.</summary>
    public string Words { get; init; } = "";

    /// <summary>The ways to read them.</summary>
    public IReadOnlyList<ReadingOption> Options { get; init; } = [];

    /// <summary>Code of the way this city reads them.</summary>
    public string Chosen { get; init; } = "";

    /// <summary>The chosen way; null when the code names none.</summary>
    [JsonIgnore]
    public ReadingOption? Choice => Options.FirstOrDefault(option => option.Code == Chosen);

    /// <summary>Nothing to choose: the site works in one way only.</summary>
    [JsonIgnore]
    public bool IsFixed => Options.Count == 1;
}

/// <summary>A way to read the notice.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Title">For people.</param>
public sealed record ReadingOption(string Code, string Title);
