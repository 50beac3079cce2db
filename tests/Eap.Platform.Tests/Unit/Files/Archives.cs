using System.IO.Compression;
using System.Text;

namespace Eap.Platform.Tests.Unit.Files;

/// <summary>Zip archives and Office files as small as they get.</summary>
internal static class Archives
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string PowerPointMain = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    public const string MacroMain = "application/vnd.ms-word.document.macroEnabled.main+xml";

    public static byte[] Docx(params (string Name, byte[] Data)[] more) => Office("word/document.xml", WordMain, more);

    public static byte[] Office(string mainPart, string mainType, params (string Name, byte[] Data)[] more) => Zip(
        [("[Content_Types].xml", Types(mainPart, mainType)), (mainPart, "<main/>"u8.ToArray()), .. more]);

    public static byte[] Types(string part, string type) => Encoding.UTF8.GetBytes(
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/{part}" ContentType="{type}"/></Types>""");

    public static byte[] Zip(params (string Name, byte[] Data)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, data) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(data);
            }
        }

        return stream.ToArray();
    }
}
