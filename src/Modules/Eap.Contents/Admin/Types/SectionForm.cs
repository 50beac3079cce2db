namespace Eap.Contents.Admin.Types;

/// <summary>What was typed about a section.</summary>
public sealed class SectionForm
{
    /// <summary>The version the page showed.</summary>
    public int? Version { get; set; }

    /// <summary>Heading.</summary>
    public string? Title { get; set; }

    /// <summary>Under the heading.</summary>
    public string? Hint { get; set; }
}
