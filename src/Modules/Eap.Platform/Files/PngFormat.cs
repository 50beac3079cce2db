using System.Buffers.Binary;
using System.Text;

namespace Eap.Platform.Files;

/// <summary>PNG: chunks of length, name, data and checksum. Kept are the chunks that make the picture; texts, time, EXIF and unknown ones go.</summary>
internal sealed class PngFormat : IImageFormat
{
    private const int SignatureLength = 8;

    private static readonly HashSet<string> KeptChunks =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs",
        "acTL", "fcTL", "fdAT",
    ];

    public ImageHeader ReadHeader(ImageReader source)
    {
        source.Skip(SignatureLength);
        ImageHeader? header = null;
        var orientation = 1;
        while (ReadChunk(source) is var (name, length) && name != "IEND")
        {
            if ((header is null) != (name == "IHDR"))
            {
                throw new InvalidDataException("IHDR has to come first, once.");
            }

            if (name == "IHDR" && length == 13)
            {
                header = new(FileKind.Png, (int)source.ReadUInt32(), (int)source.ReadUInt32());
                source.Skip(9);
            }
            else if (name == "eXIf" && length <= 1 << 16)
            {
                orientation = Exif.ReadOrientation(source.ReadBytes((int)length));
                source.Skip(4);
            }
            else
            {
                source.Skip(length + 4);
            }
        }

        return header is null ? throw new InvalidDataException("There is no IHDR.") : header with { Orientation = orientation };
    }

    public void Strip(ImageReader source, Stream target, ImageHeader header, List<string> removed, CancellationToken cancellationToken)
    {
        source.Copy(SignatureLength, target);
        string name;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            (name, var length) = ReadChunk(source);
            if (!KeptChunks.Contains(name))
            {
                removed.Add(name switch { "eXIf" => "EXIF", "tEXt" or "zTXt" or "iTXt" => "注释", "tIME" => "时间", _ => "其他数据" });
                source.Skip(length + 4);
                continue;
            }

            WriteStart(target, length, name);
            source.Copy(length + 4, target);
            if (name == "IHDR" && header.Orientation > 1)
            {
                WriteOrientation(target, header.Orientation);
            }
        }
        while (name != "IEND");
        if (source.TryReadByte() >= 0)
        {
            removed.Add("附加数据");
        }
    }

    private static (string Name, long Length) ReadChunk(ImageReader source)
    {
        var length = source.ReadUInt32();
        var name = source.ReadBytes(4);
        return length <= int.MaxValue && name.All(value => char.IsAsciiLetter((char)value))
            ? (Encoding.ASCII.GetString(name), length)
            : throw new InvalidDataException("A chunk was expected.");
    }

    private static void WriteStart(Stream target, long length, string name)
    {
        Span<byte> start = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(start, (uint)length);
        Encoding.ASCII.GetBytes(name, start[4..]);
        target.Write(start);
    }

    private static void WriteOrientation(Stream target, int orientation)
    {
        var data = Exif.Minimal(orientation);
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.Of([.. "eXIf"u8, .. data]));
        WriteStart(target, data.Length, "eXIf");
        target.Write(data);
        target.Write(checksum);
    }
}
