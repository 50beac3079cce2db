using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Model;

/// <summary>Checks a plan wherever it comes from; it is edited on pages of its own.</summary>
internal sealed class PlanPartDriver : ContentPartDriver<PlanPart>
{
    protected override IEnumerable<ContentError> Validate(PlanPart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        if (PlanProblems.OfYears(part.FromYear, part.ToYear) is { } years) yield return new ContentError($"{definition.Name}.{nameof(PlanPart.ToYear)}", years);
        foreach (var problem in PlanProblems.OfRules(part.Clauses, [.. Rules(part)]).Concat(Shapes(part)))
            yield return new ContentError("", problem);
    }

    private static IEnumerable<string> Shapes(PlanPart part) => part.Deadlines.Select(PlanProblems.OfDeadline)
        .Concat(part.Readings.Select(PlanProblems.OfReading)).Concat(part.Amounts.Select(amount => PlanProblems.OfAmount(amount, part.Standards)))
        .Concat(part.Targets.Select(target => PlanProblems.OfScope(target, part.Thresholds))).OfType<string>().Concat(part.Standards.SelectMany(PlanProblems.OfStandard));

    private static IEnumerable<(string Kind, string Code, string Clause)> Rules(PlanPart part) =>
        part.Targets.Select(target => ("目标", target.Code, target.Clause)).Concat(part.Allotments.Select(allotment => ("分配", allotment.Metric, allotment.Clause)))
            .Concat(part.Thresholds.Select(threshold => ("门槛", threshold.Code, threshold.Clause))).Concat(part.Deadlines.Select(deadline => ("期限", deadline.Code, deadline.Clause)))
            .Concat(part.Choices.Select(choices => ("选项", choices.Code, choices.Clause))).Concat(part.Routes.Select(route => ("路径", route.Code, route.Clause)))
            .Concat(part.Standards.Select(standard => ("标准", standard.Code, standard.Clause))).Concat(part.Amounts.Select(amount => ("补助", amount.Code, amount.Clause)))
            .Concat(part.Readings.Select(reading => ("读法", reading.Code, reading.Clause)));
}
