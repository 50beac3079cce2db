using Eap.Applications.Rules;

namespace Eap.Applications.Filing;

/// <summary>Asks all rules about an application.</summary>
public sealed class ApplicationChecks(IEnumerable<IApplicationRule> rules)
{
    /// <summary>What they find, errors first.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var rule in rules.Where(rule => rule.ContentType is null || rule.ContentType == check.Item.ContentType))
            findings.AddRange(await rule.CheckAsync(check, cancellationToken));
        return [.. findings.OrderBy(finding => finding.Severity)];
    }
}
