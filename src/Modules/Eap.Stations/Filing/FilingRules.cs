using Eap.Applications.Rules;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Portal.Hotlines;
using Eap.Stations.Acceptance;
using Eap.Stations.Subsidies;

namespace Eap.Stations.Filing;

/// <summary>
/// What is checked of a filing, without looking at anything else. Too late or not newly built is a warning: acceptance and plaque have no cut-off, only the
/// subsidy has (Q22, Q36).
/// </summary>
/// <param name="plan">The plan of the year it is filed in; null: none.</param>
/// <param name="counted">What has to have happened before the subsidy's last day.</param>
public sealed class FilingRules(Plan? plan, SubsidyEvent counted)
{
    private const string NewlyBuilt = "Q22";

    /// <summary>Everything found, in the order of the form.</summary>
    /// <param name="filing">What was stated.</param>
    /// <param name="now">Now on the wall of the city.</param>
    /// <param name="filed">When it was handed in first; a return keeps it. Now, for a draft.</param>
    public IEnumerable<Finding> Check(AcceptanceFiling filing, DateTime now, DateTime filed)
    {
        var today = DateOnly.FromDateTime(now);
        if (filing.Class is null) yield return Error("Class", "请从中心、站、室里选一类。");
        foreach (var finding in Counts(filing)) yield return finding;
        if (Hours(filing) is { } odd) yield return odd;
        foreach (var finding in Rooms(filing).Concat(Roster(filing))) yield return finding;
        if (filing.BuiltOn > today) yield return Error("BuiltOn", "建成时间在以后。建成了再申报，检查时要看现场。");
        else if (filing.BuiltOn is { } built && (!filing.IsNewBuild || built.Year != filed.Year))
            yield return Warning(NewlyBuilt, "BuiltOn", $"不是{filed.Year}年新建的，不列入补助。验收、认定和牌匾照办。");
        // Where filing in time is what counts, a correction afterwards loses nothing; visit and class are still to come.
        if (plan?.Deadline(SubsidyReadings.LastDay) is { Moment: { } moment } deadline && (counted == SubsidyEvent.Filed ? filed : now) >= moment)
            yield return Warning(deadline.Clause, null, $"已经过了{PlanDeadline.Words(moment)}，这次不再补助。检查、认定和牌匾照办，没有截止时间。");
    }

    /// <summary>Hours the directory could not publish; null when they can stand.</summary>
    public static Finding? Hours(AcceptanceFiling filing) =>
        filing.Hours.Select(row => (row.From, row.To, Problem: HoursRows.Problem(row.From, row.To))).FirstOrDefault(row => row.Problem is not null) is { Problem: { } problem } odd
            ? Error("Hours", $"开放时间“{odd.From}”到“{odd.To}”：{problem}") : null;

    // A photograph of each room: which one it is the unit says, by its place in the list.
    private static IEnumerable<Finding> Rooms(AcceptanceFiling filing)
    {
        foreach (var (room, photo) in filing.Rooms.Where(row => row.Photo is not null))
            if (photo < 1 || photo > filing.Photos.Count) yield return Error("Rooms", $"“{room}”写的是第 {photo} 张照片，“现场照片”里现在有 {filing.Photos.Count} 张。");
        foreach (var twice in filing.Rooms.Where(row => row.Photo is not null).GroupBy(row => row.Photo).Where(same => same.Count() > 1))
            yield return Error("Rooms", $"{string.Join('、', twice.Select(row => $"“{row.Room}”"))}写的是同一张照片（第 {twice.Key} 张）。一间一张，请各拍各的。");
    }

    private static IEnumerable<Finding> Roster(AcceptanceFiling filing)
    {
        if (filing.Roster.Count == 0) yield break;
        if (filing.Roster.Select(row => (row.From, row.To, Problem: HoursRows.Problem(row.From, row.To))).FirstOrDefault(row => row.Problem is not null) is { Problem: { } problem } odd)
            yield return Error("Roster", $"值班表里“{odd.From}”到“{odd.To}”：{problem}");
        var empty = filing.Hours.Select(row => row.Day).Distinct().Order().Where(day => filing.Roster.All(row => row.Day != day.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        if (empty.Count > 0) yield return new Finding(FindingSeverity.Warning, $"{AcceptanceFiling.FormName}.Roster", $"{string.Join('、', empty.Select(day => $"周{"一二三四五六日"[day - 1]}"))}写了开放，值班表里没有人。检查时会问到。");
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
