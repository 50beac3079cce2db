using System.Text;
using Eap.Platform.Files;
using static Eap.Platform.Tests.Unit.Files.Metadata;

namespace Eap.Platform.Tests.Unit.Files;

public sealed class ImageMetadataTests
{
    private static readonly byte[] PhoneJpeg = WithSegments(
        Pictures.Jpeg,
        JpegSegment(0xE1, [.. "Exif\0\0"u8, .. Tiff(orientation: 6)]),
        JpegSegment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>ACME PHONE 9</x:xmpmeta>"u8),
        JpegSegment(0xE2, "MPF\0second picture"u8),
        JpegSegment(0xED, "Photoshop 3.0\0caption"u8),
        JpegSegment(0xFE, "a comment"u8));

    [Fact]
    public void Jpeg_FromAPhone_LosesPlaceAndCameraAndKeepsOrientationAndProfile()
    {
        var (bytes, removed) = Strip([.. PhoneJpeg, .. "ftypmp42 a motion picture"u8]);

        Assert.Equal(["EXIF", "XMP", "其他数据", "IPTC", "注释", "附加数据"], removed);
        AssertLacks(bytes, [.. Encoding.ASCII.GetBytes(Camera)], Latitude, [.. "xmpmeta"u8], [.. "comment"u8], [.. "caption"u8], [.. "MPF"u8], [.. "motion"u8]);
        Assert.Equal(new ImageHeader(FileKind.Jpeg, 16, 8, 6), Header(bytes));
        Assert.Equal((8, 16), (Header(bytes)!.DisplayWidth, Header(bytes)!.DisplayHeight));
        Assert.True(bytes.AsSpan().IndexOf("ICC_PROFILE"u8) > 0);
    }

