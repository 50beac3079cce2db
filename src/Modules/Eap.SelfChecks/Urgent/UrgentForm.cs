using System.Security.Cryptography;
using System.Text;
using Eap.Contents.Markdown;

namespace Eap.SelfChecks.Urgent;

/// <summary>A request as it is typed.</summary>
public sealed class UrgentForm
{
    /// <summary>The request: made when its form opens, so that a form sent twice is one request.</summary>
    public string? Id { get; set; }

    /// <summary>Where it happened.</summary>
    public string? Place { get; set; }

    /// <summary>What happened.</summary>
    public UrgentKind? Kind { get; set; }

    /// <summary>How many people it touches.</summary>
    public UrgentSize? Size { get; set; }

    /// <summary>By when.</summary>
    public UrgentHaste? Haste { get; set; }

    /// <summary>Whom to ring.</summary>
    public string? Name { get; set; }

    /// <summary>Under which number.</summary>
    public string? Phone { get; set; }

    /// <summary>A few words.</summary>
    public string? Note { get; set; }

    /// <summary>The words name nobody, whatever they look like: the <see cref="NoteMark"/> of the words this was said of.</summary>
    public string? NobodyNamed { get; set; }

    /// <summary>Sends it at once, without the words.</summary>
    public bool WithoutNote { get; set; }

    /// <summary>Names the words as they are now.</summary>
    public string NoteMark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(MultiLine.Clean(Note).Trim())))[..16];
}
