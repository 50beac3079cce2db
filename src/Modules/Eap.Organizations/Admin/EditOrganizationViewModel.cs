using Eap.Organizations.Directory;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Organizations.Admin;

/// <summary>The form of an organisation.</summary>
public sealed class EditOrganizationViewModel
{
    /// <summary>编码</summary>
    public string? Code { get; set; }

    /// <summary>类型</summary>
    public string? Kind { get; set; }

    /// <summary>排序</summary>
    public string? Position { get; set; }

    /// <summary>上级</summary>
    public string? ParentId { get; set; }

    /// <summary>The revision the person saw.</summary>
    public int Revision { get; set; }

    /// <summary>The organisation as stored.</summary>
    [BindNever, ValidateNever]
    public Organization Organization { get; set; } = null!;

    /// <summary>Organisations it may stand under.</summary>
    [BindNever, ValidateNever]
    public OrganizationTree Parents { get; set; } = new([]);

    /// <summary>From the top down to its parent.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<Organization> Above { get; set; } = [];

    /// <summary>May move it.</summary>
    [BindNever, ValidateNever]
    public bool MayMove { get; set; }
}
