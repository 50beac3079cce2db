namespace Eap.Organizations.Directory;

/// <summary>Organisations in memory as a tree: parents before children, siblings in their order.</summary>
public sealed class OrganizationTree
{
    private readonly Dictionary<string, Organization> _byId;
    private readonly ILookup<string, Organization> _children;

    /// <summary>A tree of these organisations; one whose parent is not among them stands at the top.</summary>
    public OrganizationTree(IEnumerable<Organization> organizations)
    {
        var all = organizations.ToList();
        _byId = all.ToDictionary(organization => organization.OrganizationId);
        _children = all.OrderBy(organization => organization.Position).ThenBy(organization => organization.Id)
            .ToLookup(organization => organization.ParentId is { } parent && _byId.ContainsKey(parent) ? parent : "");
    }

    /// <summary>The tops, in order.</summary>
    public IEnumerable<Organization> Tops => _children[""];

    /// <summary>The organisation; null when it is not in the tree.</summary>
    public Organization? Find(string? organizationId) => organizationId is null ? null : _byId.GetValueOrDefault(organizationId);

    /// <summary>What stands directly below, in order.</summary>
    public IEnumerable<Organization> Children(string organizationId) => _children[organizationId];

    /// <summary>Everything, depth first, with how deep each stands (0 for a top).</summary>
    public IEnumerable<(Organization Organization, int Depth)> Walk() => Walk("", 0);

    private IEnumerable<(Organization Organization, int Depth)> Walk(string parent, int depth)
    {
        foreach (var child in _children[parent])
        {
            yield return (child, depth);
            foreach (var below in Walk(child.OrganizationId, depth + 1)) yield return below;
        }
    }
}
