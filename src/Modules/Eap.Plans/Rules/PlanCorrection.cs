namespace Eap.Plans.Rules;

/// <summary>A change to a frozen plan: shown with the plan for ever.</summary>
/// <param name="Utc">When.</param>
/// <param name="By">Who, as signed in.</param>
/// <param name="Reason">Why.</param>
/// <param name="Changes">What became different, a line each.</param>
public sealed record PlanCorrection(DateTime Utc, string By, string Reason, IReadOnlyList<string> Changes);
