using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of an organisation field.</summary>
public sealed class OrganizationFieldSettings : FieldSettings
{
    /// <summary>More than one.</summary>
    public bool Multiple { get; set; }
}
