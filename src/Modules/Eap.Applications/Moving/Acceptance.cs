using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Management;
using Eap.Platform.Data;

namespace Eap.Applications.Moving;

/// <summary>Asks all rules that accepting waits for.</summary>
public sealed class Acceptance(ApplicationForms forms, IEnumerable<IAcceptanceRule> rules)
{
    /// <summary>The first reason why it may not be accepted yet, in Chinese; null when it may.</summary>
    public async Task<string?> RefuseAsync(UnitScope unit, ApplicationRecord record, CancellationToken cancellationToken)
    {
        var item = await unit.Get<IContentManager>().GetAsync(record.ContentItemId, VersionOptions.Latest, cancellationToken);
        if (item is null || await forms.OfAsync(item, cancellationToken) is not { } form) return null;
        foreach (var rule in rules)
            if (await rule.RefuseAsync(unit, record, form, cancellationToken) is { } refusal) return refusal;
        return null;
    }
}
