namespace Eap.Applications.Desk;

/// <summary>How a decision at the desk went.</summary>
/// <param name="IsFound">False: there is no such task for this person.</param>
/// <param name="Problem">What is in the way, in Chinese; null when the decision stands.</param>
/// <param name="LateFields">Fields that could have been named the first time: a reason is asked for them.</param>
public sealed record DeskResult(bool IsFound, string? Problem, IReadOnlyList<string> LateFields)
{
    /// <summary>It stands.</summary>
    public static readonly DeskResult Taken = new(true, null, []);

    /// <summary>No such task.</summary>
    public static readonly DeskResult NotFound = new(false, null, []);
}
