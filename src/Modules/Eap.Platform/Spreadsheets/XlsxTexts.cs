using System.Text;
using System.Xml;

namespace Eap.Platform.Spreadsheets;

/// <summary>The texts that cells share by number.</summary>
internal static class XlsxTexts
{
    public static IReadOnlyList<string> Read(Func<XmlReader?> open)
    {
        using var reader = open();
        var texts = new List<string>();
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                texts.Add(Text(reader));
            }
        }

        return texts;
    }

    /// <summary>The text of an si or is element: its runs joined, without phonetic readings (rPh). Leaves the reader at the end tag.</summary>
    public static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        var phonetic = 0;
        var within = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh")
            {
                phonetic += reader.IsEmptyElement ? 0 : reader.NodeType == XmlNodeType.Element ? 1 : -1;
            }
            else if (reader.LocalName == "t" && reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                within = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (within && phonetic == 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }

        return Unescape(text.ToString());
    }

    /// <summary>Characters XML cannot hold are written as _x000D_.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
}
