using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Eap.Contents.Model;
using Eap.Platform.Secrets;

namespace Eap.Contents.Protection;

/// <summary>Encrypts protected fields with the site's <see cref="SecretBox"/>; losing its key file loses the values.</summary>
public sealed class FieldProtector(SecretBox secrets)
{
    private const string Member = "Protected";

    /// <summary>True when the field holds an encrypted value.</summary>
    public static bool HasValue(ContentElement field) => field.Extra?.ContainsKey(Member) == true;

    /// <summary>Puts an encrypted value into the field; the caller empties the clear one.</summary>
    public void Protect(ContentElement field, string text) =>
        (field.Extra ??= [])[Member] = JsonSerializer.SerializeToElement(Convert.ToBase64String(secrets.Encrypt(Encoding.UTF8.GetBytes(text))));

    /// <summary>The value in clear; null when there is none. Whoever calls this has checked the permission and writes the audit line.</summary>
    /// <exception cref="CryptographicException">The key is not the one it was encrypted with.</exception>
    public string? Reveal(ContentElement field) =>
        field.Extra is not null && field.Extra.TryGetValue(Member, out var value) ? Encoding.UTF8.GetString(secrets.Decrypt(value.GetBytesFromBase64())) : null;
}
