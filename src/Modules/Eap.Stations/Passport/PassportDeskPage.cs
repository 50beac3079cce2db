namespace Eap.Stations.Passport;

/// <summary>A passport at the desk.</summary>
/// <param name="Passport">The passport.</param>
/// <param name="Posted">What was posted and could not all be stored; null on a fresh page.</param>
/// <param name="Problems">Why not, by check.</param>
public sealed record PassportDeskPage(PassportView Passport, DecisionForm? Posted, IReadOnlyDictionary<string, string> Problems)
{
    /// <summary>What stands in the form at a check.</summary>
    public CheckDecision? Of(string checkId) => Problems.ContainsKey(checkId) ? Posted?.Checks.FirstOrDefault(decision => decision.CheckId == checkId) : null;
}
