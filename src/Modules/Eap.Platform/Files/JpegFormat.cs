namespace Eap.Platform.Files;

/// <summary>
/// JPEG: segments of marker, length and data, then scans that end at the next marker. Kept are the coding segments, JFIF density, the ICC
/// profile and Adobe's colour transform; every other APPn and every comment goes, and so does whatever follows the end (motion
/// pictures, second pictures, appended archives).
/// </summary>
internal sealed class JpegFormat : IImageFormat
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App13 = 0xED;
    private const byte App14 = 0xEE;
    private const byte Comment = 0xFE;

    public ImageHeader ReadHeader(ImageReader source)
    {
        source.Skip(2);
        (int Width, int Height) size = default;
        var orientation = 1;
        for (var marker = ReadMarker(source); marker != Scan; marker = ReadMarker(source))
        {
            var data = ReadData(source, marker);
            if (IsFrame(marker) && data.Length >= 5)
            {
                size = ((data[3] << 8) | data[4], (data[1] << 8) | data[2]);
            }
            else if (marker == App1 && orientation == 1 && data.AsSpan().StartsWith("Exif\0\0"u8))
            {
                orientation = Exif.ReadOrientation(data.AsSpan(6));
            }
        }

        return new(FileKind.Jpeg, size.Width, size.Height, orientation);
    }

    public void Strip(ImageReader source, Stream target, ImageHeader header, List<string> removed, CancellationToken cancellationToken)
    {
        source.Skip(2);
        target.Write([0xFF, Start]);
        var oriented = header.Orientation == 1;
        for (var marker = ReadMarker(source); marker != End; marker = marker == Scan ? CopyScan(source, target) : ReadMarker(source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var data = ReadData(source, marker);
            if (marker != App0 && !oriented)
            {
                Write(target, App1, [.. "Exif\0\0"u8, .. Exif.Minimal(header.Orientation)]);
                oriented = true;
            }

            if (Kept(marker, data, removed) is { } kept)
            {
                Write(target, marker, kept);
            }
        }

        target.Write([0xFF, End]);
        if (source.TryReadByte() >= 0)
        {
            removed.Add("附加数据");
        }
    }

    private static byte[]? Kept(byte marker, byte[] data, List<string> removed)
    {
        var part = data.AsSpan();
        switch (marker)
        {
            case App0 when part.StartsWith("JFIF\0"u8) && data.Length >= 14:
                return [.. part[..12], 0, 0]; // without its thumbnail
            case App2 when part.StartsWith("ICC_PROFILE\0"u8):
            case App14 when part.StartsWith("Adobe"u8):
                return data;
            case Comment:
                removed.Add("注释");
                return null;
            case >= App0 and <= 0xEF:
                removed.Add(Name(marker, part));
                return null;
            default:
                return data;
        }
    }

    private static string Name(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        App0 => "缩略图",
        App1 when data.StartsWith("Exif\0"u8) => "EXIF",
        App1 => "XMP",
        App13 => "IPTC",
        _ => "其他数据",
    };

    /// <summary>Copies entropy-coded bytes up to the next marker that is neither a stuffed zero nor a restart, and gives that marker.</summary>
    private static byte CopyScan(ImageReader source, Stream target)
    {
        while (true)
        {
            var value = source.ReadByte();
            if (value != 0xFF)
            {
                target.WriteByte(value);
                continue;
            }

            var marker = SkipFill(source);
            if (marker is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return marker;
            }

            target.Write([0xFF, marker]);
        }
    }

    private static byte ReadMarker(ImageReader source) =>
        source.ReadByte() == 0xFF ? SkipFill(source) : throw new InvalidDataException("A marker was expected.");

    private static byte SkipFill(ImageReader source)
    {
        byte marker;
        do
        {
            marker = source.ReadByte();
        }
        while (marker == 0xFF);
        return marker;
    }

    private static byte[] ReadData(ImageReader source, byte marker) =>
        marker is >= 0xC0 and not (>= 0xD0 and <= End) && source.ReadUInt16() is var length and >= 2
            ? source.ReadBytes(length - 2)
            : throw new InvalidDataException("A segment was expected.");

    // C4, C8 and CC share the range and are tables.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static void Write(Stream target, byte marker, byte[] data)
    {
        var length = data.Length + 2;
        target.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        target.Write(data);
    }
}
