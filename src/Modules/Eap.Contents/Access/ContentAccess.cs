using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Access;

/// <summary>
/// The one query everything reads content through. Public routes, search, feeds, pickers and exports use <see cref="Published"/>; the content
/// admin uses <see cref="EditableAsync"/>; private items are reached only through <see cref="PrivateAsync"/> by their own module.
/// </summary>
public sealed class ContentAccess(SiteDbContext db, IAccess access)
{
    /// <summary>What anybody may read: published items of public types. Not tracked.</summary>
    public IQueryable<ContentItem> Published() => db.Set<ContentItem>().AsNoTracking().Where(item => item.Published && item.Visibility == Visibility.Public);

    /// <summary>Published items of one public type.</summary>
    public IQueryable<ContentItem> Published(string contentType) => Published().Where(item => item.ContentType == contentType);

    /// <summary>What the current person may read when published: public items, and internal ones for whoever holds a grant.</summary>
    public async Task<IQueryable<ContentItem>> ReadableAsync(CancellationToken cancellationToken)
    {
        var published = db.Set<ContentItem>().AsNoTracking().Where(item => item.Published);
        return await access.HasAnyGrantAsync(cancellationToken)
            ? published.Where(item => item.Visibility == Visibility.Public || item.Visibility == Visibility.Internal)
            : published.Where(item => item.Visibility == Visibility.Public);
    }

    /// <summary>Latest versions of public and internal types at the organisations where the current person holds the permission.</summary>
    public async Task<IQueryable<ContentItem>> EditableAsync(string permission, CancellationToken cancellationToken)
    {
        var latest = db.Set<ContentItem>().AsNoTracking().Where(item => item.Latest && (item.Visibility == Visibility.Public || item.Visibility == Visibility.Internal));
        return Within(latest, await access.ScopeAsync(permission, cancellationToken));
    }

    /// <summary>Latest versions of a private type at the organisations where the current person holds the type's permission (<c>View_T</c> unless said otherwise).</summary>
    public async Task<IQueryable<ContentItem>> PrivateAsync(string contentType, CancellationToken cancellationToken, string? permission = null)
    {
        var latest = db.Set<ContentItem>().AsNoTracking().Where(item => item.Latest && item.ContentType == contentType);
        return Within(latest, await access.ScopeAsync(permission ?? $"View_{contentType}", cancellationToken));
    }

    /// <summary>All versions of one item of a private type, when it is at an organisation where the current person holds the permission; none when it was removed.</summary>
    public async Task<IQueryable<ContentItem>> PrivateVersionsAsync(string contentType, string contentItemId, string permission, CancellationToken cancellationToken)
    {
        var items = db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentType == contentType && item.ContentItemId == contentItemId);
        return Within(items.Where(item => items.Any(latest => latest.Latest)), await access.ScopeAsync(permission, cancellationToken));
    }

    /// <summary>True when the current person may do this to the item: public and internal types by the general permission, private ones by the type's own.</summary>
    public ValueTask<bool> AllowsAsync(string permission, ContentItem item, CancellationToken cancellationToken) => item.Visibility == Visibility.Private
        ? ValueTask.FromResult(false)
        : access.AllowsAsync(permission, item.OrganizationId, cancellationToken);

    private IQueryable<ContentItem> Within(IQueryable<ContentItem> items, AccessScope scope)
    {
        if (scope.Everywhere) return items;
        if (scope.IsEmpty) return items.Where(item => false);
        var inside = db.Set<Organization>().Within(scope);
        return items.Where(item => inside.Any(organization => organization.OrganizationId == item.OrganizationId));
    }
}
