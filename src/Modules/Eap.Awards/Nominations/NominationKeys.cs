using System.Text.Json;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Fields;
using Eap.Contents.Fields.Formats;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>The keys a nominee is found by: one for each name within the unit, and where the rule asks for it one of the identity card's number, which itself is nowhere in it.</summary>
public sealed class NominationKeys(SiteDbContext db, OrganizationDirectory organizations, FieldProtector protector, SecretBox secrets)
{
    /// <summary>Name of the answer that holds the number.</summary>
    public const string IdField = "IdNumber";

    private const string Purpose = "award-holder";

    /// <summary>The keys; empty when no name was given.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(ContentItem item, NominationFiling filing, AwardCategory category, CancellationToken cancellationToken)
    {
        var unit = await UnitAsync(filing, cancellationToken);
        // Earlier honours of a unit that stood in no tree then are found by its name, where nobody else bears it.
        if (category.Kind == NomineeKind.Unit) return unit?.OrganizationId == item.OrganizationId ? [HolderKey.OfOrganization(item.OrganizationId), HolderKey.OfName(category.Kind, filing.Unit, filing.Unit)] : [HolderKey.OfOrganization(item.OrganizationId)];
        var names = filing.OtherNames.Prepend(filing.Name).Where(name => HolderKey.Normal(name).Length > 0).Select(name => HolderKey.OfName(category.Kind, name, unit?.OrganizationId ?? filing.Unit));
        return [.. names.Concat(NumberKey(item, category)).Distinct()];
    }

    /// <summary>The organisation the nominee's unit is, however its name was typed; null where it stands in no tree, or two bear the name.</summary>
    public async Task<Organization?> UnitAsync(NominationFiling filing, CancellationToken cancellationToken)
    {
        if (HolderKey.Normal(filing.Unit) is not { Length: > 0 } name) return null;
        if (await organizations.ResolveAsync(filing.Unit, cancellationToken) is { } found) return found;
        var same = (await db.Set<Organization>().AsNoTracking().Select(row => new { row.OrganizationId, row.Name, row.ShortName }).ToListAsync(cancellationToken))
            .Where(row => HolderKey.Normal(row.Name) == name || HolderKey.Normal(row.ShortName) == name).Take(2).ToList();
        return same is [var only] ? await organizations.FindAsync(only.OrganizationId, cancellationToken) : null;
    }

    /// <summary>True when a number was filled in, whether the rule asks for it or not.</summary>
    public static bool HasNumber(ContentItem item, string form) => Field(item, form) is { } field && (FieldProtector.HasValue(field) || !string.IsNullOrWhiteSpace(field.Text));

    private string[] NumberKey(ContentItem item, AwardCategory category) =>
        category.Eligibility.NeedsIdNumber && Field(item, category.Form) is { } field && (protector.Reveal(field) ?? field.Text) is { Length: > 0 } number ? [HolderKey.OfNumber(secrets.Hash(IdNumber.Tidy(number), Purpose))] : [];

    private static TextField? Field(ContentItem item, string form) => item.Content[form]?[IdField] is { } json ? JsonSerializer.Deserialize<TextField>(json, ContentJson.Options) : null;
}
