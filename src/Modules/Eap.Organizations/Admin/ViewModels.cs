using Eap.Organizations.Directory;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Organizations.Admin;

/// <summary>The list of organisations.</summary>
public sealed class OrganizationListViewModel
{
    /// <summary>What is shown, with its depth.</summary>
    public required IReadOnlyList<(Organization Organization, int Depth)> Rows { get; init; }

    /// <summary>All the person manages.</summary>
    public required int Total { get; init; }

    /// <summary>Words searched for.</summary>
    public required string? Search { get; init; }

    /// <summary>The organisation whose lower level is shown; null for the whole tree.</summary>
    public required Organization? Above { get; init; }

    /// <summary>All the person manages, as a tree.</summary>
    public required OrganizationTree Tree { get; init; }

    /// <summary>May add organisations at the top.</summary>
    public required bool MayAddTop { get; init; }
}

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

/// <summary>The facts of an organisation.</summary>
public sealed class OrganizationFactsViewModel
{
    /// <summary>年份</summary>
    public string? Year { get; set; }

    /// <summary>职工人数</summary>
    public string? Workers { get; set; }

    /// <summary>会员人数</summary>
    public string? Members { get; set; }

    /// <summary>女职工人数</summary>
    public string? Women { get; set; }

    /// <summary>The revision the person saw.</summary>
    public int Revision { get; set; }

    /// <summary>The organisation as stored.</summary>
    [BindNever, ValidateNever]
    public Organization Organization { get; set; } = null!;

    /// <summary>What is stored, newest year first.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<OrganizationFact> Facts { get; set; } = [];
}
