namespace Eap.Plans.Rules;

/// <summary>A change to a frozen plan: shown with the plan for ever.</summary>
/// <param name="Utc">When.</param>
/// <param name="By">Who, as signed in.</param>
/// <param name="Reason">Why.</param>
/// <param name="Changes">What became different, a line each.</param>
public sealed record PlanCorrection(DateTime Utc, string By, string Reason, IReadOnlyList<string> Changes)
{
    /// <summary>Longest reason.</summary>
    public const int LongestReason = 200;

    /// <summary>Why a frozen plan cannot be corrected with this reason, as a key of the localizer; null when it can.</summary>
    public static string? Refuse(string reason) => reason.Length is 0 or > LongestReason ? "计划已冻结，只能更正：写明理由（最多 200 个字），直接生效。" : null;
}
