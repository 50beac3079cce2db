using Eap.Contents.Comparison;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Experts.Profiles;
using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Platform.Time;

namespace Eap.Experts.Admin;

/// <summary>Makes the pages of the pool.</summary>
public sealed class ExpertPages(
    ExpertDirectory experts, ContentEditor editor, IContentManager contents, ContentComparer comparer, IAccess access, OrganizationDirectory organizations, TaxonomyDirectory taxonomies, SiteClock clock)
{
    /// <summary>The list.</summary>
    public async Task<ExpertListPage> ListAsync(string? service, CancellationToken cancellationToken)
    {
        var known = ServiceTypes.All.Any(type => type.Code == service) ? service : null;
        var (topics, today) = (await taxonomies.ByAliasAsync("topics", cancellationToken), clock.Today);
        return new ExpertListPage(
            [.. (await experts.ListAsync(known, cancellationToken)).Select(expert => new ExpertRow(expert, [.. topics?.Find(expert.Part.Topics.TermContentItemIds).Select(term => term.Title) ?? []], !expert.Part.IsAppointedOn(today)))],
            known);
    }

    /// <summary>The newest version of an expert the person may manage; null when there is none, and whether they may not.</summary>
    public async Task<(ContentItem? Item, bool IsForbidden)> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) is not { ContentType: ExpertContentType.Name } item) return (null, false);
        return await access.AllowsAsync(nameof(Permissions.ManageExperts), item.OrganizationId, cancellationToken) ? (item, false) : (null, true);
    }

    /// <summary>The form of an expert, new without <paramref name="versionId"/>.</summary>
    public async Task<ExpertEditPage> EditAsync(ContentItem item, string? versionId, EditorInput input, ContentItem? conflict, ExpertContacts? contacts, CancellationToken cancellationToken) => new()
    {
        Item = item, VersionId = versionId, Errors = input.Errors, Conflict = conflict, Contacts = contacts, IsInPool = (conflict ?? item).Published,
        Sections = await editor.BuildAsync(item, FieldAccess.Everything, input, cancellationToken),
        Organizations = versionId is null ? await PlacesAsync(cancellationToken) : new OrganizationTree([]),
        Differences = conflict is null ? [] : await comparer.CompareAsync(conflict, item, cancellationToken),
    };

    /// <summary>The organisations where the person keeps the pool.</summary>
    public async Task<OrganizationTree> PlacesAsync(CancellationToken cancellationToken) =>
        await organizations.TreeAsync(await access.ScopeAsync(nameof(Permissions.ManageExperts), cancellationToken), cancellationToken);
}
