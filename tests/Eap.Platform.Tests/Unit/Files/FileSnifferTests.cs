using System.Text;
using Eap.Platform.Files;
using static Eap.Platform.Files.FileRefusalCodes;
using static Eap.Platform.Tests.Unit.Files.Archives;

namespace Eap.Platform.Tests.Unit.Files;

public sealed class FileSnifferTests
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n"u8.ToArray();
    private static readonly byte[] Mp4 = [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 0, 0, 0, 0, 0, 8, .. "moov"u8, 0, 0, 0, 12, .. "mdat"u8, 1, 2, 3, 4];

    // 128 kbit/s at 44.1 kHz: frames of 417 bytes.
    private static readonly byte[] Mp3Frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];

    public static TheoryData<string, byte[], FileKind> Accepted => new()
    {
        { "照片.JPG", Pictures.Jpeg, FileKind.Jpeg },
        { "a.jpeg", Pictures.Jpeg, FileKind.Jpeg },
        { "a.png", Pictures.Png, FileKind.Png },
        { "a.gif", Pictures.Gif, FileKind.Gif },
        { "a.webp", Pictures.Webp, FileKind.Webp },
        { "a.pdf", Pdf, FileKind.Pdf },
        { "通知.docx", Docx(), FileKind.Docx },
        { "a.xlsx", Office("xl/workbook.xml", ExcelMain), FileKind.Xlsx },
        { "a.pptx", Office("ppt/presentation.xml", PowerPointMain), FileKind.Pptx },
        { "a.mp4", Mp4, FileKind.Mp4 },
        { "a.mp3", [.. Mp3Frame, .. Mp3Frame], FileKind.Mp3 },
        { "b.mp3", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5, 0, 0, .. Mp3Frame, .. Mp3Frame], FileKind.Mp3 },
        { "a.txt", Encoding.UTF8.GetBytes("心理健康\r\n第二行"), FileKind.PlainText },
        { "a.csv", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("姓名,单位\r\n"), FileKind.PlainText },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Check_OfAKindTheSiteTakes_TellsItByContent(string name, byte[] bytes, FileKind kind)
    {
        var check = Check(bytes, name);

        Assert.Null(check.Refusal);
        Assert.Equal(kind, check.Kind);
        Assert.Equal(FileKinds.Images.Contains(kind), check.Image is not null);
    }

    public static TheoryData<string, byte[], string, string> Refused => new()
    {
        { "a.jpg", [], Empty, "空" },
        { "a.jpg", Pictures.Png, WrongExtension, "png" },
        { "a.docx", Office("xl/workbook.xml", ExcelMain), WrongExtension, "xlsx" },
        { "照片\u202Egpj.exe", Pictures.Jpeg, WrongExtension, ".exe" },
        { "照片", Pictures.Jpeg, WrongExtension, "没有扩展名" },
        { "a.jpg", Encoding.UTF8.GetBytes("不是图片"), WrongExtension, "txt" },
        { "a.doc", Ole("WordDocument"), LegacyOffice, "docx" },
        { "a.xls", Ole("Workbook"), LegacyOffice, "xlsx" },
        { "a.ppt", Ole("PowerPoint Document"), LegacyOffice, "pptx" },
        { "a.docx", Ole("EncryptedPackage"), Encrypted, "密码" },
        { "a.docx", Docx(("word/vbaProject.bin", [1])), Macro, "宏" },
        { "a.docx", Office("word/document.xml", MacroMain), Macro, "宏" },
        { "a.docx", Zip(("[Content_Types].xml", Types("word/document.xml", WordMain))), Broken, "损坏" },
        { "a.docx", Zip(("[Content_Types].xml", [1, 2])), Broken, "损坏" },
        { "a.docx", Docx(("../../etc/cron.d/x", [1])), Broken, "损坏" },
        { "a.docx", Docx(("word/Document.xml", [1])), Broken, "损坏" },
        { "a.docx", Docx()[..^30], Broken, "损坏" },
        { "a.zip", Zip(("a.txt", [1])), UnknownType, "压缩包" },
        { "a.ofd", Zip(("OFD.xml", [1])), UnknownType, "OFD" },
        { "a.pdf", Pdf[..20], Broken, "PDF" },
        { "a.pdf", [.. "%PDF-1.7\ntrailer<</Encrypt 5 0 R>>\nstartxref\n9\n%%EOF"u8], Encrypted, "密码" },
        { "a.heic", [0, 0, 0, 16, .. "ftypheic"u8, 0, 0, 0, 0], UnknownType, "HEIC" },
        { "a.mov", [0, 0, 0, 16, .. "ftypqt  "u8, 0, 0, 0, 0], UnknownType, "mp4" },
        { "a.bmp", [.. "BM"u8, 1, 2, 3, 0], UnknownType, "jpg" },
        { "a.exe", [.. "MZ"u8, 0x90, 0], UnknownType, "程序" },
        { "a.rar", [.. "Rar!"u8, 0x1A, 7, 0], UnknownType, "压缩包" },
        { "a.svg", [.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8], UnknownType, "代码" },
        { "a.txt", [.. "\uFEFF <!DOCTYPE html><script>"u8], UnknownType, "代码" },
        { "a.dat", [1, 2, 3, 0, 0xFF], UnknownType, "认不出" },
        { "a.mp4", [.. Mp4, 1, 2, 3, 4, 5], Broken, "视频" },
        { "a.mp4", Mp4[..^2], Broken, "视频" },
        { "a.mp3", [.. Mp3Frame, .. "no frame"u8], Broken, "音频" },
        { "a.jpg", Pictures.Jpeg[..40], Broken, "图片" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Check_OfWhatTheSiteDoesNotTake_SaysWhyInChinese(string name, byte[] bytes, string code, string word)
    {
        var check = Check(bytes, name);

        Assert.Equal(code, check.Refusal?.Code);
        Assert.Contains(word, check.Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(check.Kind);
    }

    public static TheoryData<string, byte[]> Polyglots => new()
    {
        { "gifar.gif", [.. Pictures.Gif, .. Zip(("evil.class", [1, 2, 3]))] },
        { "a.jpg", [.. Pictures.Jpeg, .. Docx()] },
        { "a.pdf", [.. Pdf, .. Zip(("a", [1]))] },
        { "a.docx", [.. Docx()[..4], .. "stub"u8, .. Docx()] },
        { "a.txt", [.. "#hello\n"u8, .. Zip(("a", [1]))] },
        { "html.gif", [.. Pictures.Gif[..19], 0x21, 0xFE, 18, .. "<script>1</script>"u8, 0, .. Pictures.Gif[19..]] },
        { "pdf.png", Metadata.WithChunks(Pictures.Png, Metadata.PngChunk("tEXt", "x\0%PDF-1.4"u8)) },
    };

    [Theory]
    [MemberData(nameof(Polyglots))]
    public void Check_OfTwoKindsInOneFile_Refuses(string name, byte[] bytes) => Assert.Equal(Polyglot, Check(bytes, name).Refusal?.Code);

    [Fact]
    public void Check_OfATooLargeFile_NamesTheLimit()
    {
        var sniffer = new FileSniffer(new() { MaxBytes = 1 << 20, MaxMediaBytes = 2 << 20 });
        var text = new MemoryStream(Enumerable.Repeat((byte)'a', (1 << 20) + 1).ToArray());

        Assert.Equal("文件超过 1 MB，请压缩或拆分后再上传。", sniffer.Check(text, "a.txt").Refusal?.Message);
        Assert.True(sniffer.Check(new MemoryStream([.. Enumerable.Repeat(Mp3Frame, 3_000).SelectMany(frame => frame)]), "a.mp3").Accepted);
    }

    [Fact]
    public void Check_OfAKindNotTakenHere_NamesWhatIs()
    {
        var refusal = Check(Pdf, "a.pdf", FileKinds.Images).Refusal;

        Assert.Equal((NotAllowedHere, "这里只能上传 jpg、png、gif、webp 文件。"), (refusal?.Code, refusal?.Message));
    }

    [Fact]
    public void Check_OfAnArchiveThatUnpacksToTooMuch_Refuses()
    {
        var limits = new FileLimits { MaxUnpackedBytes = 8 << 20 };

        Assert.Equal(ZipBomb, new FileSniffer(limits).Check(new MemoryStream(Docx(("word/media/1.bin", new byte[9 << 20]))), "a.docx").Refusal?.Code);
        Assert.Equal(ZipBomb, Check(Docx(("word/media/1.bin", new byte[6 << 20])), "a.docx").Refusal?.Code); // by ratio
        Assert.True(Check(Docx(("word/media/1.bin", new byte[1 << 20])), "a.docx").Accepted);
    }

    [Fact]
    public void Check_OfAnArchiveThatLiesAboutItsSize_Refuses()
    {
        var zip = Docx(("bomb", new byte[4 << 20]));
        // The claimed size stands 24 bytes into the last directory record.
        var record = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        new byte[] { 100, 0, 0, 0 }.CopyTo(zip, record + 24);

        Assert.Equal(Broken, Check(zip, "a.docx").Refusal?.Code);
    }

    [Fact]
    public void Check_OfTooManyEntries_Refuses()
    {
        var parts = Enumerable.Range(0, 30).Select(i => ($"word/{i}.xml", new byte[] { 1 })).ToArray();

        Assert.Equal(ZipBomb, new FileSniffer(new() { MaxEntries = 20 }).Check(new MemoryStream(Docx(parts)), "a.docx").Refusal?.Code);
    }

    [Theory]
    [InlineData(50_000, 10)]
    [InlineData(10_000, 10_000)]
    public void Check_OfAPixelFlood_NamesTheSize(int width, int height)
    {
        var png = Pictures.Png.ToArray();
        (png[16], png[17], png[18], png[19]) = (0, 0, (byte)(width >> 8), (byte)width);
        (png[20], png[21], png[22], png[23]) = (0, 0, (byte)(height >> 8), (byte)height);

        var refusal = Check(png, "a.png").Refusal;

        Assert.Equal(TooManyPixels, refusal?.Code);
        Assert.Contains($"{width}×{height}", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAnyDamage_EndsInAnAnswer()
    {
        var random = new Random(7);
        foreach (var (name, whole) in new[] { ("a.docx", Docx()), ("a.pdf", Pdf), ("a.mp4", Mp4), ("a.mp3", Mp3Frame), ("a.doc", Ole("x")) })
        {
            for (var round = 0; round < 500; round++)
            {
                var bytes = whole[..random.Next(1, whole.Length + 1)];
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                Assert.NotNull(Check(bytes, name));
            }
        }
    }

    private static FileCheck Check(byte[] bytes, string name, IReadOnlySet<FileKind>? allowed = null) =>
        new FileSniffer().Check(new MemoryStream(bytes), name, allowed);

    private static byte[] Ole(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("Root Entry"), .. new byte[100], .. Encoding.Unicode.GetBytes(stream), .. new byte[100]];

    [Fact]
    public void Heic_IsTakenOnlyWhereItIsAskedForAndWhole()
    {
        byte[] whole = [0, 0, 0, 16, .. "ftypheic"u8, 0, 0, 0, 0, 0, 0, 0, 12, .. "meta"u8, 0, 0, 0, 0];
        HashSet<FileKind> phones = [FileKind.Jpeg, FileKind.Heic];

        Assert.Equal(FileKind.Heic, new FileSniffer().Check(new MemoryStream(whole), "IMG_1.HEIC", phones).Kind);
        Assert.Equal(FileRefusalCodes.UnknownType, new FileSniffer().Check(new MemoryStream(whole), "IMG_1.HEIC").Refusal!.Code);
        Assert.Equal(FileRefusalCodes.Broken, new FileSniffer().Check(new MemoryStream(whole[..^4]), "IMG_1.HEIC", phones).Refusal!.Code);
        Assert.Equal(FileRefusalCodes.WrongExtension, new FileSniffer().Check(new MemoryStream(whole), "IMG_1.jpg", phones).Refusal!.Code);
    }
}
