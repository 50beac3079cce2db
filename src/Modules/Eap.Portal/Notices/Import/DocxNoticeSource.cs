using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Eap.Portal.Notices.Import;

/// <summary>
/// Reads a .docx file into paragraphs and tables. It reads the parts of the file directly: the object model of Open XML refuses a whole
/// document over one mistyped hyperlink, and numbers that Word makes by itself (一、) have to be worked out either way.
/// </summary>
internal static class DocxNoticeSource
{
    private const int MaxPartCharacters = 40_000_000;
    private const int MaxDepth = 250;

    /// <summary>Null when the file is broken.</summary>
    public static NoticeSource? TryRead(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var body = Part(archive, "word/document.xml")?.Elements().FirstOrDefault(element => element.Name.LocalName == "body");
            if (body is null)
            {
                return null;
            }

            var numbering = DocxNumbering.Read(Part(archive, "word/numbering.xml"), Part(archive, "word/styles.xml"));
            var reader = new DocxBodyReader(numbering);
            return Cut(reader.Read(body), reader.Warnings);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static XElement? Part(ZipArchive archive, string path)
    {
        if (archive.Entries.FirstOrDefault(entry => entry.FullName.Equals(path, StringComparison.OrdinalIgnoreCase)) is not { } entry)
        {
            return null;
        }

        using (var once = Open(entry))
        {
            while (once.Read())
            {
                // The tree is walked by recursion: depth is bounded before it is built.
                if (once.Depth > MaxDepth)
                {
                    throw new InvalidDataException("The document is nested too deeply.");
                }
            }
        }

        using var reader = Open(entry);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MaxPartCharacters, CloseInput = true });

    private static NoticeSource Cut(List<NoticeElement> elements, IReadOnlyList<string> warnings)
    {
        var main = new List<NoticeElement>();
        var annexes = new List<(AnnexHeading Heading, List<NoticeElement> Elements)>();
        var signed = false;
        foreach (var element in elements)
        {
            signed |= NoticeEnd.SignedOn(element) is not null;
            if (element.Table is null && AnnexHeading.Of(element.Text, signed) is { } heading)
            {
                annexes.Add((heading, []));
            }
            else
            {
                (annexes.Count > 0 ? annexes[^1].Elements : main).Add(element);
            }
        }

        var closing = TakeClosing(annexes.Count > 0 ? annexes[^1].Elements : []);
        return new(main, [.. annexes.Select(annex => new AnnexSource(annex.Heading, annex.Elements))], closing, [.. elements.Select(element => element.Text)])
        {
            Warnings = warnings,
        };
    }

    private static List<string> TakeClosing(List<NoticeElement> last)
    {
        var closing = new List<string>();
        while (last.Count > 0 && last[^1].Table is null && (NoticePatterns.Imprint().IsMatch(last[^1].Text) || NoticePatterns.Copies().IsMatch(last[^1].Text)))
        {
            closing.Insert(0, last[^1].Text);
            last.RemoveAt(last.Count - 1);
        }

        return closing;
    }
}
