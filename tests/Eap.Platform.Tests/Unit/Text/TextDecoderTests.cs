using System.Text;
using Eap.Platform.Text;

namespace Eap.Platform.Tests.Unit.Text;

public sealed class TextDecoderTests
{
    private const string Sample = "职工读书活动\r\n第二行";

    [Fact]
    public void Utf8_WithAndWithoutMark_IsRead()
    {
        Assert.Equal(new DecodedText(Sample, "utf-8"), TextDecoder.Decode(Encoding.UTF8.GetBytes(Sample)));
        Assert.Equal(new DecodedText(Sample, "utf-8"), TextDecoder.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)]));
    }

    [Fact]
    public void Gb18030_AsWindowsNotepadSavesIt_IsRead()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Sample + "𠮷");

        Assert.Equal(new DecodedText(Sample + "𠮷", "gb18030"), TextDecoder.Decode(bytes));
    }

    [Fact]
    public void Utf16_WithMark_IsRead() =>
        Assert.Equal(new DecodedText(Sample, "utf-16"), TextDecoder.Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sample)]));

    [Theory]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData(new byte[] { 0x81 })]
    public void BytesThatAreNoText_GiveNull(byte[] bytes) => Assert.Null(TextDecoder.Decode(bytes));
}
