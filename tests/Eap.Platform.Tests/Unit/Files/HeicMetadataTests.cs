using System.Buffers.Binary;
using System.Text;
using Eap.Platform.Files;

namespace Eap.Platform.Tests.Unit.Files;

public sealed class HeicMetadataTests
{
    private static readonly byte[] Exif = "EXIF 35.4161N 119.5269E Apple"u8.ToArray();
    private static readonly byte[] Pixels = "the pixels stay exactly as they are"u8.ToArray();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Blank_PictureOfAPhone_LosesPlaceAndKeepsEverythingElse(int version)
    {
        var (file, at) = Picture(version, 0);
        using var stream = new MemoryStream(file.ToArray());

        Assert.Null(HeicMetadata.Blank(stream));

        var expected = file.ToArray();
        expected.AsSpan(at, Exif.Length).Clear();
        Assert.Equal(expected, stream.ToArray());
        Assert.Contains("the pixels stay", Encoding.Latin1.GetString(stream.ToArray()));
    }

    [Fact]
    public void Blank_RangeOutsideTheFile_IsRefused()
    {
        var (file, _) = Picture(1, 100_000);
        using var stream = new MemoryStream(file);

        Assert.Equal(FileRefusalCodes.Broken, HeicMetadata.Blank(stream)!.Code);
        Assert.Equal(file, stream.ToArray());
    }

    [Fact]
    public void Blank_AnyBytesChanged_NeverThrowsNorChangesTheLength()
    {
        var random = new Random(20180917);
        var (file, _) = Picture(1, 0);
        for (var i = 0; i < 3000; i++)
        {
            var broken = file.ToArray();
            for (var change = random.Next(1, 5); change > 0; change--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            using var stream = new MemoryStream();
            stream.Write(broken);
            HeicMetadata.Blank(stream);
            Assert.Equal(broken.Length, stream.Length);
        }
    }

    private static (byte[] File, int ExifAt) Picture(int version, int beyond)
    {
        var infos = Box("iinf", [0, 0, 0, 0, 0, 2, .. Box("infe", [2, 0, 0, 0, 0, 1, 0, 0, .. "Exif"u8, 0]), .. Box("infe", [2, 0, 0, 0, 0, 2, 0, 0, .. "hvc1"u8, 0])]);
        var ftyp = Box("ftyp", [.. "heic"u8, 0, 0, 0, 0]);
        byte[] Meta(int from) => Box("meta", [0, 0, 0, 0, .. infos, .. Box("iloc", [(byte)version, 0, 0, 0, 0x44, 0x00, .. Count(version, 2), .. Place(version, 1, from + beyond, Exif.Length), .. Place(version, 2, from + Exif.Length, Pixels.Length)])]);
        var at = ftyp.Length + Meta(0).Length + 8;
        return ([.. ftyp, .. Meta(at), .. Box("mdat", [.. Exif, .. Pixels])], at);
    }

    private static byte[] Count(int version, int count) => version < 2 ? [0, (byte)count] : Number(count);

    private static byte[] Place(int version, int id, int offset, int length) =>
        [.. Count(version, id), .. version == 0 ? Array.Empty<byte>() : [0, 0], 0, 0, 0, 1, .. Number(offset), .. Number(length)];

    private static byte[] Box(string name, byte[] content) => [.. Number(content.Length + 8), .. Encoding.Latin1.GetBytes(name), .. content];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
