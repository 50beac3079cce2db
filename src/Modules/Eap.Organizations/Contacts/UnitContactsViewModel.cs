using Eap.Organizations.Directory;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Organizations.Contacts;

/// <summary>The people named for one unit.</summary>
public sealed class UnitContactsViewModel
{
    /// <summary>负责人</summary>
    public PersonForm Lead { get; set; } = new();

    /// <summary>替补</summary>
    public PersonForm Deputy { get; set; } = new();

    /// <summary>The rows the form showed.</summary>
    public string? Seen { get; set; }

    /// <summary>Whose.</summary>
    [BindNever, ValidateNever]
    public Organization Organization { get; set; } = null!;

    /// <summary>Accounts of the unit.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<UnitAccount> Accounts { get; set; } = [];

    /// <summary>Who was named before.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<UnitContact> Before { get; set; } = [];
}
