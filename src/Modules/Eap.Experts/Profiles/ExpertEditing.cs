using System.Net.Mail;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;

namespace Eap.Experts.Profiles;

/// <summary>What came of saving a profile.</summary>
/// <param name="Item">The item with what was sent.</param>
/// <param name="Input">What was sent, and what is wrong with it.</param>
/// <param name="Saved">It was stored.</param>
/// <param name="IsForbidden">Not at this organisation.</param>
/// <param name="Conflict">What somebody else stored in the meantime.</param>
public sealed record ExpertSaved(ContentItem Item, EditorInput Input, bool Saved = false, bool IsForbidden = false, ContentItem? Conflict = null);

/// <summary>Writes profiles: permission, fields and version in one unit of work. What is saved is in the pool at once.</summary>
public sealed class ExpertEditing(UnitOfWork work)
{
    private const string Email = $"{nameof(ExpertPart)}.{nameof(ExpertPart.Email)}";

    /// <summary>Stores a profile; a new one when the id is not known yet.</summary>
    public Task<ExpertSaved> SaveAsync(string id, string? organizationId, string? expectedVersionId, IFormCollection form, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var (contents, input) = (unit.Get<IContentManager>(), new EditorInput(form));
        var item = (await contents.GetAsync(id, VersionOptions.Latest, cancellationToken))?.Copy();
        var inPool = item is null || item.Published;
        if (item is null)
        {
            item = await contents.NewAsync(ExpertContentType.Name, organizationId ?? "", cancellationToken);
            item.ContentItemId = id;
        }

        if (item.ContentType != ExpertContentType.Name || !await MayAsync(unit, item, cancellationToken)) return new ExpertSaved(item, input, IsForbidden: true);
        if (input.Text(Email)?.Trim() is { Length: > 0 } typed && !MailAddress.TryCreate(typed, out _)) input.Fail(Email, "邮箱写成 name@example.cn 的样子。");
        await unit.Get<ContentEditor>().BindAsync(item, FieldAccess.Everything, input, publishing: true, cancellationToken);
        if (input.Errors.Count > 0) return new ExpertSaved(item, input);
        var saved = inPool ? await contents.SaveAndPublishAsync(item, expectedVersionId, cancellationToken) : await contents.SaveDraftAsync(item, expectedVersionId, cancellationToken);
        input.Add(saved.Errors);
        return new ExpertSaved(saved.Item, input, saved.Succeeded, Conflict: saved.Conflict);
    }, cancellationToken);

    /// <summary>Takes an expert out of the pool, or back in; what was agreed with them stays. False when the person may not.</summary>
    public Task<bool> PoolAsync(string id, bool inPool, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        if (await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) is not { ContentType: ExpertContentType.Name } item || !await MayAsync(unit, item, cancellationToken)) return false;
        if (inPool) return (await contents.PublishAsync(id, cancellationToken)).Succeeded;
        await contents.UnpublishAsync(id, cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>Mail address and telephone in clear, with a line in the audit trail; null when the person may not.</summary>
    public Task<ExpertContacts?> ContactsAsync(string id, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<IContentManager>().GetAsync(id, VersionOptions.Latest, cancellationToken) is not { ContentType: ExpertContentType.Name } item || !await MayAsync(unit, item, cancellationToken)) return null;
        unit.Get<AuditTrail>().Record("Expert", "ContactsRead", $"查看专家的联系方式：{item.DisplayText}", id, item.OrganizationId);
        return unit.Get<ExpertContactReader>().Read(item);
    }, cancellationToken);

    private static ValueTask<bool> MayAsync(UnitScope unit, ContentItem item, CancellationToken cancellationToken) =>
        unit.Get<IAccess>().AllowsAsync(nameof(Permissions.ManageExperts), item.OrganizationId, cancellationToken);
}
