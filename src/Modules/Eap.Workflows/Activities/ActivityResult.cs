namespace Eap.Workflows.Activities;

/// <summary>How an activity ended: by outcomes, or waiting for something to happen.</summary>
/// <param name="Outcomes">The outcomes it left by; empty when it waits.</param>
/// <param name="IsHalted">True: it waits until its event resumes it.</param>
/// <param name="Note">A line for the journal, in Chinese; no personal value.</param>
public sealed record ActivityResult(IReadOnlyList<string> Outcomes, bool IsHalted, string? Note)
{
    /// <summary>It waits.</summary>
    public static ActivityResult Halt(string? note = null) => new([], true, note);

    /// <summary>It is done, by one outcome.</summary>
    public static ActivityResult Go(string outcome = "Done", string? note = null) => new([outcome], false, note);

    /// <summary>It is done, by several outcomes at once.</summary>
    public static ActivityResult GoAll(IReadOnlyList<string> outcomes) => new(outcomes, false, null);
}
