using System.Security.Cryptography;
using System.Text;

namespace Eap.Awards.Nominations;

/// <summary>The secret part of a consent's address: 160 bits of chance, in small letters. The database keeps only its hash.</summary>
public static class ConsentLink
{
    private const int Length = 40;

    /// <summary>A new token.</summary>
    public static string Create() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <summary>What is kept of it; null when it has not the shape of a token.</summary>
    public static string? Hash(string? token) => token is { Length: Length } ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token))) : null;

    /// <summary>The page's path.</summary>
    public static string Path(string token) => $"/consent/{token}";
}
