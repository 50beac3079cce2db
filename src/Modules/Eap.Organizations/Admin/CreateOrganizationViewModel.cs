using Eap.Organizations.Directory;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Organizations.Admin;

/// <summary>The form for a new organisation.</summary>
public sealed class CreateOrganizationViewModel
{
    /// <summary>上级</summary>
    public string? ParentId { get; set; }

    /// <summary>编码</summary>
    public string? Code { get; set; }

    /// <summary>类型</summary>
    public string? Kind { get; set; }

    /// <summary>名称</summary>
    public string? Name { get; set; }

    /// <summary>简称</summary>
    public string? ShortName { get; set; }

    /// <summary>名称启用日期</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Organisations it may stand under.</summary>
    [BindNever, ValidateNever]
    public OrganizationTree Parents { get; set; } = new([]);

    /// <summary>May add organisations at the top.</summary>
    [BindNever, ValidateNever]
    public bool MayBeTop { get; set; }
}
