using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a field of several texts; without options one per line may be typed.</summary>
public sealed class MultiTextFieldSettings : FieldSettings
{
    /// <summary>What may be chosen.</summary>
    public List<ListOption> Options { get; set; } = [];
}
