using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Admin;

/// <summary>Stores what the editor sent: permission, fields, version and publishing in one unit of work.</summary>
public sealed class ContentEditing(UnitOfWork work)
{
    /// <summary>Stores, and publishes or hands in when that was asked.</summary>
    public Task<EditOutcome> SaveAsync(EditDraft draft, CancellationToken cancellationToken) => work.RunAsync(unit => SaveAsync(unit, draft, cancellationToken), cancellationToken);

    private static async Task<EditOutcome> SaveAsync(UnitScope unit, EditDraft draft, CancellationToken cancellationToken)
    {
        var (contents, access) = (unit.Get<IContentManager>(), unit.Get<ContentAccess>());
        var input = new EditorInput(draft.Form);
        var item = await ItemAsync(unit, contents, draft, cancellationToken);
        var allowed = item.ContentType == draft.ContentType && await access.AllowsAsync(nameof(Permissions.EditContent), item, cancellationToken)
            && (!draft.Publish || await access.AllowsAsync(nameof(Permissions.PublishContent), item, cancellationToken));
        if (!allowed) return new EditOutcome(item, input) { IsForbidden = true };
        await unit.Get<ContentEditor>().BindAsync(item, FieldAccess.Everything, input, publishing: false, cancellationToken);
        if (input.Errors.Count > 0) return new EditOutcome(item, input);

        var saved = await contents.SaveDraftAsync(item, draft.ExpectedVersionId, cancellationToken);
        input.Add(saved.Errors);
        if (!saved.Succeeded) return new EditOutcome(item, input) { Conflict = saved.Conflict };
        if (!draft.Publish && !draft.Submit) return new EditOutcome(saved.Item, input) { Saved = true };
        var id = saved.Item.ContentItemId;
        var gone = draft.Submit ? await contents.SubmitAsync(id, cancellationToken) : await contents.PublishAsync(id, cancellationToken);
        input.Add(gone.Errors);
        return new EditOutcome(saved.Item, input) { Saved = true, Published = draft.Publish && gone.Succeeded, Submitted = draft.Submit && gone.Succeeded, Refusals = gone.Refusals };
    }

    // The newest version with the sent fields over it: what the form does not hold stays as the other person left it.
    private static async Task<ContentItem> ItemAsync(UnitScope unit, IContentManager contents, EditDraft draft, CancellationToken cancellationToken)
    {
        var known = await contents.GetAsync(draft.ContentItemId, VersionOptions.Latest, cancellationToken)
            ?? await unit.Db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == draft.ContentItemId).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (known is not null) return known.Copy();
        var item = await contents.NewAsync(draft.ContentType, draft.OrganizationId ?? "", cancellationToken);
        item.ContentItemId = draft.ContentItemId;
        return item;
    }
}
