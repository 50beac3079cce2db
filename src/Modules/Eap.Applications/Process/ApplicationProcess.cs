namespace Eap.Applications.Process;

/// <summary>What may follow what. Plain rules: they know no database and no page; whoever moves an application asks here first.</summary>
public static class ApplicationProcess
{
    private static readonly Dictionary<ApplicationStatus, ApplicationStatus[]> Next = new()
    {
        [ApplicationStatus.Draft] = [ApplicationStatus.Submitted],
        [ApplicationStatus.Submitted] = [ApplicationStatus.Returned, ApplicationStatus.Accepted, ApplicationStatus.Queued, ApplicationStatus.Rejected, ApplicationStatus.Withdrawn],
        [ApplicationStatus.Returned] = [ApplicationStatus.Submitted, ApplicationStatus.Rejected, ApplicationStatus.Withdrawn],
        [ApplicationStatus.Queued] = [ApplicationStatus.Returned, ApplicationStatus.Accepted, ApplicationStatus.Rejected, ApplicationStatus.Withdrawn],
        // What was accepted ends by being done; the subject's own process may call it off.
        [ApplicationStatus.Accepted] = [ApplicationStatus.Completed, ApplicationStatus.Withdrawn],
    };

    /// <summary>True when <paramref name="to"/> may follow <paramref name="from"/>.</summary>
    public static bool Allows(ApplicationStatus from, ApplicationStatus to) => Next.GetValueOrDefault(from)?.Contains(to) == true;

    /// <summary>The states after which nothing follows.</summary>
    public static bool IsOver(ApplicationStatus status) => !Next.ContainsKey(status);

    /// <summary>True when the unit may take it back by itself: until it is decided.</summary>
    public static bool MayWithdraw(ApplicationStatus status) => status is ApplicationStatus.Submitted or ApplicationStatus.Returned or ApplicationStatus.Queued;

    /// <summary>True when the unit may change something.</summary>
    public static bool MayEdit(ApplicationStatus status) => status is ApplicationStatus.Draft or ApplicationStatus.Returned;

    /// <summary>Why <paramref name="to"/> may not follow <paramref name="from"/>, as a key of the localizer with two places for the states' words; null when it may.</summary>
    public static string? Refuse(ApplicationStatus from, ApplicationStatus to) => (from, to) switch
    {
        _ when Allows(from, to) => null,
        (ApplicationStatus.Draft, _) => "这份申报还没有提交，不能改为“{1}”。",
        (ApplicationStatus.Withdrawn, _) => "这份申报已经撤回，不能再改为“{1}”。",
        (_, ApplicationStatus.Returned) => "“{0}”的申报不能再退回补正。",
        _ => "“{0}”的申报不能改为“{1}”。",
    };

    /// <summary>The words for a state, as a key of the localizer.</summary>
    public static string Title(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => "草稿",
        ApplicationStatus.Submitted => "已提交",
        ApplicationStatus.Returned => "待补正",
        ApplicationStatus.Accepted => "已同意",
        ApplicationStatus.Queued => "计划外候补",
        ApplicationStatus.Rejected => "未同意",
        ApplicationStatus.Withdrawn => "已撤回",
        _ => "已办结",
    };
}
