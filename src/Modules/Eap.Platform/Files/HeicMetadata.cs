using System.Buffers.Binary;

namespace Eap.Platform.Files;

/// <summary>
/// Blanks what a HEIC picture tells about the person who took it: the items that hold EXIF (place, camera, time) and XMP are overwritten with
/// zeros where they lie. Nothing moves, so the pixels stay as they are; how the picture is turned does not stand in EXIF there.
/// </summary>
public static class HeicMetadata
{
    private const int MostMeta = 4 * 1024 * 1024;

    /// <summary>Overwrites in place; null, or why the picture cannot be taken.</summary>
    /// <param name="picture">A readable, writable, seekable stream with the whole picture.</param>
    public static FileRefusal? Blank(Stream picture)
    {
        try
        {
            if (Meta(picture) is not var (meta, start)) return Refusals.Broken("图片");
            var items = new HeicItems(meta, start);
            foreach (var (offset, length) in items.TellingRanges(picture.Length)) Zero(picture, offset, length);
            picture.Flush();
            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentOutOfRangeException or OverflowException)
        {
            return Refusals.Broken("图片");
        }
    }

    // The box "meta" with its children, and where its content lies in the file.
    private static (byte[] Content, long Start)? Meta(Stream picture)
    {
        var head = new byte[16];
        for (long position = 0; position + 8 <= picture.Length;)
        {
            picture.Position = position;
            var read = picture.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var (size, header) = BinaryPrimitives.ReadUInt32BigEndian(head) switch
            {
                0 => (picture.Length - position, 8),
                1 when read == 16 => (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), 16),
                var plain => ((long)plain, 8),
            };
            if (size < header || size > picture.Length - position) return null;
            if (head.AsSpan(4, 4).SequenceEqual("meta"u8))
            {
                if (size - header > MostMeta) return null;
                var content = new byte[size - header];
                picture.Position = position + header;
                picture.ReadExactly(content);
                return (content, position + header);
            }

            position += size;
        }

        return null;
    }

    private static void Zero(Stream picture, long offset, long length)
    {
        var zeros = new byte[8192];
        picture.Position = offset;
        for (var left = length; left > 0; left -= zeros.Length) picture.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
    }
}
