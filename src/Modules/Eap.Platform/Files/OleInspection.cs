using System.Text;

namespace Eap.Platform.Files;

/// <summary>Names what an OLE compound file is by the streams in its directory (their names stand there in UTF-16).</summary>
internal static class OleInspection
{
    public static FileRefusal Refusal(Stream source) => source switch
    {
        _ when Holds(source, "EncryptedPackage") => Refusals.Encrypted,
        _ when Holds(source, "WordDocument") => Refusals.LegacyOffice("Word（.doc）或 WPS", "docx"),
        _ when Holds(source, "Workbook") || Holds(source, "Book\0") => Refusals.LegacyOffice("Excel（.xls）", "xlsx"),
        _ when Holds(source, "PowerPoint Document") => Refusals.LegacyOffice("PowerPoint（.ppt）", "pptx"),
        _ => Refusals.LegacyOffice("Office", "docx、xlsx 或 pptx"),
    };

    private static bool Holds(Stream source, string name) => ByteSearch.Contains(source, Encoding.Unicode.GetBytes(name));
}
