using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Eap.Applications.Portal;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Eap.Applications.Word;

/// <summary>Reads the answers out of a form's Word file. Only the text of its named controls is looked at; macros, pictures and everything else in it are never opened.</summary>
public static class WordAnswers
{
    /// <summary>Largest file, bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    // A small file can unpack to a very large one.
    private const int MostCharacters = 10 * 1024 * 1024;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    /// <summary>The controls by name, with their text (<c>true</c> for a ticked box), the first of a name; null when it is no Word file.</summary>
    /// <param name="file">The file, seekable.</param>
    public static IReadOnlyDictionary<string, string>? Controls(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("word/document.xml") is not { } entry) return null;
            using var content = entry.Open();
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostCharacters, XmlResolver = null });
            return XDocument.Load(reader).Descendants(W + "sdt").Select(control => (Tag: (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val"), control))
                .Where(row => row.Tag is { Length: > 0 }).GroupBy(row => row.Tag!).ToDictionary(group => group.Key, group => Value(group.First().control));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException or IOException)
        {
            return null;
        }
    }

    /// <summary>The answers as the page's form would post them. Questions the file does not hold, and those left empty, are not in it: what is stored stays.</summary>
    public static FormCollection ToForm(IReadOnlyDictionary<string, string> controls, IEnumerable<FieldEditor> questions)
    {
        var form = new Dictionary<string, StringValues>();
        foreach (var question in questions.Where(WordTag.IsAsked))
        {
            if (question.Detail is TableEditor table) Add(form, controls, table);
            else if (question.Definition.FieldName == nameof(MultiTextField) && question.Options.Count > 0) AddTicked(form, controls, question);
            else if (controls.TryGetValue(question.Name, out var text) && text.Length > 0) form[question.Name] = question.Definition.FieldName == nameof(BooleanField) ? YesOrNo(text) : Chosen(question.Options, text);
        }

        return new FormCollection(form);
    }

    /// <summary>Which questions of a page are answered in it.</summary>
    public static int Count(FormCollection form, IEnumerable<FieldEditor> questions) => questions.Count(question => form.ContainsKey(question.Name) || form.ContainsKey($"{question.Name}.Rows"));

    private static void Add(Dictionary<string, StringValues> form, IReadOnlyDictionary<string, string> controls, TableEditor table)
    {
        var rows = controls.Where(control => control.Value.Length > 0).Select(control => WordTag.RowOf(control.Key, table.Name)).OfType<int>().Where(row => row <= table.Most).DefaultIfEmpty(-1).Max() + 1;
        if (rows == 0) return;
        form[$"{table.Name}.Rows"] = rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var row = 0; row < rows; row++)
            foreach (var column in table.Columns)
                if (controls.GetValueOrDefault(TableEditor.InputName(table.Name, row, column)) is { Length: > 0 } text)
                    form[TableEditor.InputName(table.Name, row, column)] = Chosen(WordColumns.Options(column), text);
    }

    private static void AddTicked(Dictionary<string, StringValues> form, IReadOnlyDictionary<string, string> controls, FieldEditor question)
    {
        var ticked = controls.Where(control => control.Value == "true").Select(control => WordTag.ReadChoice(control.Key)).Where(choice => choice?.Name == question.Name).Select(choice => choice!.Value.Value).ToArray();
        if (ticked.Length > 0) form[question.Name] = ticked;
    }

    private static string Chosen(IReadOnlyList<FieldOption> options, string text) => options.FirstOrDefault(option => option.Text == text.Trim())?.Value ?? text;

    private static string YesOrNo(string text) => text.Trim() is "是" or "true" ? "true" : "false";

    private static string Value(XElement control)
    {
        var properties = control.Element(W + "sdtPr");
        if (properties?.Element(W14 + "checkbox") is { } box) return (string?)box.Element(W14 + "checked")?.Attribute(W14 + "val") is "1" or "true" ? "true" : "";
        if (properties?.Element(W + "showingPlcHdr") is { } hint && (string?)hint.Attribute(W + "val") is not ("0" or "false")) return "";
        var content = control.Element(W + "sdtContent");
        var paragraphs = content?.Descendants(W + "p").ToList() ?? [];
        return (paragraphs.Count == 0 ? Words(content) : string.Join('\n', paragraphs.Select(Words))).Trim();
    }

    private static string Words(XElement? element) => string.Concat(element?.Descendants().Select(part =>
        part.Name == W + "t" ? part.Value : part.Name == W + "br" || part.Name == W + "cr" ? "\n" : part.Name == W + "tab" ? " " : "") ?? []);
}
