using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Urgent;

/// <summary>What the kinds, sizes, states and outcomes are called.</summary>
public static class UrgentWords
{
    /// <summary>Kinds in the order of the form.</summary>
    public static readonly IReadOnlyList<(UrgentKind Kind, string Words)> Kinds =
    [
        (UrgentKind.Accident, "生产安全事故、工伤"), (UrgentKind.Death, "有人去世"), (UrgentKind.Disaster, "火灾、自然灾害、疫情"), (UrgentKind.Conflict, "冲突、暴力"),
        (UrgentKind.Change, "裁员、搬迁、欠薪等变动"), (UrgentKind.Strain, "特定时期、特定岗位压力集中"), (UrgentKind.Other, "别的事"),
    ];

    /// <summary>Sizes in the order of the form.</summary>
    public static readonly IReadOnlyList<(UrgentSize Size, string Words)> Sizes = [(UrgentSize.Few, "不到 10 人"), (UrgentSize.Some, "10 到 50 人"), (UrgentSize.Many, "50 人以上"), (UrgentSize.Unknown, "还说不准")];

    /// <summary>By when, in the order of the form.</summary>
    public static readonly IReadOnlyList<(UrgentHaste Haste, string Words)> Hastes = [(UrgentHaste.Now, "现在就要，先打电话"), (UrgentHaste.Today, "今天"), (UrgentHaste.Soon, "这几天")];

    /// <summary>Outcomes in the order of the form.</summary>
    public static readonly IReadOnlyList<(UrgentOutcome Outcome, string Words)> Outcomes =
    [
        (UrgentOutcome.OnSite, "到了现场"), (UrgentOutcome.ByTelephone, "电话里给了指导"), (UrgentOutcome.Referred, "转给医院或别的服务"), (UrgentOutcome.Emergency, "按危急情况的书面程序办了"),
        (UrgentOutcome.NotNeeded, "单位不再需要"), (UrgentOutcome.NotReached, "多次打电话联系不上"), (UrgentOutcome.Unrecorded, "没有记下结果，到期自动结束"), (UrgentOutcome.Withdrawn, "工会撤回了"),
    ];

    /// <summary>Why a union takes its request back, in the order of the form.</summary>
    public static readonly IReadOnlyList<(UrgentWithdrawal Reason, string Words)> Withdrawals =
        [(UrgentWithdrawal.Settled, "事情过去了，不用来人"), (UrgentWithdrawal.Elsewhere, "已经另外找到人"), (UrgentWithdrawal.Mistake, "发错了，或者发重了"), (UrgentWithdrawal.Other, "别的原因")];

    /// <summary>A wait in words: the text and its number.</summary>
    public static (string Words, int Number) Of(TimeSpan wait) => wait.Minutes == 0 ? ("{0} 小时", (int)wait.TotalHours) : ("{0} 分钟", (int)wait.TotalMinutes);

    /// <summary>A kind in words.</summary>
    public static string Of(UrgentKind kind) => Kinds.First(found => found.Kind == kind).Words;

    /// <summary>A size in words.</summary>
    public static string Of(UrgentSize size) => Sizes.First(found => found.Size == size).Words;

    /// <summary>A haste in words.</summary>
    public static string Of(UrgentHaste haste) => Hastes.First(found => found.Haste == haste).Words;

    /// <summary>An outcome in words.</summary>
    public static string Of(UrgentOutcome outcome) => Outcomes.First(found => found.Outcome == outcome).Words;

    /// <summary>Why it was taken back, in words.</summary>
    public static string Of(UrgentWithdrawal reason) => Withdrawals.First(found => found.Reason == reason).Words;

    /// <summary>A state in words.</summary>
    public static string Of(UrgentState state) => state switch
    {
        UrgentState.Asked => "等人接手",
        UrgentState.TakenOn => "有人接手，还没通上话",
        UrgentState.Contacted => "已经通上话",
        _ => "已结束",
    };
}
