using System.Text;
using System.Xml.Linq;

namespace Eap.Portal.Notices.Import;

/// <summary>Walks the body of a Word document. Elements are told by local name: the transitional and the strict format differ in namespace only.</summary>
internal sealed class DocxBodyReader(DocxNumbering numbering)
{
    private readonly HashSet<string> _warnings = [];

    public IReadOnlyList<string> Warnings => [.. _warnings];

    /// <summary>The paragraphs and tables in order; a paragraph with line breaks becomes several.</summary>
    public List<NoticeElement> Read(XElement container)
    {
        var elements = new List<NoticeElement>();
        foreach (var child in container.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    elements.AddRange(Paragraph(child));
                    break;
                case "tbl":
                    elements.Add(NoticeElement.Of(DocxTable.Read(child, this)));
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag":
                    elements.AddRange(Read(child));
                    break;
            }
        }

        return elements;
    }

    private IEnumerable<NoticeElement> Paragraph(XElement paragraph)
    {
        var text = new StringBuilder(numbering.LabelOf(paragraph));
        var boxes = new List<XElement>();
        AppendText(paragraph, text, boxes);
        var lines = text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => new NoticeElement(line)).Concat(boxes.SelectMany(Read));
    }

    private void AppendText(XElement element, StringBuilder text, List<XElement> boxes)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    text.Append(child.Value);
                    break;
                case "tab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "sym":
                    text.Append('□');
                    break;
                case "txbxContent":
                    boxes.Add(child);
                    break;
                case "footnoteReference" or "endnoteReference":
                    _warnings.Add("文件里的脚注没有导入，请核对。");
                    break;
                case "blip" or "imagedata":
                    _warnings.Add("文件里的图片没有导入，请另行上传。");
                    break;
                case "r" when IsHidden(child):
                    _warnings.Add("文件里隐藏的文字没有导入。");
                    break;
                // Deleted text, settings, and the second copy of a drawing for old programs.
                case "del" or "moveFrom" or "pPr" or "rPr" or "Fallback" or "instrText" or "delText":
                    break;
                default:
                    AppendText(child, text, boxes);
                    break;
            }
        }
    }

    private static bool IsHidden(XElement run) =>
        run.Child("rPr")?.Child("vanish") is { } vanish && vanish.Value("val") is not ("0" or "false");
}
