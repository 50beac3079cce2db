using Eap.Plans.Rules;

namespace Eap.Plans.Model;

/// <summary>A plan in one version, as rules read it.</summary>
/// <param name="ContentItemId">The plan.</param>
/// <param name="VersionId">The version; a decision keeps it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Part">Its rules.</param>
public sealed record Plan(string ContentItemId, string VersionId, string Title, PlanPart Part)
{
    /// <summary>The threshold of this code; null where the notice names none: then nothing is asked.</summary>
    public PlanThreshold? Threshold(string code) => Part.Thresholds.Find(found => found.Code == code);

    /// <summary>The deadline of this code; null for none.</summary>
    public PlanDeadline? Deadline(string code) => Part.Deadlines.Find(found => found.Code == code);

    /// <summary>The choices of this code; null where the notice names none.</summary>
    public PlanChoices? Choices(string code) => Part.Choices.Find(found => found.Code == code);

    /// <summary>The route of this code; null for none.</summary>
    public PlanRoute? Route(string code) => Part.Routes.Find(found => found.Code == code);

    /// <summary>The table by which this is allocated; null when the plan allocates nothing of the kind.</summary>
    public PlanAllotment? Allotment(string metric) => Part.Allotments.Find(found => found.Metric == metric);

    /// <summary>True when the year lies in its period.</summary>
    public bool Covers(int year) => year >= Part.FromYear && year <= Part.ToYear;

    /// <summary>A refusal citing the clause; the city's own rule when the plan holds no such clause.</summary>
    public Refusal Refuse(string? clauseId, string message) =>
        Part.Clauses.Find(found => found.Id == clauseId) is { } clause ? Refusal.By(clause, message) : Refusal.OwnRule(message, Part.OwnRuleDate);
}
