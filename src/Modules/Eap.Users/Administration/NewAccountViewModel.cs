using Eap.Organizations.Directory;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Users.Administration;

/// <summary>The form for a new account, and for the successor at a handover.</summary>
public sealed class NewAccountViewModel
{
    /// <summary>用户名</summary>
    public string? UserName { get; set; }

    /// <summary>姓名</summary>
    public string? DisplayName { get; set; }

    /// <summary>所属组织</summary>
    public string? OrganizationId { get; set; }

    /// <summary>Organisations to choose from.</summary>
    [BindNever, ValidateNever]
    public OrganizationTree Organizations { get; set; } = new([]);

    /// <summary>At a handover, the old account.</summary>
    [BindNever, ValidateNever]
    public User? Old { get; set; }

    /// <summary>At a handover, what is taken over.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<GrantLine> Grants { get; set; } = [];
}
