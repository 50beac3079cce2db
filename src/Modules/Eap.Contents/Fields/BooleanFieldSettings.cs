using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a yes/no field.</summary>
public sealed class BooleanFieldSettings : FieldSettings
{
    /// <summary>Beside the box.</summary>
    public string? Label { get; set; }

    /// <summary>What a new item begins with.</summary>
    public bool DefaultValue { get; set; }
}
