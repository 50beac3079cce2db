using Eap.Awards.Rules;
using Eap.Plans.Model;

namespace Eap.Awards.Programmes;

/// <summary>What is wrong with a programme, in words: what can never be, and what is still missing before it opens.</summary>
public static class ProgrammeProblems
{
    /// <summary>What can never be.</summary>
    public static IEnumerable<string> OfShape(AwardProgrammePart part)
    {
        if (part.Year is < 2000 or > 2200) yield return "年份要写四位数。";
        if (part.Bodies.Count is 0 or > 2 || part.Bodies.Distinct().Count() != part.Bodies.Count) yield return "命名单位要有一家或者两家。";
        if (part.Categories.Count == 0) yield return "至少要有一个称号。";
        foreach (var same in part.Categories.GroupBy(category => category.Code).Where(same => same.Count() > 1)) yield return $"称号代码“{same.Key}”重复了。";
        foreach (var category in part.Categories.Where(category => category.Code.Length is 0 or > ProgrammePlaces.LongestCode)) yield return $"称号代码“{category.Code}”要在 {ProgrammePlaces.LongestCode} 个字符以内。";
        foreach (var same in part.Categories.GroupBy(category => category.Form).Where(same => same.Count() > 1)) yield return $"表“{same.Key}”用在了两个称号上。";
        foreach (var category in part.Categories.Where(category => category.Places is < 1 or > 1000)) yield return $"“{category.Title}”的名额要在 1 到 1000 之间。";
        if (part.Publicity.UnitDays is < 0 or > 60) yield return "单位公示的工作日要在 0 到 60 之间，0 是不要求。";
        if (part.Publicity.CityDays is < 0 or > 60) yield return "市里公示的工作日要在 1 到 60 之间。";
        if (part.OpensUtc is { } opens && part.ClosesUtc is { } closes && closes <= opens) yield return "截止时间要晚于开始时间。";
    }

    /// <summary>What is still missing. The notice gives neither places nor days: the city enters them first.</summary>
    /// <param name="part">The programme.</param>
    /// <param name="plan">The plan it cites; null: there is none.</param>
    /// <param name="nowUtc">Now.</param>
    public static IEnumerable<string> BeforeOpening(AwardProgrammePart part, Plan? plan, DateTime nowUtc)
    {
        foreach (var problem in OfShape(part)) yield return problem;
        foreach (var category in part.Categories.Where(category => category.Places is null)) yield return $"“{category.Title}”的名额待定。通知没有写名额，录入以后才能开始。";
        foreach (var category in part.Categories)
            if (TableOf(category, plan) is { } total && category.Places != total) yield return $"“{category.Title}”的名额按通知的表是 {total} 个，不能是别的数。";
        if (part.OpensUtc is null || part.ClosesUtc is not { } closes) yield return "申报从什么时候到什么时候待定。";
        else if (closes <= nowUtc) yield return "截止时间已经过去。";
        if (part.Publicity.CityDays < 1) yield return "市里公示几个工作日待定。公示不能省。";
        if (part.City.DecidedOn is null || part.City.Words.Length == 0) yield return "本市自定规则和定下来的日期待录入。推荐、公示、回避的办法通知没有写，按本市规则办，要写明哪一天定的。";
        if (plan is null || !plan.Covers(part.Year)) yield return $"{part.Year}年没有生效的计划，名额没有地方占。";
        if (part.Path.Panel)
            foreach (var (category, problem) in part.Categories.SelectMany(category => category.Judging.Problems().Select(problem => (category, problem)))) yield return $"“{category.Title}”：{problem}";
    }

    /// <summary>How many places the plan's table gives a title in all; null where it has no table.</summary>
    public static int? TableOf(AwardCategory category, Plan? plan) => category.Allocation is { } metric ? plan?.Allotment(metric)?.Total : null;

    /// <summary>What refusals of a title follow from.</summary>
    public static AwardSource SourceOf(AwardProgrammePart part, AwardCategory category, Plan? plan) => new(plan?.Part.Clauses.Find(clause => clause.Id == category.Clause), part.City);
}
