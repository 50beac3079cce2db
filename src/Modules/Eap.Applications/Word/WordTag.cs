using System.Globalization;
using Eap.Contents.Editing;
using Eap.Contents.Fields;

namespace Eap.Applications.Word;

/// <summary>Names of the content controls in a form's Word file: those of the inputs on the page, so that what is written into them is read as if it were posted.</summary>
internal static class WordTag
{
    /// <summary>The control that names the form.</summary>
    public const string Form = "eap-form";

    // Word refuses longer ones.
    private const int Longest = 64;

    private const string Ticked = "=";

    /// <summary>Of a box of a question with several answers.</summary>
    public static string Choice(string name, string value) => $"{name}{Ticked}{value}";

    /// <summary>The question and answer of a box; null for another control.</summary>
    public static (string Name, string Value)? ReadChoice(string tag) =>
        tag.IndexOf(Ticked, StringComparison.Ordinal) is > 0 and var at ? (tag[..at], tag[(at + 1)..]) : null;

    /// <summary>True when it can stand in a file.</summary>
    public static bool Fits(string tag) => tag.Length <= Longest;

    /// <summary>True when each cell of a table can.</summary>
    public static bool Fits(TableEditor table) => table.Columns.All(column => Fits(TableEditor.InputName(table.Name, table.Most, column)));

    /// <summary>The row of a cell of a table; null for another control.</summary>
    public static int? RowOf(string tag, string table) =>
        tag.StartsWith($"{table}.", StringComparison.Ordinal) && int.TryParse(tag[(table.Length + 1)..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    /// <summary>True for the kinds of questions that are answered in words, by one choice, by boxes or by a table; files and declarations are given on the site.</summary>
    public static bool IsAsked(FieldEditor editor) => !editor.IsLocked && editor.Definition.FieldName switch
    {
        nameof(TextField) or nameof(NumericField) or nameof(DateField) or nameof(DateTimeField) or nameof(BooleanField) => Fits(editor.Name),
        nameof(MultiTextField) => editor.Options.Count == 0 ? Fits(editor.Name) : editor.Options.All(option => Fits(Choice(editor.Name, option.Value))),
        nameof(TableField) => editor.Detail is TableEditor table && Fits(table),
        _ => false,
    };
}
