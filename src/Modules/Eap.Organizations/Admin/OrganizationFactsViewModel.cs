using Eap.Organizations.Directory;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Eap.Organizations.Admin;

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
