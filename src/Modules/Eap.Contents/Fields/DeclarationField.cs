using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>A declaration made, or a consent given: that it was, when by the server's clock, and to which words.</summary>
public sealed class DeclarationField : ContentField
{
    /// <summary>True when it was made.</summary>
    public bool Given { get; set; }

    /// <summary>When, UTC; null when it was not.</summary>
    public DateTime? GivenUtc { get; set; }

    /// <summary>SHA-256 of the words as they stood then, lower-case hex; null when it was not.</summary>
    public string? TextSha256 { get; set; }
}
