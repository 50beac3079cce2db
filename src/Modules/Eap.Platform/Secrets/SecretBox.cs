using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Data;

namespace Eap.Platform.Secrets;

/// <summary>
/// Encrypts what must not lie readable in the database (AES-256-GCM) with a key file of its own at <c>Site:KeyPath</c>: not in the database,
/// not in a backup, not the ring that signs cookies. Losing the file loses the values; an operator keeps a copy apart.
/// </summary>
public sealed class SecretBox(SitePaths paths)
{
    private const string Mark = "sealed:";
    private const int Nonce = 12;
    private const int Head = Nonce + 16;
    private readonly Lazy<byte[]> _key = new(() => LoadKey(paths));

    /// <summary>True for a text <see cref="Seal"/> made.</summary>
    public static bool IsSealed(string? text) => text?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>Seals a text for one purpose: it opens for the same purpose only, so that nobody moves it to another row or field.</summary>
    public string Seal(string text, string purpose) => Mark + Convert.ToBase64String(Encrypt(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(purpose)));

    /// <summary>What <see cref="Seal"/> was given.</summary>
    /// <exception cref="CryptographicException">Another key, another purpose, or not a sealed text.</exception>
    public string Open(string text, string purpose)
    {
        if (!IsSealed(text)) throw new CryptographicException("This is not a sealed text.");
        return Encoding.UTF8.GetString(Decrypt(Convert.FromBase64String(text[Mark.Length..]), Encoding.UTF8.GetBytes(purpose)));
    }

    /// <summary>
    /// A hash that finds equal texts again and gives nothing away: without the key file nobody can try texts against it. One for each purpose, so that
    /// hashes of two lists cannot be laid side by side. Lower-case hex, 64 characters.
    /// </summary>
    public string Hash(string text, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(HKDF.DeriveKey(HashAlgorithmName.SHA256, _key.Value, 32, info: Encoding.UTF8.GetBytes(purpose)), Encoding.UTF8.GetBytes(text)));

    /// <summary>Nonce, tag and cipher text in one.</summary>
    public byte[] Encrypt(byte[] plain, byte[]? purpose = null)
    {
        var box = new byte[Head + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(_key.Value, Head - Nonce);
        aes.Encrypt(box.AsSpan(0, Nonce), plain, box.AsSpan(Head), box.AsSpan(Nonce, Head - Nonce), purpose);
        return box;
    }

    /// <summary>What <see cref="Encrypt"/> was given.</summary>
    /// <exception cref="CryptographicException">The key is not the one it was encrypted with.</exception>
    public byte[] Decrypt(byte[] box, byte[]? purpose = null)
    {
        if (box.Length < Head) throw new CryptographicException("Too short to have been encrypted here.");
        var plain = new byte[box.Length - Head];
        using var aes = new AesGcm(_key.Value, Head - Nonce);
        aes.Decrypt(box.AsSpan(0, Nonce), box.AsSpan(Head), box.AsSpan(Nonce, Head - Nonce), plain, purpose);
        return plain;
    }

    private static byte[] LoadKey(SitePaths paths)
    {
        var file = Path.Combine(paths.Keys, "protected-fields.key");
        if (!File.Exists(file)) CreateKey(paths.Keys, file);
        return Convert.FromBase64String(File.ReadAllText(file));
    }

    // Written aside and moved: a process killed here, or another node in the same instant, must not leave half a key or two.
    private static void CreateKey(string folder, string file)
    {
        Directory.CreateDirectory(folder);
        var fresh = Path.Combine(folder, $"{Guid.NewGuid():N}.new");
        File.WriteAllText(fresh, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(fresh, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(fresh);
        }
    }
}
