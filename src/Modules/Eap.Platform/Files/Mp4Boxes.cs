using System.Buffers.Binary;

namespace Eap.Platform.Files;

/// <summary>An mp4 (and a HEIC picture) is a row of boxes from the first byte to the last; anything that does not fit the row was put there by somebody.</summary>
internal static class Mp4Boxes
{
    /// <param name="source">The file.</param>
    /// <param name="needed">The box it must have: moov for a film, meta for a picture.</param>
    public static bool FillTheFile(Stream source, ReadOnlySpan<byte> needed)
    {
        Span<byte> head = stackalloc byte[16];
        var found = false;
        long position = 0;
        while (position < source.Length)
        {
            source.Position = position;
            if (source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) is var read && read < 8)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(head) switch
            {
                0 => source.Length - position,
                1 when read == 16 => BinaryPrimitives.ReadInt64BigEndian(head[8..]),
                var value => value,
            };
            if (length < 8 || length > source.Length - position)
            {
                return false;
            }

            found |= head[4..8].SequenceEqual(needed);
            position += length;
        }

        return found;
    }
}
