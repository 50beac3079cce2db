using System.Buffers.Binary;

namespace Eap.Platform.Files;

/// <summary>The items of a HEIC picture, as its "meta" box lists them: what each is, and where its bytes lie (ISO/IEC 14496-12, 8.11).</summary>
/// <param name="meta">Content of the box: version and flags, then its children.</param>
/// <param name="start">Where that content begins in the file.</param>
internal sealed class HeicItems(byte[] meta, long start)
{
    private const int MostRanges = 4096;

    /// <summary>The ranges of EXIF, XMP and other described data within a file of this length.</summary>
    /// <exception cref="InvalidDataException">The lists do not fit the file.</exception>
    public IReadOnlyList<(long Offset, long Length)> TellingRanges(long fileLength)
    {
        var boxes = Boxes(4, meta.Length).ToList();
        var telling = Telling(boxes);
        if (telling.Count == 0) return [];
        // Where picture items begin is told here; without it the list above leads nowhere.
        if (boxes.FirstOrDefault(box => box.Name == "iloc") is not { Name: not null } places) throw new InvalidDataException();
        var inside = boxes.FirstOrDefault(box => box.Name == "idat");
        var ranges = Places(places.From, places.To, telling, inside.Name is null ? null : start + inside.From).ToList();
        return ranges.All(range => range.Offset >= 0 && range.Length >= 0 && range.Offset <= fileLength - range.Length) ? ranges : throw new InvalidDataException();
    }

    private HashSet<uint> Telling(List<(string Name, int From, int To)> boxes)
    {
        var found = new HashSet<uint>();
        foreach (var list in boxes.Where(box => box.Name == "iinf"))
            foreach (var (name, from, _) in Boxes(list.From + (meta[list.From] == 0 ? 6 : 8), list.To))
            {
                // Versions 0 and 1 of an entry have no type; pictures of phones have version 2.
                if (name != "infe" || meta[from] < 2) continue;
                var wide = meta[from] > 2;
                var type = meta.AsSpan(from + (wide ? 10 : 8), 4);
                if (type.SequenceEqual("Exif"u8) || type.SequenceEqual("mime"u8) || type.SequenceEqual("uri "u8)) found.Add((uint)Number(from + 4, wide ? 4 : 2));
            }

        return found;
    }

    private IEnumerable<(long Offset, long Length)> Places(int from, int to, HashSet<uint> telling, long? insideFrom)
    {
        var (version, at, taken) = (meta[from], from + 6, 0);
        var (offsetSize, lengthSize, baseSize, indexSize) = (meta[from + 4] >> 4, meta[from + 4] & 15, meta[from + 5] >> 4, version == 0 ? 0 : meta[from + 5] & 15);
        var idSize = version < 2 ? 2 : 4;
        var count = Number(at, idSize);
        at += idSize;
        for (long item = 0; item < count; item++)
        {
            var id = (uint)Number(at, idSize);
            at += idSize;
            var method = version == 0 ? 0 : Number(at, 2) & 15;
            at += (version == 0 ? 0 : 2) + 2;
            var first = Number(at, baseSize);
            at += baseSize;
            var extents = Number(at, 2);
            at += 2;
            for (long extent = 0; extent < extents; extent++)
            {
                var offset = Number(at + indexSize, offsetSize);
                var length = Number(at + indexSize + offsetSize, lengthSize);
                at += indexSize + offsetSize + lengthSize;
                if (at > to || ++taken > MostRanges) throw new InvalidDataException();
                if (telling.Contains(id)) yield return (Origin(method, insideFrom) + checked(first + offset), length);
            }
        }
    }

    private static long Origin(long method, long? insideFrom) => method switch
    {
        0 => 0,
        1 when insideFrom is { } from => from,
        _ => throw new InvalidDataException(),
    };

    private IEnumerable<(string Name, int From, int To)> Boxes(int from, int to)
    {
        for (var at = from; at + 8 <= to;)
        {
            var size = Number(at, 4);
            if (size < 8 || size > to - at) throw new InvalidDataException();
            yield return (System.Text.Encoding.Latin1.GetString(meta, at + 4, 4), at + 8, at + (int)size);
            at += (int)size;
        }
    }

    private long Number(int at, int size) => size switch
    {
        0 => 0,
        2 => BinaryPrimitives.ReadUInt16BigEndian(meta.AsSpan(at, 2)),
        4 => BinaryPrimitives.ReadUInt32BigEndian(meta.AsSpan(at, 4)),
        8 => BinaryPrimitives.ReadInt64BigEndian(meta.AsSpan(at, 8)),
        _ => throw new InvalidDataException(),
    };
}
