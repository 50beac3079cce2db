using Eap.Stations.Model;

namespace Eap.Stations.Acceptance;

/// <summary>
/// What may follow what from filing to the plaque (Q22 to Q24, Q34 to Q36). Plain rules: they know no database and no page. There is neither a number nor a
/// day here: acceptance and plaque have no cap and no cut-off, only the subsidy has. Impossible: a plaque without a class, a class the inspection did not
/// find, a decision without a signed report, a change after filing that was not asked for.
/// </summary>
public static class AcceptanceProcess
{
    private static readonly Dictionary<(AcceptanceStage, AcceptanceMove), AcceptanceStage> Next = new()
    {
        [(AcceptanceStage.Filed, AcceptanceMove.Return)] = AcceptanceStage.Returned,
        [(AcceptanceStage.Filed, AcceptanceMove.PassCheck)] = AcceptanceStage.Checked,
        [(AcceptanceStage.Returned, AcceptanceMove.Resubmit)] = AcceptanceStage.Filed,
        [(AcceptanceStage.Checked, AcceptanceMove.Schedule)] = AcceptanceStage.Scheduled,
        [(AcceptanceStage.Scheduled, AcceptanceMove.Unschedule)] = AcceptanceStage.Checked,
        [(AcceptanceStage.Scheduled, AcceptanceMove.Report)] = AcceptanceStage.Inspected,
        [(AcceptanceStage.Inspected, AcceptanceMove.Decide)] = AcceptanceStage.Named,
        [(AcceptanceStage.Inspected, AcceptanceMove.Reinspect)] = AcceptanceStage.Checked,
        [(AcceptanceStage.Inspected, AcceptanceMove.AskRectification)] = AcceptanceStage.Rectifying,
        [(AcceptanceStage.Rectifying, AcceptanceMove.Rectified)] = AcceptanceStage.Checked,
    };

    private static readonly AcceptanceStage[] Refusable = [AcceptanceStage.Filed, AcceptanceStage.Returned, AcceptanceStage.Checked, AcceptanceStage.Inspected, AcceptanceStage.Rectifying];

    // Once the inspector has been there, the city says what came of it.
    private static readonly AcceptanceStage[] Withdrawable = [AcceptanceStage.Filed, AcceptanceStage.Returned, AcceptanceStage.Checked, AcceptanceStage.Scheduled, AcceptanceStage.Rectifying];

    /// <summary>The stage after a move; null when the rules forbid it (<see cref="Refuse"/> says why).</summary>
    public static AcceptanceStage? After(AcceptanceStanding now, AcceptanceMove move, StationKind? decided = null) => Refuse(now, move, decided) is null ? Target(now.Stage, move) : null;

    /// <summary>Why a move is not possible, in Chinese; null when it is.</summary>
    /// <param name="now">Where it stands.</param>
    /// <param name="move">What shall happen.</param>
    /// <param name="decided">The class, for <see cref="AcceptanceMove.Decide"/>.</param>
    public static string? Refuse(AcceptanceStanding now, AcceptanceMove move, StationKind? decided = null)
    {
        if (Target(now.Stage, move) is null) return $"“{Title(now.Stage)}”的验收不能{Title(move)}。";
        return move switch
        {
            AcceptanceMove.Schedule when !now.HasVisit => "要定下检查人员和日期，才算安排了检查。",
            AcceptanceMove.Report or AcceptanceMove.Decide or AcceptanceMove.AskRectification when !now.IsReportSigned => "检查报告还没有签名。",
            AcceptanceMove.Decide => RefuseClass(now, decided),
            _ => null,
        };
    }

    /// <summary>True when a subsidy may be thought of: the position passed its inspection and has its plaque. Whether there is one the city's rule for the 80 says (Q22, Q36).</summary>
    public static bool MayBeSubsidised(AcceptanceStage stage) => stage == AcceptanceStage.Named;

    /// <summary>True when nothing follows any more.</summary>
    public static bool IsOver(AcceptanceStage stage) => stage is AcceptanceStage.Named or AcceptanceStage.Refused or AcceptanceStage.Withdrawn;

    /// <summary>True when the unit may change its form: nothing after filing but what a return asks for.</summary>
    public static bool MayEdit(AcceptanceStage stage) => stage == AcceptanceStage.Returned;

    /// <summary>The stage in Chinese.</summary>
    public static string Title(AcceptanceStage stage) => stage switch
    {
        AcceptanceStage.Filed => "材料核对中",
        AcceptanceStage.Returned => "待补正",
        AcceptanceStage.Checked => "待安排检查",
        AcceptanceStage.Scheduled => "已安排检查",
        AcceptanceStage.Inspected => "已检查，待认定",
        AcceptanceStage.Rectifying => "整改中",
        AcceptanceStage.Named => "已认定",
        AcceptanceStage.Refused => "未通过",
        _ => "已撤回",
    };

    /// <summary>The class in one word: 中心, 站, 室.</summary>
    public static string Title(StationKind kind) => kind switch
    {
        StationKind.Centre => "中心",
        StationKind.Room => "室",
        StationKind.Station => "站",
        _ => "工作室",
    };

    private static string? RefuseClass(AcceptanceStanding now, StationKind? decided)
    {
        if (decided is not (StationKind.Centre or StationKind.Station or StationKind.Room)) return "牌匾要写明类别：中心、站还是室。";
        if (!now.IsReportPositive || now.ReportClass is not { } found) return "检查报告的结论不是通过，不能认定。可以请单位整改，或者另行安排复查。";
        return decided == found ? null : $"检查报告认定的是“{Title(found)}”，不能按“{Title(decided.Value)}”发牌。不同意报告的，请另行安排复查。";
    }

    private static AcceptanceStage? Target(AcceptanceStage stage, AcceptanceMove move) => move switch
    {
        AcceptanceMove.Refuse => Refusable.Contains(stage) ? AcceptanceStage.Refused : null,
        AcceptanceMove.Withdraw => Withdrawable.Contains(stage) ? AcceptanceStage.Withdrawn : null,
        _ => Next.TryGetValue((stage, move), out var target) ? target : null,
    };

    private static string Title(AcceptanceMove move) => move switch
    {
        AcceptanceMove.File or AcceptanceMove.Resubmit => "再次提交",
        AcceptanceMove.Return => "退回补正",
        AcceptanceMove.PassCheck => "通过材料核对",
        AcceptanceMove.Schedule => "安排检查",
        AcceptanceMove.Unschedule => "取消检查",
        AcceptanceMove.Report => "提交检查报告",
        AcceptanceMove.Decide => "认定类别",
        AcceptanceMove.Reinspect => "安排复查",
        AcceptanceMove.AskRectification => "要求整改",
        AcceptanceMove.Rectified => "报告整改完成",
        AcceptanceMove.Refuse => "作出不通过的决定",
        _ => "撤回",
    };
}
