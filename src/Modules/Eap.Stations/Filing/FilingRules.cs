using Eap.Applications.Rules;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Time;
using Eap.Portal.Hotlines;

namespace Eap.Stations.Acceptance;

/// <summary>
/// What is checked of a filing, without looking at anything else. Too late or not newly built is a warning: acceptance and plaque have no cut-off, only the
/// subsidy has (Q22, Q36).
/// </summary>
/// <param name="plan">The plan in force; null: none.</param>
public sealed class FilingRules(Plan? plan)
{
    /// <summary>Code of the subsidy's last day.</summary>
    public const string SubsidyDeadline = "SubsidyAcceptance";

    private const string NewlyBuilt = "Q22";

    /// <summary>Everything found, in the order of the form.</summary>
    /// <param name="filing">What was stated.</param>
    /// <param name="now">Now on the wall of the city.</param>
    public IEnumerable<Finding> Check(AcceptanceFiling filing, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        if (filing.Class is null) yield return Error("Class", "请从中心、站、室里选一类。");
        foreach (var finding in Counts(filing)) yield return finding;
        if (filing.Hours.FirstOrDefault(row => WallTime.Parse(row.From) is null || WallTime.Parse(row.To) is null || WallTime.Parse(row.From) == WallTime.Parse(row.To)) is { Day: > 0 } odd)
            yield return Error("Hours", $"开放时间“{odd.From}”到“{odd.To}”读不出来，写成 9:00、17:30 的样子。");
        if (filing.BuiltOn > today) yield return Error("BuiltOn", "建成时间在以后。建成了再申报，检查时要看现场。");
        else if (filing.BuiltOn is { } built && (!filing.IsNewBuild || built.Year != today.Year))
            yield return Warning(NewlyBuilt, "BuiltOn", $"不是{today.Year}年新建的，不列入补助。验收、认定和牌匾照办。");
        if (plan?.Deadline(SubsidyDeadline) is { Moment: { } moment } deadline && now >= moment)
            yield return Warning(deadline.Clause, null, $"已经过了{PlanDeadline.Words(moment)}，这次不再补助。检查、认定和牌匾照办，没有截止时间。");
    }

    private static IEnumerable<Finding> Counts(AcceptanceFiling filing)
    {
        if (filing.Members > filing.Workers) yield return Error("Members", $"会员数 {filing.Members} 多于职工人数 {filing.Workers}，请核对。");
        if (filing.Women > filing.Workers) yield return Error("Women", $"女职工数 {filing.Women} 多于职工人数 {filing.Workers}，请核对。");
        if (filing.Served > filing.Workers) yield return Error("Served", $"服务人数 {filing.Served} 多于职工人数 {filing.Workers}。这里数的是人，同一个人来几次只算一个；人次不填在这里。");
    }

    private static Finding Error(string field, string message) => new(FindingSeverity.Error, $"{AcceptanceFiling.FormName}.{field}", message);

    private Finding Warning(string clause, string? field, string message)
    {
        // Without a plan there is no clause to cite; the words stand all the same.
        var refusal = plan?.Refuse(clause, message);
        return new Finding(FindingSeverity.Warning, field is null ? null : $"{AcceptanceFiling.FormName}.{field}", message, refusal?.ClauseText);
    }
}
