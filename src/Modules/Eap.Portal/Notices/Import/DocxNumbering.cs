using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Eap.Portal.Notices.Import;

/// <summary>
/// Works out the numbers Word gives to paragraphs by itself. They are not in the text: without them an automatically numbered notice would
/// lose its 一、 and （一）.
/// </summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, DocxList> _lists = [];
    private readonly Dictionary<string, XElement> _styleNumbers = [];

    private DocxNumbering()
    {
    }

    public static DocxNumbering Read(XElement? numbering, XElement? styles)
    {
        var result = new DocxNumbering();
        var definitions = (numbering?.Elements() ?? []).Where(element => element.Name.LocalName == "abstractNum")
            .GroupBy(element => element.Value("abstractNumId") ?? "").ToDictionary(group => group.Key, group => new DocxList(group.First()));
        foreach (var number in (numbering?.Elements() ?? []).Where(element => element.Name.LocalName == "num"))
        {
            if (definitions.TryGetValue(number.Child("abstractNumId")?.Value("val") ?? "", out var list))
            {
                result._lists[number.Value("numId") ?? ""] = list.WithOverrides(number);
            }
        }

        foreach (var style in (styles?.Elements() ?? []).Where(element => element.Name.LocalName == "style"))
        {
            if (style.Child("pPr")?.Child("numPr") is { } properties)
            {
                result._styleNumbers[style.Value("styleId") ?? ""] = properties;
            }
        }

        return result;
    }

    /// <summary>The number of a paragraph as it shows, empty when it has none. Counts on: ask once for each paragraph, in order.</summary>
    public string LabelOf(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = _styleNumbers.GetValueOrDefault(properties?.Child("pStyle")?.Value("val") ?? "");
        var own = properties?.Child("numPr");
        var id = (own?.Child("numId") ?? style?.Child("numId"))?.Value("val");
        var level = (own?.Child("ilvl") ?? style?.Child("ilvl"))?.Value("val");
        return id is not null && _lists.TryGetValue(id, out var list)
            ? list.Next(int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, Levels - 1) : 0)
            : "";
    }

    /// <summary>One list: its levels and how far it has counted. Lists made from one definition count together.</summary>
    private sealed class DocxList(XElement definition)
    {
        private readonly Dictionary<int, XElement> _levels = Index(definition);
        private readonly Dictionary<int, int> _starts = [];
        private int?[] _counts = new int?[Levels];

        public DocxList WithOverrides(XElement number)
        {
            var overrides = number.Elements().Where(element => element.Name.LocalName == "lvlOverride").ToList();
            var list = new DocxList(definition) { _counts = overrides.Count > 0 ? new int?[Levels] : _counts };
            foreach (var change in overrides)
            {
                var level = Number(change, "ilvl");
                if (change.Child("lvl") is { } replaced)
                {
                    list._levels[level] = replaced;
                }

                if (change.Child("startOverride") is { } start)
                {
                    list._starts[level] = Number(start, "val");
                }
            }

            return list;
        }

        public string Next(int level)
        {
            if (!_levels.TryGetValue(level, out var definition))
            {
                return "";
            }

            _counts[level] = _counts[level] + 1 ?? Start(level);
            Array.Clear(_counts, level + 1, Levels - level - 1);
            var format = definition.Child("numFmt")?.Value("val") ?? "decimal";
            var label = format switch
            {
                "none" => "",
                "bullet" => "•",
                _ => Place().Replace(definition.Child("lvlText")?.Value("val") ?? "", match => Count(match.Value[1] - '1', level)),
            };
            return label.Length > 0 && label[^1] < '\u2E80' ? $"{label} " : label;
        }

        private string Count(int level, int shownAt)
        {
            var format = level >= 0 && _levels.TryGetValue(level, out var definition) ? definition.Child("numFmt")?.Value("val") : null;
            var decimals = level != shownAt && _levels[shownAt].Child("isLgl") is not null;
            return DocxNumberFormat.Write(_counts[level] ?? Start(level), decimals ? "decimal" : format);
        }

        private int Start(int level) =>
            _starts.TryGetValue(level, out var start) ? start : _levels.TryGetValue(level, out var definition) && definition.Child("start") is { } first ? Number(first, "val") : 1;

        private static Dictionary<int, XElement> Index(XElement definition) => definition.Elements().Where(element => element.Name.LocalName == "lvl")
            .GroupBy(element => Number(element, "ilvl")).ToDictionary(group => group.Key, group => group.First());

        private static int Number(XElement element, string attribute) =>
            int.TryParse(element.Value(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
