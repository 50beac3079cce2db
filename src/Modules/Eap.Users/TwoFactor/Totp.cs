using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Eap.Users.TwoFactor;

/// <summary>Time-based one-time passwords (RFC 6238): SHA-1, 30 seconds, six digits, as every authenticator app has them.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;
    // One step to either side: clocks of phones are seconds apart, not minutes.
    private const int Drift = 1;

    /// <summary>A new secret of 160 bits.</summary>
    public static byte[] CreateSecret() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The code of a 30-second step.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, now or nearly now, and later than the last one used: a code works once. Null when it is none.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTime utcNow, long lastStep)
    {
        var now = new DateTimeOffset(utcNow).ToUnixTimeSeconds() / Seconds;
        for (var step = now - Drift; step <= now + Drift; step++)
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), Encoding.ASCII.GetBytes(code))) return step;
        return null;
    }

    /// <summary>The secret as apps take it typed.</summary>
    public static string Base32(ReadOnlySpan<byte> secret)
    {
        var (text, bits, held) = (new StringBuilder(), 0, 0);
        foreach (var value in secret)
        {
            (bits, held) = ((bits << 8) | value, held + 8);
            for (; held >= 5; held -= 5) text.Append(Alphabet[(bits >> (held - 5)) & 31]);
            bits &= 31;
        }

        return held == 0 ? text.ToString() : text.Append(Alphabet[(bits << (5 - held)) & 31]).ToString();
    }

    /// <summary>What the picture says to an app.</summary>
    public static string Uri(ReadOnlySpan<byte> secret, string issuer, string account) =>
        $"otpauth://totp/{System.Uri.EscapeDataString(issuer)}:{System.Uri.EscapeDataString(account)}?secret={Base32(secret)}&issuer={System.Uri.EscapeDataString(issuer)}&digits=6&period={Seconds}";
}
