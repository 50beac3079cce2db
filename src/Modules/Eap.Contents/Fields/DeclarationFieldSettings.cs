using System.Security.Cryptography;
using System.Text;
using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a declaration or consent. It is never ticked beforehand.</summary>
public sealed class DeclarationFieldSettings : FieldSettings
{
    /// <summary>The words, Markdown.</summary>
    public string Text { get; set; } = "";

    /// <summary>Beside the box; null: 我已阅读，并确认以上内容.</summary>
    public string? Label { get; set; }

    /// <summary>SHA-256 of the words and the label, lower-case hex: what is stored with who agreed.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text}\n{Label}")));
}
