using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>Several texts: chosen from a list, or one per line.</summary>
public sealed class MultiTextField : ContentField
{
    /// <summary>The values, in order.</summary>
    public List<string> Values { get; set; } = [];
}
