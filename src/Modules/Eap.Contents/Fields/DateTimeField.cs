using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>An instant.</summary>
public sealed class DateTimeField : ContentField
{
    /// <summary>UTC.</summary>
    public DateTime? Value { get; set; }
}
