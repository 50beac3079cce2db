using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>Organisations of the tree.</summary>
public sealed class OrganizationField : ContentField
{
    /// <summary>Their ids.</summary>
    public List<string> OrganizationIds { get; set; } = [];
}
