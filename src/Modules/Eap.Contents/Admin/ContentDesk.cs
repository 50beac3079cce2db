using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Admin;

/// <summary>
/// What the general content admin may touch: items of public and internal types that are listed. Private items, menus and taxonomies are not
/// there for it, whoever asks.
/// </summary>
public sealed class ContentDesk(SiteDbContext db, IContentManager contents, ContentDefinitionManager definitions, ContentAccess access, IAccess grants, OrganizationDirectory organizations,
    IEnumerable<IContentDeskRule> rules)
{
    /// <summary>The types it lists.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> TypesAsync(CancellationToken cancellationToken) => [.. (await definitions.ListTypesAsync(cancellationToken)).Where(IsHere)];

    /// <summary>The type, when it is one of those. Addresses are read without case.</summary>
    public async Task<ContentTypeDefinition?> TypeAsync(string? name, CancellationToken cancellationToken) =>
        (await TypesAsync(cancellationToken)).FirstOrDefault(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The newest version of an item, or a removed item's last one; null when there is none or it is not of this desk.</summary>
    public async Task<ContentItem?> FindAsync(string id, CancellationToken cancellationToken, bool removedToo = false)
    {
        var item = await contents.GetAsync(id, VersionOptions.Latest, cancellationToken);
        if (item is null && removedToo) item = await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == id).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return item is not null && item.Visibility != Visibility.Private && await TypeAsync(item.ContentType, cancellationToken) is not null ? item : null;
    }

    /// <summary>True when the person holds the permission at the item's organisation.</summary>
    public ValueTask<bool> AllowsAsync(string permission, ContentItem item, CancellationToken cancellationToken) => access.AllowsAsync(permission, item, cancellationToken);

    /// <summary>The rule for items that are submitted instead of published; null where the desk publishes.</summary>
    public async Task<DeskRule?> RuleAsync(ContentItem item, CancellationToken cancellationToken) =>
        await definitions.GetTypeAsync(item.ContentType, cancellationToken) is { } type && rules.FirstOrDefault(rule => rule.Submits(type)) is { } found ? await found.ForAsync(item, cancellationToken) : null;

    /// <summary>The organisations where the person holds the permission, as a tree.</summary>
    public async Task<OrganizationTree> OrganizationsAsync(string permission, CancellationToken cancellationToken) =>
        await organizations.TreeAsync(await grants.ScopeAsync(permission, cancellationToken), cancellationToken);

    /// <summary>Where an item stands, and when readers first could see what they see now.</summary>
    public async Task<(ContentState State, DateTime? PublishedUtc)> StateAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == item.ContentItemId && row.PublishedUtc != null)
            .Select(row => new { row.Published, row.PublishedUtc }).ToListAsync(cancellationToken);
        var published = rows.FirstOrDefault(row => row.Published);
        return (ContentStates.Of(item.Published, published is not null, rows.Count > 0), published?.PublishedUtc);
    }

    private static bool IsHere(ContentTypeDefinition type) => type.Visibility != Visibility.Private && type.GetSettings<ContentTypeSettings>().Listable;
}
