using Eap.Organizations.Directory;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Organizations.Admin;

/// <summary>The names of an organisation.</summary>
public sealed class OrganizationNamesViewModel
{
    /// <summary>名称</summary>
    public string? Name { get; set; }

    /// <summary>简称</summary>
    public string? ShortName { get; set; }

    /// <summary>启用日期</summary>
    public string? From { get; set; }

    /// <summary>The name to correct; null: a new name.</summary>
    public long? NameId { get; set; }

    /// <summary>The revision the person saw.</summary>
    public int Revision { get; set; }

    /// <summary>The organisation as stored.</summary>
    [BindNever, ValidateNever]
    public Organization Organization { get; set; } = null!;

    /// <summary>Its names, oldest first.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<OrganizationName> Names { get; set; } = [];
}
