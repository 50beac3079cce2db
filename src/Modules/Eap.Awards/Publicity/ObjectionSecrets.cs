using System.Security.Cryptography;
using Eap.Applications.Numbers;
using Eap.Platform.Secrets;

namespace Eap.Awards.Publicity;

/// <summary>Seals objections, and makes their codes. The code follows from the form's own secret, so that a form sent twice shows the same receipt; the database keeps hashes only.</summary>
public sealed class ObjectionSecrets(SecretBox secrets)
{
    private const int KeyLength = 40;
    private const int CodeLength = 10;

    /// <summary>The secret of a new form.</summary>
    public static string NewKey() => RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);

    /// <summary>The secret as it came back; a new one where it is no secret of a form.</summary>
    public static string KeyOf(string? typed) => typed is { Length: KeyLength } && typed.All(char.IsAsciiHexDigitLower) ? typed : NewKey();

    /// <summary>What is kept of a form's secret.</summary>
    public string FormHash(string key) => secrets.Hash(key, "objection-form");

    /// <summary>The code of a form: ten letters and digits.</summary>
    public string Code(string key) => secrets.Hash(key, "objection-code")[..CodeLength].ToUpperInvariant();

    /// <summary>What is kept of number and code, however they were typed.</summary>
    public string CodeHash(string? number, string? code) => secrets.Hash($"{NumberText.Normalize(number)}:{NumberText.Normalize(code).Replace("-", "", StringComparison.Ordinal)}", "objection-status");

    /// <summary>Seals one field of an objection; null stays null.</summary>
    public string? Seal(string? text, string objectionId, string field) => text is null ? null : secrets.Seal(text, $"objection:{objectionId}:{field}");

    /// <summary>Opens it. Whoever calls this has checked the permission and writes the audit line, or holds the code.</summary>
    public string? Open(string? sealedText, string objectionId, string field) => sealedText is null ? null : secrets.Open(sealedText, $"objection:{objectionId}:{field}");
}
