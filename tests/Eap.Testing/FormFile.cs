using System.Text;

namespace Eap.Testing;

/// <summary>A file a person chooses in a form.</summary>
/// <param name="Name">Its name on their machine.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Type">What the browser says it is.</param>
public sealed record FormFile(string Name, byte[] Content, string Type = "application/octet-stream")
{
    /// <summary>A text file.</summary>
    public static FormFile Text(string name, string content, string type = "text/plain") => new(name, Encoding.UTF8.GetBytes(content), type);
}
