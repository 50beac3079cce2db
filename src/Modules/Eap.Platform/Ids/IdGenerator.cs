using System.Security.Cryptography;

namespace Eap.Platform.Ids;

/// <summary>Makes the 26-character ids of content items and their versions: lower-case Crockford base32, 48 bits of time, 80 of chance.</summary>
public sealed class IdGenerator(TimeProvider time)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new id; later ids sort after earlier ones to the millisecond.</summary>
    public string Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        var milliseconds = time.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++) bytes[i] = (byte)(milliseconds >> (40 - 8 * i));
        RandomNumberGenerator.Fill(bytes[6..]);

        var value = new UInt128(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes), System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        return string.Create(26, value, static (span, number) =>
        {
            for (var i = 25; i >= 0; i--)
            {
                span[i] = Alphabet[(int)(number & 31)];
                number >>= 5;
            }
        });
    }

    /// <summary>When an id was made, by the site's clock, to the millisecond.</summary>
    /// <exception cref="ArgumentException">It is no id.</exception>
    public static DateTime MadeUtc(string id)
    {
        if (!IsValid(id)) throw new ArgumentException("Not an id.", nameof(id));
        // The first ten characters are two empty bits and the 48 bits of time.
        var milliseconds = id[..10].Aggregate(0L, (value, character) => value << 5 | (uint)Alphabet.IndexOf(character));
        return DateTime.UnixEpoch.AddMilliseconds(milliseconds);
    }

    /// <summary>True when <paramref name="id"/> has the shape of an id: 26 characters of the alphabet.</summary>
    public static bool IsValid(string? id) => id is { Length: 26 } && id.All(Alphabet.Contains);
}
