using System.Text.Json.Nodes;
using Eap.Applications.Access;
using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Definitions;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>Begins an application: what the site knows is filled in, and what the unit wrote last time if it wants that.</summary>
public sealed class DraftStart(UnitOfWork work, SiteClock clock)
{
    // Consents are given each time, files belong to their application.
    private static readonly string[] NeverTaken = ["DeclarationField", "AttachmentField"];

    /// <summary>Begins one; false when the person may not file for the unit. Sent twice it is the same application.</summary>
    /// <param name="id">The new item's id, made when the page was shown.</param>
    /// <param name="form">The form.</param>
    /// <param name="organizationId">The unit.</param>
    /// <param name="channel">By the unit itself, or by the office above it.</param>
    /// <param name="takeLast">Begin with what the unit wrote last time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<bool> BeginAsync(string id, ApplicationForm form, string organizationId, ApplicationChannel channel, bool takeLast, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (!await MayAsync(unit, organizationId, channel, cancellationToken)) return false;
        if (await unit.Db.Set<ApplicationRecord>().AnyAsync(row => row.ContentItemId == id, cancellationToken)) return true;
        // The id came with the form: one that belongs to something else begins nothing, and adds nothing to the other's history.
        if (await unit.Db.Set<ContentItem>().AnyAsync(row => row.ContentItemId == id, cancellationToken)) return false;
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(form.Name, organizationId, cancellationToken);
        item.ContentItemId = id;
        var place = await unit.Db.Set<Organization>().AsNoTracking().FirstAsync(row => row.OrganizationId == organizationId, cancellationToken);
        item.DisplayText = BoundedText.Cut($"{form.Title}：{place.ShortName}", ContentItem.MaxDisplayText);
        var officer = unit.Get<Officer>();
        var name = await officer.NameAsync(cancellationToken);
        if (takeLast && await LastAsync(unit, form, organizationId, cancellationToken) is { } last) Take(item, last, form.Type);
        await unit.Get<SiteFacts>().FillAsync(item, form.Type, officer.Id, onlyLocked: takeLast, cancellationToken);
        foreach (var prefill in unit.Get<IEnumerable<IPrefill>>()) await prefill.FillAsync(item, form.Type, cancellationToken);
        item.Apply(new ApplicationPart { Cycle = form.Settings.CycleOn(clock.Today), Channel = channel, FiledByName = name });
        var saved = await contents.SaveDraftAsync(item, null, cancellationToken);
        if (!saved.Succeeded) throw new InvalidOperationException($"A new {form.Name} cannot be stored: {string.Join(" ", saved.Errors.Select(error => error.Message))}");
        unit.Db.Add(new ApplicationRecord
        {
            ContentItemId = id, ContentType = form.Name, OrganizationId = organizationId, Channel = channel, OfficerUserId = officer.Id, OfficerName = name, ChangedUtc = clock.UtcNow, CreatedUtc = clock.UtcNow,
        });
        unit.Get<AuditTrail>().Record("Application", "Begun", $"开始填写：{item.DisplayText}", id, organizationId);
        return true;
    }, cancellationToken);

    /// <summary>True when the unit handed one in before.</summary>
    public static async Task<ContentItem?> LastAsync(UnitScope unit, ApplicationForm form, string organizationId, CancellationToken cancellationToken)
    {
        var version = await unit.Db.Set<ApplicationRecord>().AsNoTracking().Where(row => row.ContentType == form.Name && row.OrganizationId == organizationId && row.VersionId != null)
            .OrderByDescending(row => row.SubmittedUtc).Select(row => row.VersionId).FirstOrDefaultAsync(cancellationToken);
        return version is null ? null : await unit.Get<IContentManager>().GetVersionAsync(version, cancellationToken);
    }

    private static async Task<bool> MayAsync(UnitScope unit, string organizationId, ApplicationChannel channel, CancellationToken cancellationToken)
    {
        var speaks = await unit.Get<Representation>().SpeaksForAsync(organizationId, cancellationToken);
        return channel == ApplicationChannel.Online ? speaks : !speaks && await unit.Get<IAccess>().AllowsAsync(nameof(Permissions.FileOnBehalf), organizationId, cancellationToken);
    }

    // Only what the form still has, in the same kind.
    private static void Take(ContentItem item, ContentItem last, ContentTypeDefinition type)
    {
        foreach (var part in type.Parts.Where(part => part.PartName != nameof(ApplicationPart)))
        {
            var json = item.Content[part.Name] as JsonObject is { } own ? (JsonObject)own.DeepClone() : [];
            foreach (var field in part.Fields.Where(field => !NeverTaken.Contains(field.FieldName)))
                if (last.Content[part.Name]?[field.Name] is JsonObject value && ErasedField.DayOf(value) is null) json[field.Name] = value.DeepClone();
            item.SetPart(part.Name, json);
        }
    }
}
