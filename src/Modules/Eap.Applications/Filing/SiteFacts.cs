using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Applications.Forms;
using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>Fills in what the site knows about the unit: once when an application is begun, and again at every save where the site's value stands.</summary>
public sealed class SiteFacts(SiteDbContext db, SeenOrganizations organizations, FieldProtector protector)
{
    private static readonly SiteFact[] OfTheYear = [SiteFact.Workers, SiteFact.Members, SiteFact.Women];
    private static readonly SiteFact[] OfThePerson = [SiteFact.OfficerName, SiteFact.OfficerMail];

    /// <summary>Fills in.</summary>
    /// <param name="item">The item, in memory.</param>
    /// <param name="type">Its form.</param>
    /// <param name="officerId">The account that fills in.</param>
    /// <param name="onlyLocked">True: only where the site's value stands.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task FillAsync(ContentItem item, ContentTypeDefinition type, string officerId, bool onlyLocked, CancellationToken cancellationToken)
    {
        var wanted = type.Parts.SelectMany(part => part.Fields.Select(field => (Part: part, Field: field, Settings: field.GetSettings<ApplicationFieldSettings>())))
            .Where(row => row.Settings.FillFrom != SiteFact.None && (row.Settings.Locked || !onlyLocked)).ToList();
        if (wanted.Count == 0) return;
        var facts = await ReadAsync([.. wanted.Select(row => row.Settings.FillFrom)], item.OrganizationId, officerId, cancellationToken);
        foreach (var (part, field, settings) in wanted)
        {
            if (!facts.TryGetValue(settings.FillFrom, out var value) || value is null && !settings.Locked) continue;
            var json = item.Content[part.Name] as JsonObject is { } stored ? (JsonObject)stored.DeepClone() : [];
            json[field.Name] = Write(field, json[field.Name] as JsonObject, value);
            item.SetPart(part.Name, json);
        }
    }

    private async Task<Dictionary<SiteFact, string?>> ReadAsync(HashSet<SiteFact> wanted, string organizationId, string officerId, CancellationToken cancellationToken)
    {
        var unit = await organizations.FindAsync(organizationId, cancellationToken);
        var above = wanted.Contains(SiteFact.SuperiorName) && unit?.ParentId is { } parent ? (await organizations.FindAsync(parent, cancellationToken))?.Name : null;
        var stated = !wanted.Overlaps(OfTheYear) ? null : await db.Set<OrganizationFact>().AsNoTracking().Where(row => row.OrganizationId == organizationId).OrderByDescending(row => row.Year).FirstOrDefaultAsync(cancellationToken);
        var officer = !wanted.Overlaps(OfThePerson) ? null : await db.Set<User>().AsNoTracking().Where(row => row.Id == officerId).Select(row => new { row.DisplayName, row.Email }).FirstOrDefaultAsync(cancellationToken);
        return new Dictionary<SiteFact, string?>
        {
            [SiteFact.OrganizationName] = unit?.Name, [SiteFact.SuperiorName] = above, [SiteFact.Workers] = stated?.Workers?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [SiteFact.Members] = stated?.Members?.ToString(System.Globalization.CultureInfo.InvariantCulture), [SiteFact.Women] = stated?.Women?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [SiteFact.OfficerName] = officer?.DisplayName, [SiteFact.OfficerMail] = officer?.Email,
        };
    }

    private JsonObject Write(ContentPartFieldDefinition field, JsonObject? stored, string? value)
    {
        if (field.IsProtected) return Protect(value);
        var json = stored is null ? [] : (JsonObject)stored.DeepClone();
        if (field.FieldName == nameof(NumericField)) json[nameof(NumericField.Value)] = value is null ? null : JsonValue.Create(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        else json[nameof(TextField.Text)] = value;
        return json;
    }

    private JsonObject Protect(string? value)
    {
        var field = new TextField();
        if (!string.IsNullOrEmpty(value)) protector.Protect(field, value);
        return JsonSerializer.SerializeToNode(field, ContentJson.Options)!.AsObject();
    }
}
