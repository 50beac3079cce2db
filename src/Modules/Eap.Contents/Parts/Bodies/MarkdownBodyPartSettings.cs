namespace Eap.Contents.Parts.Bodies;

/// <summary>Settings of a body on a type.</summary>
public sealed class MarkdownBodyPartSettings
{
    /// <summary>True: the item may be published without a text, because its other parts say what it is. Default false.</summary>
    public bool IsOptional { get; set; }
}
