using Eap.Plans.Rules;

namespace Eap.Lectures.Evidence;

/// <summary>
/// How the lectures that count spread over the settings the notice names (三进, 五走进). That each be visited is our wish, not the notice's: coverage is shown,
/// nothing is refused because of it.
/// </summary>
public static class SettingCoverage
{
    /// <summary>Each setting of the plan with how many lectures went there, in the notice's order; settings the plan does not name follow as they are.</summary>
    public static IReadOnlyList<SettingCount> Of(PlanChoices choices, IEnumerable<string?> settings)
    {
        var counts = settings.Where(setting => !string.IsNullOrEmpty(setting)).GroupBy(setting => setting!).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. choices.Options.Select(option => new SettingCount(option, counts.GetValueOrDefault(option), IsOfPlan: true)),
            .. counts.Where(pair => !choices.Options.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new SettingCount(pair.Key, pair.Value, IsOfPlan: false)),
        ];
    }
}

/// <summary>A setting and how many lectures went there.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Count">How many.</param>
/// <param name="IsOfPlan">The plan names it.</param>
public sealed record SettingCount(string Setting, int Count, bool IsOfPlan);
