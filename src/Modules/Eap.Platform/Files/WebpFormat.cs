using System.Buffers.Binary;
using System.Text;

namespace Eap.Platform.Files;

/// <summary>WebP: a RIFF file of chunks. EXIF, XMP and unknown chunks go, and the flags that announce them.</summary>
internal sealed class WebpFormat : IImageFormat
{
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;
    private static readonly HashSet<string> KeptChunks = ["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF"];

    public ImageHeader ReadHeader(ImageReader source)
    {
        ImageHeader? header = null;
        var extended = false;
        foreach (var (name, length) in Chunks(source))
        {
            var start = source.ReadBytes((int)Math.Min(length, header is null ? 10 : 1 << 16));
            CopyData(source, length, Stream.Null, start.Length);
            if (header is null)
            {
                header = Size(name, start);
                extended = name == "VP8X";
            }
            else if (name == "EXIF" && extended)
            {
                var tiff = start.AsSpan();
                header = header with { Orientation = Exif.ReadOrientation(tiff.StartsWith("Exif\0\0"u8) ? tiff[6..] : tiff) };
            }
        }

        return header ?? throw new InvalidDataException("There is no picture.");
    }

    public void Strip(ImageReader source, Stream target, ImageHeader header, List<string> removed, CancellationToken cancellationToken)
    {
        byte[] exif = header.Orientation > 1 ? Chunk("EXIF", Exif.Minimal(header.Orientation)) : [];
        WriteStart(target, "RIFF", (uint)(KeptLength(source) + exif.Length));
        target.Write("WEBP"u8);
        source.Rewind();
        foreach (var (name, length) in Chunks(source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!KeptChunks.Contains(name))
            {
                removed.Add(name switch { "EXIF" => "EXIF", "XMP " => "XMP", _ => "其他数据" });
                CopyData(source, length, Stream.Null);
                continue;
            }

            WriteStart(target, name, length);
            if (name == "VP8X")
            {
                var flags = (byte)(source.ReadByte() & ~(ExifFlag | XmpFlag));
                target.WriteByte(exif.Length > 0 ? (byte)(flags | ExifFlag) : flags);
                CopyData(source, length, target, done: 1);
            }
            else
            {
                CopyData(source, length, target);
            }
        }

        target.Write(exif);
        if (source.TryReadByte() >= 0)
        {
            removed.Add("附加数据");
        }
    }

    // The file begins with its length, so the parts are counted before they are copied.
    private static long KeptLength(ImageReader source)
    {
        var total = 4L;
        foreach (var (name, length) in Chunks(source))
        {
            total += KeptChunks.Contains(name) ? 8 + Padded(length) : 0;
            CopyData(source, length, Stream.Null);
        }

        return total;
    }

    // Parts begin at even places; some writers leave the filler out at the very end.
    private static void CopyData(ImageReader source, uint length, Stream target, int done = 0)
    {
        source.Copy(length - done, target);
        if (length % 2 == 1)
        {
            source.TryReadByte();
            target.WriteByte(0);
        }
    }

    private static ImageHeader Size(string name, ReadOnlySpan<byte> data)
    {
        var (width, height) = name switch
        {
            "VP8X" when data.Length == 10 => (1 + Number24(data[4..]), 1 + Number24(data[7..])),
            "VP8 " when data.Length == 10 && data[3..6] is [0x9D, 0x01, 0x2A] => (Number14(data[6..]), Number14(data[8..])),
            "VP8L" when data.Length >= 5 && data[0] == 0x2F => (1 + Number14(data[1..]), 1 + (Number24(data[2..]) >> 6 & 0x3FFF)),
            _ => throw new InvalidDataException("The first chunk is no picture."),
        };
        return new(FileKind.Webp, width, height);
    }

    private static int Number14(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) & 0x3FFF;

    private static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static IEnumerable<(string Name, uint Length)> Chunks(ImageReader source)
    {
        source.Skip(4);
        var left = source.ReadUInt32LittleEndian() - 4L;
        source.Skip(4);
        while (left >= 8)
        {
            var name = Encoding.Latin1.GetString(source.ReadBytes(4));
            var length = source.ReadUInt32LittleEndian();
            left -= 8 + Padded(length);
            yield return left >= -1 ? (name, length) : throw new InvalidDataException("A chunk is longer than the file.");
        }
    }

    private static long Padded(uint length) => length + (length & 1L);

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new MemoryStream();
        WriteStart(chunk, name, (uint)data.Length);
        chunk.Write(data);
        return chunk.ToArray();
    }

    private static void WriteStart(Stream target, string name, uint length)
    {
        Span<byte> start = stackalloc byte[8];
        Encoding.ASCII.GetBytes(name, start);
        BinaryPrimitives.WriteUInt32LittleEndian(start[4..], length);
        target.Write(start);
    }
}
