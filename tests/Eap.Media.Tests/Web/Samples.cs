using System.Buffers.Binary;
using System.Text;
using Eap.Testing;

namespace Eap.Media.Tests.Web;

/// <summary>Real files, and what phones and attackers put into them.</summary>
internal static class Samples
{
    /// <summary>A camera's name and the degrees of a place: what must not be found afterwards.</summary>
    public const string Camera = "ACME PHONE 9";

    /// <summary>35 degrees 25 minutes, as GPS rationals.</summary>
    public static readonly byte[] Latitude = [0, 0, 0, 35, 0, 0, 0, 1, 0, 0, 0, 25, 0, 0, 0, 1];

    /// <summary>16 × 8 pixels, left half red, right half blue, encoded by a browser.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String("""
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06k
        bl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAA
        AAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABgRAAIDAAAAAAAAAAAAAAAAAAAFQoHB/9oADAMBAAIRAxEAPwCBCBiqdaPZRvD/2Q==
        """);

    /// <summary>16 × 8 pixels.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("""
        iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAJ0lEQVR4AeyQoQ0AAAjDmv3/c/kABALDkqkmFY1g9wEblnsB3DcoAAAA//9LtzGOAAAABklE
        QVQDALr0H/FxgNKIAAAAAElFTkSuQmCC
        """);

    /// <summary>The JPEG as a phone held on its side writes it: camera, orientation 6, place.</summary>
    public static byte[] Photograph => [.. Jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(6)]), .. Jpeg[2..]];

    /// <summary>A picture that is a web page as well.</summary>
    public static byte[] Polyglot => [.. Jpeg[..2], .. Segment(0xFE, "<html><script>alert(1)</script>"u8), .. Jpeg[2..]];

    /// <summary>A picture one byte larger than a picture may be.</summary>
    public static byte[] Oversize => [.. Jpeg, .. new byte[(10 << 20) + 1 - Jpeg.Length]];

    public static FormFile Picture(string name = "车间.jpg") => new(name, Jpeg, "image/jpeg");

    public static FormFile Document(string name = "报名表.txt") => FormFile.Text(name, "姓名，单位，电话");

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Tiff(int orientation)
    {
        const int cameraAt = 8 + 2 + (3 * 12) + 4;
        var gpsAt = cameraAt + Camera.Length + 2;
        var latitudeAt = gpsAt + 2 + (2 * 12) + 4;
        return
        [
            .. "MM\0*"u8, .. Big(8), 0, 3, .. Entry(0x010F, 2, Camera.Length + 1, cameraAt), .. Entry(0x0112, 3, 1, orientation << 16), .. Entry(0x8825, 4, 1, gpsAt), .. Big(0),
            .. Encoding.ASCII.GetBytes(Camera + "\0\0"), 0, 2, .. Entry(0x0001, 2, 2, 'N' << 24), .. Entry(0x0002, 5, 2, latitudeAt), .. Big(0), .. Latitude,
        ];
    }

    private static byte[] Entry(int tag, int type, int count, int value) => [(byte)(tag >> 8), (byte)tag, 0, (byte)type, .. Big(count), .. Big(value)];

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
