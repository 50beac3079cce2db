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

    /// <summary>The target of this code; null for none.</summary>
    public PlanTarget? Target(string code) => Part.Targets.Find(found => found.Code == code);

    /// <summary>The standard of this code; null when the notice sets none.</summary>
    public PlanStandard? Standard(string code) => Part.Standards.Find(found => found.Code == code);

    /// <summary>The amount of a class; null when the plan subsidises no such class. An amount without a figure is 待录入.</summary>
    public PlanAmount? Amount(string code) => Part.Amounts.Find(found => found.Code == code);

    /// <summary>Code of the way the city reads this; null when there is no such question here.</summary>
    public string? Reads(string code) => Part.Readings.Find(found => found.Code == code)?.Choice?.Code;

    /// <summary>Which event has to happen before a deadline, in words: as the city reads the notice where that is a question, else as it is written.</summary>
    public string EventOf(PlanDeadline deadline) => Part.Readings.Find(found => found.Code == deadline.Reading)?.Choice?.Title ?? deadline.Event;

    /// <summary>The first year whose facts count for a metric: whatever stands does, where a target asks for what is in place.</summary>
    public int FirstYearOf(string metric) => Part.Targets.Exists(target => target.Metric == metric && target.Basis == TargetBasis.InPlace) ? PlanProblems.EarliestYear : Part.FromYear;

    /// <summary>What the numbers of a table count: what the city's target of the metric counts; things where there is none.</summary>
    public CountKind CountsOf(string metric) => Part.Targets.Find(target => target.Metric == metric && target.AppliesTo is null)?.Counts ?? CountKind.Items;

    /// <summary>True when the year lies in its period.</summary>
    public bool Covers(int year) => year >= Part.FromYear && year <= Part.ToYear;

    /// <summary>Where the notice says it, as its readers find it: 附件4. A clause the plan does not hold keeps its id.</summary>
    public string ClauseTitle(string clauseId) => Part.Clauses.Find(found => found.Id == clauseId)?.Title ?? clauseId;

    /// <summary>A refusal citing the clause; the city's own rule when the plan holds no such clause.</summary>
    public Refusal Refuse(string? clauseId, string message) =>
        Part.Clauses.Find(found => found.Id == clauseId) is { } clause ? Refusal.By(clause, message) : Refusal.OwnRule(message, Part.OwnRuleDate);
}
