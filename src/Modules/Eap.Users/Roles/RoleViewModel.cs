using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Users.Roles;

/// <summary>The form of a role.</summary>
public sealed class RoleViewModel
{
    /// <summary>Stable name.</summary>
    public string? Name { get; set; }

    /// <summary>名称</summary>
    public string? Title { get; set; }

    /// <summary>说明</summary>
    public string? Description { get; set; }

    /// <summary>Permissions that are ticked.</summary>
    public List<string>? Permissions { get; set; }

    /// <summary>The revision the person saw.</summary>
    public int Revision { get; set; }

    /// <summary>A role being added.</summary>
    [BindNever, ValidateNever]
    public bool IsNew { get; set; }

    /// <summary>Every known permission under its heading.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<IGrouping<string, Permission>> Groups { get; set; } = [];

    /// <summary>Permissions of the role that no module here knows.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<string> Unknown { get; set; } = [];
}
