namespace Eap.Lectures.Requests;

/// <summary>
/// What may follow what on the way from an accepted request to a lecture that counts (order, dispatch, accept, evidence). Plain rules: they know no
/// database and no page. Impossible: two confirmed lecturers (Q40), a date in the past at confirming, counting without evidence (R4).
/// </summary>
public static class LectureRequestProcess
{
    private static readonly Dictionary<(LectureStage, LectureMove), LectureStage> Next = new()
    {
        [(LectureStage.Arranging, LectureMove.Offer)] = LectureStage.Offered,
        [(LectureStage.Arranging, LectureMove.SetTime)] = LectureStage.Arranging,
        [(LectureStage.Offered, LectureMove.Offer)] = LectureStage.Offered,
        [(LectureStage.Offered, LectureMove.LecturerAccepts)] = LectureStage.LecturerFound,
        [(LectureStage.Offered, LectureMove.LecturerLost)] = LectureStage.Arranging,
        [(LectureStage.LecturerFound, LectureMove.LecturerLost)] = LectureStage.Arranging,
        [(LectureStage.LecturerFound, LectureMove.Confirm)] = LectureStage.Confirmed,
        [(LectureStage.Confirmed, LectureMove.LecturerLost)] = LectureStage.Arranging,
        [(LectureStage.Confirmed, LectureMove.Announce)] = LectureStage.Announced,
        [(LectureStage.Confirmed, LectureMove.Deliver)] = LectureStage.Delivered,
        [(LectureStage.Announced, LectureMove.LecturerLost)] = LectureStage.Arranging,
        [(LectureStage.Announced, LectureMove.Deliver)] = LectureStage.Delivered,
        [(LectureStage.Delivered, LectureMove.Count)] = LectureStage.Counted,
        [(LectureStage.Delivered, LectureMove.CountNot)] = LectureStage.NotCounted,
        [(LectureStage.Postponed, LectureMove.SetTime)] = LectureStage.Arranging,
    };

    private static readonly LectureStage[] BeforeIt = [LectureStage.Arranging, LectureStage.Offered, LectureStage.LecturerFound, LectureStage.Confirmed, LectureStage.Announced];

    /// <summary>The stage after a move; null when the rules forbid it (<see cref="Refuse"/> says why).</summary>
    public static LectureStage? After(LectureStanding now, LectureMove move, DateTime nowUtc) => Refuse(now, move, nowUtc) is null ? Target(now.Stage, move) : null;

    /// <summary>Why a move is not possible, in Chinese; null when it is.</summary>
    public static string? Refuse(LectureStanding now, LectureMove move, DateTime nowUtc)
    {
        if (Target(now.Stage, move) is null) return $"“{Title(now.Stage)}”的讲座不能{Title(move)}。";
        return move switch
        {
            LectureMove.Offer or LectureMove.LecturerAccepts when now.Lecturer is not null => "已经有老师接下了，不能再请第二位。",
            LectureMove.Offer when now.StartUtc is null => "还没有定时间，不能请老师。",
            LectureMove.Confirm when now.Lecturer is null => "还没有老师接下，不能确认。",
            LectureMove.Offer or LectureMove.Confirm when now.StartUtc is not { } start || start <= nowUtc => "讲座的时间已经过去，请先改时间。",
            LectureMove.Deliver when now.EndUtc is not { } end || nowUtc < end => "讲座还没有结束。",
            LectureMove.Count or LectureMove.CountNot when !now.IsEvidenced => "到场人数、签到或照片、双方确认齐了才能认定。",
            _ => null,
        };
    }

    /// <summary>True when nothing follows any more.</summary>
    public static bool IsOver(LectureStage stage) => stage is LectureStage.Counted or LectureStage.NotCounted or LectureStage.Cancelled;

    /// <summary>The stage in Chinese.</summary>
    public static string Title(LectureStage stage) => stage switch
    {
        LectureStage.Arranging => "待请老师",
        LectureStage.Offered => "等老师答复",
        LectureStage.LecturerFound => "老师已接下",
        LectureStage.Confirmed => "已确认",
        LectureStage.Announced => "已发预告",
        LectureStage.Delivered => "已举办，收集凭据",
        LectureStage.Counted => "已认定",
        LectureStage.NotCounted => "已举办，未认定",
        LectureStage.Postponed => "已延期",
        _ => "已取消",
    };

    private static LectureStage? Target(LectureStage stage, LectureMove move) => move switch
    {
        LectureMove.Postpone => BeforeIt.Contains(stage) ? LectureStage.Postponed : null,
        LectureMove.Cancel => BeforeIt.Contains(stage) || stage == LectureStage.Postponed ? LectureStage.Cancelled : null,
        _ => Next.TryGetValue((stage, move), out var target) ? target : null,
    };

    private static string Title(LectureMove move) => move switch
    {
        LectureMove.Offer => "请老师",
        LectureMove.LecturerAccepts => "由老师接下",
        LectureMove.LecturerLost => "换老师",
        LectureMove.Confirm => "确认",
        LectureMove.Announce => "发预告",
        LectureMove.Deliver => "登记为已举办",
        LectureMove.Count or LectureMove.CountNot => "认定",
        LectureMove.Postpone => "延期",
        LectureMove.SetTime => "改时间",
        _ => "取消",
    };
}
