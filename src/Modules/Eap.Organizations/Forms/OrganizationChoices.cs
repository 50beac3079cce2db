using Eap.Organizations.Directory;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Eap.Organizations.Forms;

/// <summary>Organisations as choices of a list, indented by depth.</summary>
public static class OrganizationChoices
{
    /// <summary>The tree's organisations as choices by id.</summary>
    /// <param name="tree">What may be chosen.</param>
    /// <param name="empty">Text of the choice of nothing; null for none.</param>
    /// <param name="without">Path of a subtree to leave out; null for none.</param>
    /// <param name="keep">An organisation offered even if it is dissolved: the one chosen now.</param>
    public static List<SelectListItem> Of(OrganizationTree tree, string? empty = null, string? without = null, string? keep = null)
    {
        var choices = new List<SelectListItem>();
        if (empty is not null) choices.Add(new SelectListItem(empty, ""));
        foreach (var (organization, depth) in tree.Walk())
        {
            if (!organization.IsActive && organization.OrganizationId != keep) continue;
            if (without is not null && organization.Path.StartsWith(without, StringComparison.Ordinal)) continue;
            choices.Add(new SelectListItem($"{new string('　', depth)}{organization.Name}", organization.OrganizationId));
        }

        return choices;
    }

    /// <summary>Kinds as choices by name.</summary>
    public static List<SelectListItem> Kinds(params ReadOnlySpan<OrganizationKind> without)
    {
        var choices = new List<SelectListItem>();
        foreach (var (kind, title) in OrganizationKinds.All)
            if (!without.Contains(kind)) choices.Add(new SelectListItem(title, kind.ToString()));
        return choices;
    }
}
