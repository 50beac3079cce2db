using System.Text.Json.Serialization;

namespace Eap.Plans.Rules;

/// <summary>A number the notice sets out to reach. Several may stand side by side for the same thing: 30余 a year, 34 a year, 100 over three years.</summary>
/// <param name="Code">Its stable name within the plan.</param>
/// <param name="Metric">What is counted.</param>
/// <param name="Title">For people: 三年公益巡讲.</param>
/// <param name="Number">The number; for 30余 the number it starts from.</param>
/// <param name="Unit">场, 个, 名, %.</param>
/// <param name="Clause">Id of the clause.</param>
public sealed record PlanTarget(string Code, string Metric, string Title, int Number, string Unit, string Clause)
{
    /// <summary>True: for each year of the plan. False: for its whole period.</summary>
    public bool IsYearly { get; init; }

    /// <summary>The notice's own way of writing the number where it is not the plain number: 30余场, 不少于270场. Empty: the number and its unit.</summary>
    public string AsWritten { get; init; } = "";

    /// <summary>Whom it holds for in words, when it is not the city as a whole: 每个区市.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Which facts answer it: this year's, or whatever stands.</summary>
    public TargetBasis Basis { get; init; }

    /// <summary>What its number counts; a fact of another kind is none of it.</summary>
    public CountKind Counts { get; init; }

    /// <summary>Whom it binds when it is each unit's own; null: the city as a whole. What each owes is worked out in <c>Duties</c>.</summary>
    public TargetScope? AppliesTo { get; init; }

    /// <summary>原则上: a unit may be let off with a reason.</summary>
    public bool IsWaivable { get; init; }

    /// <summary>Content item of the programme whose page shows it; null for none.</summary>
    public string? Programme { get; init; }

    /// <summary>30余场, 100场.</summary>
    [JsonIgnore]
    public string Figure => AsWritten.Length > 0 ? AsWritten : $"{Number}{Unit}";
}
