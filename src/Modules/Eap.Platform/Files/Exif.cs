using System.Buffers.Binary;

namespace Eap.Platform.Files;

/// <summary>The one EXIF tag that changes how a picture is seen. An EXIF block is a small TIFF file.</summary>
internal static class Exif
{
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;

    /// <summary>The orientation 1..8 of a TIFF block; 1 when there is none or the block is broken.</summary>
    public static int ReadOrientation(ReadOnlySpan<byte> tiff)
    {
        var little = tiff.StartsWith("II"u8);
        if (tiff.Length < 14 || (!little && !tiff.StartsWith("MM"u8)) || Number16(tiff[2..], little) != 42)
        {
            return 1;
        }

        var directory = Number32(tiff[4..], little);
        var count = directory <= tiff.Length - 2 ? Number16(tiff[(int)directory..], little) : 0;
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + (12L * i);
            if (entry + 12 > tiff.Length)
            {
                return 1;
            }

            var bytes = tiff.Slice((int)entry, 12);
            if (Number16(bytes, little) == OrientationTag && Number16(bytes[2..], little) == ShortType)
            {
                return Number16(bytes[8..], little) is var value and >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    /// <summary>A TIFF block of 26 bytes that holds the orientation and nothing else.</summary>
    public static byte[] Minimal(int orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, (byte)ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static int Number16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static long Number32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
