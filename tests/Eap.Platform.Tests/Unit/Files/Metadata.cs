using System.Buffers.Binary;
using System.Text;

namespace Eap.Platform.Tests.Unit.Files;

/// <summary>Puts into pictures what phones and editors put there.</summary>
internal static class Metadata
{
    /// <summary>A camera's name and the degrees of a place: what must not be found afterwards.</summary>
    public const string Camera = "ACME PHONE 9";

    public static readonly byte[] Latitude = [0, 0, 0, 35, 0, 0, 0, 1, 0, 0, 0, 25, 0, 0, 0, 1];

    /// <summary>A TIFF block of camera, orientation and GPS directory.</summary>
    public static byte[] Tiff(int orientation)
    {
        const int cameraAt = 8 + 2 + (3 * 12) + 4;
        var gpsAt = cameraAt + Camera.Length + 1 + 1;
        var latitudeAt = gpsAt + 2 + (2 * 12) + 4;
        return
        [
            .. "MM\0*"u8, .. Big(8),
            0, 3,
            .. Entry(0x010F, 2, Camera.Length + 1, cameraAt),
            .. Entry(0x0112, 3, 1, orientation << 16),
            .. Entry(0x8825, 4, 1, gpsAt),
            .. Big(0),
            .. Encoding.ASCII.GetBytes(Camera + "\0\0"),
            0, 2,
            .. Entry(0x0001, 2, 2, 'N' << 24),
            .. Entry(0x0002, 5, 2, latitudeAt),
            .. Big(0),
            .. Latitude,
        ];
    }

    public static byte[] JpegSegment(byte marker, ReadOnlySpan<byte> data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    /// <summary>The JPEG with further segments after its first two bytes.</summary>
    public static byte[] WithSegments(byte[] jpeg, params byte[][] segments) => [.. jpeg[..2], .. segments.SelectMany(part => part), .. jpeg[2..]];

    public static byte[] PngChunk(string name, ReadOnlySpan<byte> data) => [.. Big(data.Length), .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];

    /// <summary>The PNG with further chunks after its header.</summary>
    public static byte[] WithChunks(byte[] png, params byte[][] chunks) => [.. png[..33], .. chunks.SelectMany(part => part), .. png[33..]];

    /// <summary>The extended WebP with further chunks at its end, flags and length set.</summary>
    public static byte[] WithRiffChunks(byte[] webp, byte flags, params (string Name, byte[] Data)[] chunks)
    {
        byte[] all = [.. webp, .. chunks.SelectMany(part =>
            (byte[])[.. Encoding.ASCII.GetBytes(part.Name), .. Little(part.Data.Length), .. part.Data, .. new byte[part.Data.Length % 2]])];
        Little(all.Length - 8).CopyTo(all, 4);
        all[20] |= flags;
        return all;
    }

    private static byte[] Entry(int tag, int type, int count, int value) => [(byte)(tag >> 8), (byte)tag, 0, (byte)type, .. Big(count), .. Big(value)];

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value) => [.. Big(value).Reverse()];
}
