using System.Buffers.Binary;

namespace Eap.Platform.Files;

/// <summary>An mp4 is a row of boxes from the first byte to the last; anything that does not fit the row was put there by somebody.</summary>
internal static class Mp4Boxes
{
    public static bool FillTheFile(Stream source)
    {
        Span<byte> head = stackalloc byte[16];
        var movie = false;
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

            movie |= head[4..8].SequenceEqual("moov"u8);
            position += length;
        }

        return movie;
    }
}
