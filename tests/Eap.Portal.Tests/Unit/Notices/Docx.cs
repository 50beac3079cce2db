using System.IO.Compression;
using System.Text;

namespace Eap.Portal.Tests.Unit.Notices;

/// <summary>Word files written part by part, with the markup Word and WPS write.</summary>
internal static class Docx
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """;

    public static MemoryStream File(string body, string numbering = "", string styles = "", params (string Name, string Text)[] more)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
            Add(archive, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Add(archive, "word/numbering.xml", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");
            Add(archive, "word/styles.xml", $"<w:styles {Namespaces}>{styles}</w:styles>");
            foreach (var (name, text) in more)
            {
                Add(archive, name, text);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text) => $"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>";

    public static string Numbered(string text, int level, int list = 1) => P(text, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => cell.StartsWith('<') ? cell : Cell(cell)))}</w:tr>";

    public static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(text.Split('\n').Select(line => P(line)))}</w:tc>";

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
