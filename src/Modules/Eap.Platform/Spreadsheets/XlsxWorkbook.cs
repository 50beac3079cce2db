using System.IO.Compression;
using System.Xml;

namespace Eap.Platform.Spreadsheets;

/// <summary>The parts of a workbook that a sheet's cells point to: texts, formats, the day the count of days begins.</summary>
internal sealed class XlsxWorkbook
{
    private readonly ZipArchive _archive;
    private readonly string _sheetPath;

    private XlsxWorkbook(ZipArchive archive, string sheetPath, bool from1904)
    {
        _archive = archive;
        _sheetPath = sheetPath;
        From1904 = from1904;
        Texts = XlsxTexts.Read(() => TryOpenPart("xl/sharedStrings.xml"));
        Formats = XlsxFormats.Read(() => TryOpenPart("xl/styles.xml"));
    }

    public bool From1904 { get; }

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<XlsxFormat> Formats { get; }

    public static XlsxWorkbook Open(ZipArchive archive)
    {
        using var workbook = OpenPart(archive, "xl/workbook.xml") ?? throw new InvalidDataException("There is no workbook.");
        var from1904 = false;
        string? sheet = null;
        while (workbook.Read())
        {
            if (workbook.NodeType == XmlNodeType.Element && workbook.LocalName == "workbookPr")
            {
                from1904 = workbook.GetAttribute("date1904") is "1" or "true";
            }
            else if (workbook.NodeType == XmlNodeType.Element && workbook.LocalName == "sheet" && workbook.GetAttribute("state") is null or "visible")
            {
                sheet ??= RelationshipId(workbook);
            }
        }

        return new(archive, TargetOf(archive, sheet ?? throw new InvalidDataException("There is no visible sheet.")), from1904);
    }

    public XmlReader OpenSheet() => TryOpenPart(_sheetPath) ?? throw new InvalidDataException("The sheet is missing.");

    private XmlReader? TryOpenPart(string path) => OpenPart(_archive, path);

    private static XmlReader? OpenPart(ZipArchive archive, string path)
    {
        var entry = archive.Entries.FirstOrDefault(entry => entry.FullName.Equals(path, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
    }

    // The transitional and the strict variant of the format use different namespaces for the same local name.
    private static string? RelationshipId(XmlReader element)
    {
        string? id = null;
        for (var more = element.MoveToFirstAttribute(); more; more = element.MoveToNextAttribute())
        {
            id = element is { LocalName: "id", Prefix.Length: > 0 } ? element.Value : id;
        }

        return id;
    }

    private static string TargetOf(ZipArchive archive, string id)
    {
        using var relationships = OpenPart(archive, "xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException("There are no relationships.");
        while (relationships.Read())
        {
            if (relationships.NodeType == XmlNodeType.Element && relationships.GetAttribute("Id") == id && relationships.GetAttribute("Target") is { } target)
            {
                return target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        throw new InvalidDataException("The sheet has no part.");
    }
}
