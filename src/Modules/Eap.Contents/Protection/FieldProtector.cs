using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Contents.Protection;

/// <summary>
/// Encrypts protected fields (AES-256-GCM) with a key file of its own at <c>Site:KeyPath</c>: not in the database, not in a backup, not the
/// ring that signs cookies. Losing the file loses the values; an operator keeps a copy apart.
/// </summary>
public sealed class FieldProtector(SitePaths paths)
{
    private const string Member = "Protected";
    private readonly Lazy<byte[]> _key = new(() => LoadKey(paths));

    /// <summary>True when the field holds an encrypted value.</summary>
    public static bool HasValue(ContentElement field) => field.Extra?.ContainsKey(Member) == true;

    /// <summary>Puts an encrypted value into the field; the caller empties the clear one.</summary>
    public void Protect(ContentElement field, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[12 + 16 + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var aes = new AesGcm(_key.Value, 16);
        aes.Encrypt(box.AsSpan(0, 12), plain, box.AsSpan(28), box.AsSpan(12, 16));
        (field.Extra ??= [])[Member] = JsonSerializer.SerializeToElement(Convert.ToBase64String(box));
    }

    /// <summary>The value in clear; null when there is none. Whoever calls this has checked the permission and writes the audit line.</summary>
    /// <exception cref="CryptographicException">The key is not the one it was encrypted with.</exception>
    public string? Reveal(ContentElement field)
    {
        if (field.Extra is null || !field.Extra.TryGetValue(Member, out var value)) return null;
        var box = value.GetBytesFromBase64();
        var plain = new byte[box.Length - 28];
        using var aes = new AesGcm(_key.Value, 16);
        aes.Decrypt(box.AsSpan(0, 12), box.AsSpan(28), box.AsSpan(12, 16), plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] LoadKey(SitePaths paths)
    {
        var file = Path.Combine(paths.Keys, "protected-fields.key");
        if (File.Exists(file)) return Convert.FromBase64String(File.ReadAllText(file));
        Directory.CreateDirectory(paths.Keys);
        var key = RandomNumberGenerator.GetBytes(32);
        File.WriteAllText(file, Convert.ToBase64String(key));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return key;
    }
}
