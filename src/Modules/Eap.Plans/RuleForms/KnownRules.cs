using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

/// <summary>The rules the site asks for by name, in words: on the form they are chosen, never typed as codes. Others count too and are numbered by the site.</summary>
internal static class KnownRules
{
    /// <summary>What is counted.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Metrics =
    [
        (PlanMetrics.Lecture, "办成的讲座"), (PlanMetrics.Station, "服务站"), (PlanMetrics.StarStudio, "星级工作室"), (PlanMetrics.NewPosition, "当年新建的服务阵地"), (PlanMetrics.Position, "已建成的服务阵地"),
        (PlanMetrics.Subsidy, "得到补助的服务阵地"), (PlanMetrics.ServiceRate, "职工服务率"), (PlanMetrics.Expert, "专家库的专家"), ("Broadcast", "广播节目"), ("EapTrainee", "参加援助技能培训的人"),
        ("EapTraineeBatch", "援助技能培训的期数"), ("CrisisTrainee", "参加危机干预培训的人"),
    ];

    /// <summary>Thresholds.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Thresholds =
        [(PlanThreshold.LectureHeads, "讲座到场人数"), (PlanThreshold.UnitWorkers, "应建阵地的单位职工人数"), (PlanThreshold.SubordinateWorkers, "应单独建阵地的下属单位职工人数")];

    /// <summary>Deadlines.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Deadlines = [(PlanDeadline.SubsidyAcceptance, "补助：哪天以前要验收")];

    /// <summary>Choices.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Choices = [(PlanChoices.LectureSettings, "讲座走进哪里")];

    /// <summary>Routes.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Routes = [(PlanRoute.LectureRequest, "讲座申请")];

    /// <summary>Standards.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> Standards = [(PlanStandard.Stations, "服务站（阵地）"), (PlanStandard.SixHaves, "六有")];

    /// <summary>Readings the site goes by, each with the ways it knows.</summary>
    public static readonly IReadOnlyList<(string Code, string Title, IReadOnlyList<ReadingOption> Options)> Readings =
    [
        (PlanReading.SubsidyEvent, "补助期限以前要做完哪一步", [new("Filed", "申报材料齐全"), new("Inspected", "现场检查"), new("Accepted", "评估验收通过")]),
        (PlanReading.SubsidyOrder, "够条件的多于名额，先给谁", [new("Filing", "按材料齐全的先后"), new("Ranking", "截止时统一排名")]),
        (PlanReading.LectureHeads, "讲座人数数谁", [new("OnSite", "只数现场到场的"), new("WithOnline", "现场和线上的合起来")]),
        (PlanReading.ServiceRateBase, "服务率除以哪一年的职工数", [new("ThisYear", "当年登记的"), new("YearBefore", "上一年登记的")]),
        (PlanReading.ParentWorkers, "下属单位自己要建的，上级单位的职工数还算不算它们", [new("All", "算"), new("WithoutThem", "不算")]),
    ];

    /// <summary>What a code is called; the code itself when the site knows no name for it.</summary>
    public static string TitleOf(IEnumerable<(string Code, string Title)> known, string code) => known.Where(one => one.Code == code).Select(one => one.Title).FirstOrDefault(code);
}
