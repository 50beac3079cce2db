using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Organizations.Editing;

/// <summary>The rules of the tree, asked by the editor inside its unit of work; each answers with the refusal, or null.</summary>
public sealed class OrganizationChecks(UnitScope unit, IStringLocalizer<OrganizationChecks> T)
{
    internal const int LongestPath = 512;

    private DbSet<Organization> Organizations => unit.Db.Set<Organization>();

    /// <summary>The organisation to change, or why it cannot be: it is gone, or somebody changed it since <paramref name="revision"/> (null: whatever it is).</summary>
    public async Task<(Organization?, OrganizationResult?)> LoadAsync(string organizationId, int? revision, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var organization = await Organizations.FirstOrDefaultAsync(row => row.OrganizationId == organizationId, cancellationToken);
        if (organization is null) return (null, Refuse("", T["没有这个组织。"]));
        return revision is { } seen && seen != organization.Revision
            ? (null, Refuse("Revision", T["这个组织刚被别人改过，下面是最新的内容，请核对后再改。"]))
            : (organization, null);
    }

    /// <summary>Sets parent and path, or says why it cannot hang there.</summary>
    public async Task<OrganizationResult?> PlaceAsync(Organization organization, string? parentId, CancellationToken cancellationToken)
    {
        if (organization.Kind == OrganizationKind.MunicipalFederation)
        {
            if (parentId is not null) return Refuse("Kind", T["市总工会在最上面，没有上级。"]);
            if (await Organizations.AnyAsync(row => row.Kind == OrganizationKind.MunicipalFederation && row.OrganizationId != organization.OrganizationId, cancellationToken))
                return Refuse("Kind", T["已经有市总工会了，一个站点只有一个。"]);
        }

        var path = "/";
        if (parentId is null)
        {
            if (!OrganizationKinds.MayBeTop(organization.Kind)) return Refuse("ParentId", T["请选择上级组织。"]);
        }
        else
        {
            var parent = await Organizations.FirstOrDefaultAsync(row => row.OrganizationId == parentId, cancellationToken);
            if (parent is null) return Refuse("ParentId", T["没有这个上级组织。"]);
            if (!parent.IsActive) return Refuse("ParentId", T["上级“{0}”已停用。", parent.Name]);
            if (parent.Path.Contains($"/{organization.OrganizationId}/", StringComparison.Ordinal)) return Refuse("ParentId", T["不能移到它自己或它的下级下面。"]);
            path = parent.Path;
        }

        (organization.ParentId, organization.Path) = (parentId, $"{path}{organization.OrganizationId}/");
        return organization.Path.Length > LongestPath ? Refuse("ParentId", T["层级太深了。"]) : null;
    }

    /// <summary>Both names are there and not too long.</summary>
    public OrganizationResult? Name(string name, string shortName)
    {
        if (name.Length == 0) return Refuse("Name", T["请填写名称。"]);
        if (name.Length > OrganizationText.NameLength) return Refuse("Name", T["名称最多 {0} 个字。", OrganizationText.NameLength]);
        return shortName.Length > OrganizationText.ShortNameLength ? Refuse("ShortName", T["简称最多 {0} 个字。", OrganizationText.ShortNameLength]) : null;
    }

    /// <summary>The code is well-formed and free.</summary>
    public async Task<OrganizationResult?> CodeAsync(Organization organization, CancellationToken cancellationToken)
    {
        if (!OrganizationText.IsCode(organization.Code)) return Refuse("Code", T["编码用 2 到 64 个小写字母、数字和连字符，首尾是字母或数字。"]);
        var holder = await Organizations.AsNoTracking().Where(row => row.Code == organization.Code && row.OrganizationId != organization.OrganizationId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken);
        return holder is null ? null : Refuse("Code", T["编码已被“{0}”使用。", holder]);
    }

    /// <summary>No active sibling bears the name.</summary>
    public async Task<OrganizationResult?> SiblingsAsync(Organization organization, string name, CancellationToken cancellationToken)
    {
        var siblings = await Organizations.AsNoTracking().Where(row => row.ParentId == organization.ParentId && row.IsActive && row.OrganizationId != organization.OrganizationId)
            .Select(row => row.Name).ToListAsync(cancellationToken);
        var key = OrganizationText.Key(name);
        return siblings.FirstOrDefault(sibling => OrganizationText.Key(sibling) == key) is { } same ? Refuse("Name", T["同一上级下已有“{0}”。", same]) : null;
    }

    private static OrganizationResult Refuse(string field, string problem) => OrganizationResult.Refused(field, problem);
}
