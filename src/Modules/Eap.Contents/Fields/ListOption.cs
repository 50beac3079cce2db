namespace Eap.Contents.Fields;

/// <summary>An option of a list.</summary>
public sealed class ListOption
{
    /// <summary>For people.</summary>
    public string? Name { get; set; }

    /// <summary>What is stored.</summary>
    public string? Value { get; set; }

    /// <summary>Chosen in a new item.</summary>
    public bool Default { get; set; }
}
