using Eap.Applications.Process;
using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Access;

/// <summary>Which applications the current person reaches, and as whom. What is not for them is not there.</summary>
public sealed class ApplicationDoor(SiteDbContext db, IAccess access, Representation representation, ContentAccess contents)
{
    /// <summary>An application of a union the person speaks for.</summary>
    public async Task<ApplicationRecord?> OwnAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } record && await IsOwnAsync(record, cancellationToken) ? record : null;

    /// <summary>An application the person fills in: their union's own, or one they are filing for a unit below.</summary>
    public async Task<ApplicationRecord?> FillAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } record && await MayFillAsync(record, cancellationToken) ? record : null;

    /// <summary>True when the person fills this one in.</summary>
    public async Task<bool> MayFillAsync(ApplicationRecord record, CancellationToken cancellationToken) =>
        await FillsForAsync(record, cancellationToken) || await IsOwnAsync(record, cancellationToken);

    /// <summary>True when it is one of a union the person speaks for.</summary>
    public async Task<bool> IsOwnAsync(ApplicationRecord record, CancellationToken cancellationToken) =>
        IsTheirs(record) && await representation.SpeaksForAsync(record.OrganizationId, cancellationToken);

    /// <summary>An application that was handed in where the person handles them.</summary>
    public async Task<ApplicationRecord?> DeskAsync(string id, CancellationToken cancellationToken, string permission = nameof(Permissions.HandleApplications)) =>
        await FindAsync(id, cancellationToken) is { FiledUtc: not null } record && await access.AllowsAsync(permission, record.OrganizationId, cancellationToken) ? record : null;

    /// <summary>True when this person's office fills it in for the unit: a draft, or a return to a unit nobody has an account of.</summary>
    public async Task<bool> FillsForAsync(ApplicationRecord record, CancellationToken cancellationToken) =>
        await IsFilledForAsync(record, cancellationToken) && !await representation.SpeaksForAsync(record.OrganizationId, cancellationToken) && await access.AllowsAsync(nameof(Permissions.FileOnBehalf), record.OrganizationId, cancellationToken);

    /// <summary>True when the office above fills it in just now, not the unit.</summary>
    public async Task<bool> IsFilledForAsync(ApplicationRecord record, CancellationToken cancellationToken) => record.Channel == ApplicationChannel.OnBehalf
        && (record.Status == ApplicationStatus.Draft || record.Status == ApplicationStatus.Returned && (await UnitOfficers.OfAsync(db, record.OrganizationId, cancellationToken)).Count == 0);

    /// <summary>The newest version, read by the permission the person came in with; null when it was removed.</summary>
    public async Task<ContentItem?> ItemAsync(ApplicationRecord record, string permission, CancellationToken cancellationToken) =>
        await (await contents.PrivateAsync(record.ContentType, cancellationToken, permission)).FirstOrDefaultAsync(item => item.ContentItemId == record.ContentItemId, cancellationToken);

    /// <summary>The version the desk reads, by the permission the person came in with: never what a unit has typed and not handed in. Null when it was removed.</summary>
    public async Task<ContentItem?> DeskItemAsync(ApplicationRecord record, string permission, CancellationToken cancellationToken) =>
        await DeskVersions.Of(db, await contents.PrivateVersionsAsync(record.ContentType, record.ContentItemId, permission, cancellationToken)).FirstOrDefaultAsync(cancellationToken);

    // What an office fills in for a unit is the unit's from the moment it is filed.
    private static bool IsTheirs(ApplicationRecord record) => record.Channel == ApplicationChannel.Online || record.FiledUtc is not null;

    private Task<ApplicationRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        db.Set<ApplicationRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == id, cancellationToken);
}
