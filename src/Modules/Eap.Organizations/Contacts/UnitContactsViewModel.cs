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

/// <summary>A person as typed.</summary>
public sealed class PersonForm
{
    /// <summary>姓名</summary>
    public string? Name { get; set; }

    /// <summary>职务</summary>
    public string? Post { get; set; }

    /// <summary>电话</summary>
    public string? Phone { get; set; }

    /// <summary>账号</summary>
    public string? UserId { get; set; }

    internal static PersonForm Of(UnitContact? row) => row is null ? new() : new() { Name = row.Name, Post = row.Post, Phone = row.Phone, UserId = row.UserId };
}

/// <summary>A unit in the list of named people.</summary>
/// <param name="Organization">The unit.</param>
/// <param name="Depth">How deep it stands.</param>
/// <param name="Lead">Its lead; null when nobody is named.</param>
/// <param name="Deputy">Its deputy; null when nobody is named.</param>
public sealed record UnitContactRow(Organization Organization, int Depth, UnitContact? Lead, UnitContact? Deputy);