    [Fact]
    public void Jpeg_Stripped_HasTheSamePixelsToTheByte()
    {
        var (bytes, _) = Strip(PhoneJpeg);

        Assert.Equal(PicturePart(Pictures.Jpeg), PicturePart(bytes));
        Assert.Equal([0xFF, 0xD9], bytes[^2..]);

        static byte[] PicturePart(byte[] jpeg) => jpeg[jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDB])..];
    }

    [Fact]
    public void Jpeg_WithoutMetadata_StaysAsItIs()
    {
        var (bytes, removed) = Strip(Pictures.Jpeg);

        Assert.Equal(Pictures.Jpeg, bytes);
        Assert.Empty(removed);
    }

    [Fact]
    public void Jpeg_StrippedTwice_IsTheSame()
    {
        var (once, _) = Strip(PhoneJpeg);

        Assert.Equal(once, Strip(once).Bytes);
    }

    [Fact]
    public void Jpeg_WithScansAndRestartsAndFill_IsFollowedToItsEnd()
    {
        byte[] scans = [.. JpegSegment(0xDA, [1, 2, 3]), 9, 0xFF, 0x00, 0xFF, 0xD0, 8, 0xFF, 0xFF, 0xC4, 0, 3, 7, .. JpegSegment(0xDA, [4]), 5, 0xFF, 0xD9];
        byte[] jpeg = [0xFF, 0xD8, .. JpegSegment(0xC2, [8, 0, 4, 0, 6, 1]), .. scans];

        var (bytes, _) = Strip(jpeg);

        // Only the fill byte before the table goes.
        Assert.Equal(jpeg.Length - 1, bytes.Length);
        Assert.Equal(new ImageHeader(FileKind.Jpeg, 6, 4), Header(bytes));
    }

    [Fact]
    public void Png_LosesTextTimeAndExif_KeepsOrientation()
    {
        var png = WithChunks(Pictures.Png, PngChunk("tEXt", "Author\0ACME PHONE 9"u8), PngChunk("tIME", [1, 2, 3, 4, 5, 6, 7]), PngChunk("eXIf", Tiff(3)), PngChunk("prVt", [1]));

        var (bytes, removed) = Strip([.. png, 1, 2, 3]);

        Assert.Equal(["注释", "时间", "EXIF", "其他数据", "附加数据"], removed);
        AssertLacks(bytes, [.. Encoding.ASCII.GetBytes(Camera)], Latitude, [.. "tIME"u8], [.. "prVt"u8]);
        Assert.Equal(new ImageHeader(FileKind.Png, 16, 8, 3), Header(bytes));
        Assert.Equal([.. "eXIf"u8, .. "MM"u8], bytes[37..43]);
    }

    [Fact]
    public void Png_WithoutMetadata_StaysAsItIs() => Assert.Equal(Pictures.Png, Strip(Pictures.Png).Bytes);

    [Fact]
    public void Webp_LosesExifAndXmpAndTheirFlags_KeepsOrientationAndProfile()
    {
        var webp = WithRiffChunks(Pictures.Webp, 0x0C, ("EXIF", Tiff(8)), ("XMP ", [.. "<x:xmpmeta/>."u8]), ("abcd", [1, 2, 3]));

        var (bytes, removed) = Strip(webp);

        Assert.Equal(["EXIF", "XMP", "其他数据"], removed);
        AssertLacks(bytes, [.. Encoding.ASCII.GetBytes(Camera)], Latitude, [.. "xmpmeta"u8], [.. "abcd"u8]);
        Assert.Equal(new ImageHeader(FileKind.Webp, 16, 8, 8), Header(bytes));
        Assert.Equal(0x28, bytes[20]); // profile and EXIF, no XMP
        Assert.Equal(bytes.Length - 8, BitConverter.ToInt32(bytes, 4));
    }

    [Fact]
    public void Webp_UprightWithExif_HasNoExifLeft()
    {
        var (bytes, _) = Strip(WithRiffChunks(Pictures.Webp, 0x08, ("EXIF", Tiff(1))));

        Assert.Equal(Pictures.Webp, bytes);
    }

    [Fact]
    public void Gif_LosesCommentsAndXmp_KeepsTheLoop()
    {
        byte[] loop = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];
        byte[] xmp = [0x21, 0xFF, 11, .. "XMP DataXMP"u8, 4, .. "<x/>"u8, 0];
        byte[] comment = [0x21, 0xFE, 5, .. "hello"u8, 0];
        byte[] gif = [.. Pictures.Gif[..19], .. comment, .. loop, .. xmp, .. Pictures.Gif[19..]];

        var (bytes, removed) = Strip(gif);

        Assert.Equal(["注释", "XMP"], removed);
        Assert.Equal([.. Pictures.Gif[..19], .. loop, .. Pictures.Gif[19..]], bytes);
    }

    [Theory]
    [InlineData(nameof(Pictures.Jpeg))]
    [InlineData(nameof(Pictures.Png))]
    [InlineData(nameof(Pictures.Webp))]
    public void APictureCutShort_IsRefused(string kind)
    {
        var whole = kind switch { nameof(Pictures.Jpeg) => Pictures.Jpeg, nameof(Pictures.Png) => Pictures.Png, _ => Pictures.Webp };
        for (var length = 3; length < whole.Length - 1; length += 7)
        {
            var outcome = ImageMetadata.Strip(new MemoryStream(whole[..length]), new MemoryStream(), TestContext.Current.CancellationToken);

            Assert.Equal(FileRefusalCodes.Broken, outcome.Refusal?.Code);
        }
    }

    // Nothing but the documented outcomes may come of damaged bytes: no other exception, no endless loop.
    [Fact]
    public void DamagedPictures_AreRefusedOrRewritten()
    {
        var random = new Random(20260601);
        foreach (var whole in new[] { PhoneJpeg, Pictures.Png, Pictures.Webp, Pictures.Gif })
        {
            for (var round = 0; round < 2_000; round++)
            {
                var bytes = whole.ToArray();
                for (var i = 0; i < 3; i++)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                ImageMetadata.Strip(new MemoryStream(bytes), Stream.Null, TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public void Orientation_IsReadInEitherByteOrder()
    {
        byte[] little = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0];

        Assert.Equal(5, Header(WithSegments(Pictures.Jpeg, JpegSegment(0xE1, little)))!.Orientation);
    }

    private static (byte[] Bytes, IReadOnlyList<string> Removed) Strip(byte[] picture)
    {
        var target = new MemoryStream();
        var outcome = ImageMetadata.Strip(new MemoryStream(picture), target, TestContext.Current.CancellationToken);
        Assert.Null(outcome.Refusal);
        return (target.ToArray(), outcome.Removed);
    }

    private static ImageHeader? Header(byte[] picture) => ImageMetadata.ReadHeader(new MemoryStream(picture));

    private static void AssertLacks(byte[] bytes, params byte[][] parts) => Assert.All(parts, part => Assert.Equal(-1, bytes.AsSpan().IndexOf(part)));
}
