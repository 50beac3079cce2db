using Eap.Applications.Rules;
using Eap.Stations.Acceptance;

namespace Eap.Stations.Filing;

/// <summary>When a self-assessment is whole: each check answered, what is there with something that shows it; where the standard is to be entered, in words. Plain rules.</summary>
public static class SelfCheckRules
{
    private const int Named = 5;

    /// <summary>Everything found.</summary>
    /// <param name="field">What is asked and answered.</param>
    /// <param name="words">The free self-assessment.</param>
    /// <param name="files">Names of its files.</param>
    /// <param name="isFirst">It was not handed in before. Afterwards the unit can only change what it is asked to, so that what is missing cannot be in its way.</param>
    public static IEnumerable<Finding> Check(SelfCheckField field, string? words, IReadOnlyList<string> files, bool isFirst)
    {
        var severity = isFirst ? FindingSeverity.Error : FindingSeverity.Warning;
        if (field.Checks.Count == 0 && string.IsNullOrWhiteSpace(words)) yield return new Finding(severity, $"{AcceptanceFiling.FormName}.SelfCheck", "本市的标准还没有录入检查项，请在“自评”里写哪些做到了、哪些还差。");
        var open = field.Checks.Where(check => check.IsMet is null).ToList();
        if (open.Count > 0) yield return Of(severity, $"自评表还有 {open.Count} 项没有填：{Titles(open)}。");
        var bare = field.Checks.Where(check => check.IsMet == true && check.Evidence.Length == 0 && !files.Any(check.IsShownBy)).ToList();
        if (bare.Count > 0) yield return Of(severity, $"自评表有 {bare.Count} 项写了做到，还要写怎么看得出来，或者交一份以编号开头的材料：{Titles(bare)}。");
    }

    private static string Titles(List<SelfCheck> checks) => string.Join('、', checks.Take(Named).Select(check => check.Title)) + (checks.Count > Named ? "等" : "");

    private static Finding Of(FindingSeverity severity, string message) => new(severity, $"{AcceptanceFiling.FormName}.{SelfCheckField.FieldName}", message);
}
