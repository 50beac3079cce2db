using Eap.Applications.Access;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Management;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>The files of applications follow the application: who may read it may read them, and they change only where a field is open.</summary>
internal sealed class ApplicationAttachments(SiteDbContext db, ApplicationDoor door, FormDefinitions definitions, IContentManager contents, PermissionHolders holders) : IAttachmentGuard
{
    public async Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken) =>
        await door.FillAsync(place.ContentItemId, cancellationToken) is not null || await door.DeskAsync(place.ContentItemId, cancellationToken) is not null;

    public async Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken) =>
        await door.FillAsync(place.ContentItemId, cancellationToken) is { } record && await IsOpenAsync(record, place, cancellationToken);

    public async Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken)
    {
        var record = await db.Set<ApplicationRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == place.ContentItemId, cancellationToken);
        if (record is null || !await IsOpenAsync(record, place, cancellationToken)) return false;
        var permission = await door.IsFilledForAsync(record, cancellationToken) ? nameof(Permissions.FileOnBehalf) : nameof(Permissions.FileApplication);
        return (await holders.UserIdsAsync(permission, record.OrganizationId, cancellationToken)).Contains(userId);
    }

    private async Task<bool> IsOpenAsync(ApplicationRecord record, AttachmentPlace place, CancellationToken cancellationToken)
    {
        if (!ApplicationProcess.MayEdit(record.Status) || await contents.GetAsync(record.ContentItemId, VersionOptions.Latest, cancellationToken) is not { } item) return false;
        if (await definitions.ForAsync(item, cancellationToken) is not { } type) return false;
        var asked = await db.Set<ReturnRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == record.ContentItemId && row.IsOpen, cancellationToken);
        return FormAccess.Of(type, item, OpenFields.Of(record.Status, asked, type)).Of(place.PartName, place.FieldName) == FieldAccessLevel.Editable;
    }
}
