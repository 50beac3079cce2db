using System.IO.Compression;
using System.Text;
using Eap.Testing;

namespace Eap.Media.Tests.Attachments;

/// <summary>What people and attackers attach.</summary>
internal static class Attached
{
    public static FormFile Pdf(string name = "扫描件.pdf", string mark = "") => FormFile.Text(name, $"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj {mark}\nstartxref\n9\n%%EOF\n");

    public static FormFile EncryptedPdf => FormFile.Text("加密.pdf", "%PDF-1.4\ntrailer<</Root 1 0 R /Encrypt 5 0 R>>\nstartxref\n9\n%%EOF\n");

    public static FormFile OldWord => new("旧.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("WordDocument"), .. Encoding.Unicode.GetBytes("Macros"), .. new byte[512]]);

    public static FormFile Bomb => new("炸弹.docx", Zip(("[Content_Types].xml", Types), ("word/document.xml", new byte[40 << 20])));

    public static FormFile PixelFlood => new("大图.gif", [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0x80, 0, 0, 255, 255, 255, 0, 0, 0, 0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 2, 2, 0x44, 1, 0, 0x3B]);

    public static FormFile Heic => new("IMG_0001.HEIC", [0, 0, 0, 16, .. "ftypheic"u8, 0, 0, 0, 0, 0, 0, 0, 12, .. "meta"u8, 0, 0, 0, 0]);

    private static byte[] Types => Encoding.UTF8.GetBytes(
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");

    private static byte[] Zip(params (string Name, byte[] Data)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, data) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(data);
            }

        return stream.ToArray();
    }
}
