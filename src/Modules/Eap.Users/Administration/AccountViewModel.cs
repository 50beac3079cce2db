using Eap.Organizations.Directory;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Users.Administration;

/// <summary>The page of one account.</summary>
public sealed class AccountViewModel
{
    /// <summary>姓名</summary>
    public string? DisplayName { get; set; }

    /// <summary>所属组织</summary>
    public string? OrganizationId { get; set; }

    /// <summary>The role to grant.</summary>
    public string? Role { get; set; }

    /// <summary>Where to grant it.</summary>
    public string? GrantAt { get; set; }

    /// <summary>The account as stored.</summary>
    [BindNever, ValidateNever]
    public User Account { get; set; } = null!;

    /// <summary>Its grants, and whether the person may withdraw each.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<(GrantLine Grant, bool MayWithdraw)> Grants { get; set; } = [];

    /// <summary>Until when its open slip holds; null when there is none.</summary>
    [BindNever, ValidateNever]
    public string? SlipUntil { get; set; }

    /// <summary>Locked until; null when it is not.</summary>
    [BindNever, ValidateNever]
    public string? LockedUntil { get; set; }

    /// <summary>Last sign-in; null when there was none.</summary>
    [BindNever, ValidateNever]
    public string? LastSignIn { get; set; }

    /// <summary>Name of its organisation.</summary>
    [BindNever, ValidateNever]
    public string? OrganizationName { get; set; }

    /// <summary>The person may change, reset, disable and hand over the account.</summary>
    [BindNever, ValidateNever]
    public bool MayManage { get; set; }

    /// <summary>The person's own account.</summary>
    [BindNever, ValidateNever]
    public bool IsOwn { get; set; }

    /// <summary>Organisations the account may belong to.</summary>
    [BindNever, ValidateNever]
    public OrganizationTree Organizations { get; set; } = new([]);

    /// <summary>Organisations where the person may grant roles.</summary>
    [BindNever, ValidateNever]
    public OrganizationTree GrantOrganizations { get; set; } = new([]);

    /// <summary>Roles the person may grant.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<Role> Roles { get; set; } = [];
}
