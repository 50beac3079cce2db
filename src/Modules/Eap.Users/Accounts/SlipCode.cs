using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Text;

namespace Eap.Users.Accounts;

/// <summary>The code of a slip: 16 letters and digits no one mistakes for another, 78 bits of chance, written in groups of four.</summary>
public static class SlipCode
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int Length = 16;

    /// <summary>A new code: <c>ABCD-EFGH-JKMN-PQRS</c>.</summary>
    public static string Create() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(4).Select(group => new string(group)));

    /// <summary>What is kept of it; small letters, spaces and hyphens make no difference.</summary>
    public static string Hash(string? code)
    {
        var plain = string.Concat(FullWidth.Fold(PlainInput.Clean(code).Value).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
