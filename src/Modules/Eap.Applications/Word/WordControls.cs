using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Eap.Contents.Editing;
using CheckBox = DocumentFormat.OpenXml.Office2010.Word.SdtContentCheckBox;

namespace Eap.Applications.Word;

/// <summary>The pieces of a Word file: lines, content controls, tables.</summary>
internal static class WordControls
{
    private const string Quiet = "808080";
    private const string Ticked = "☒";
    private const string Open = "☐";

    /// <summary>A paragraph; <paramref name="size"/> in half points.</summary>
    public static Paragraph Line(string text, string size = "21", bool bold = false) => new(new ParagraphProperties(new SpacingBetweenLines { Before = bold ? "120" : "0", After = "40" }), Words(text, bold, size));

    /// <summary>A run of text.</summary>
    public static Run Words(string text, bool bold = false, string size = "21", string? colour = null)
    {
        var run = new Run(Look(bold, size, colour));
        foreach (var (line, place) in text.ReplaceLineEndings("\n").Split('\n').Select((line, place) => (line, place)))
        {
            if (place > 0) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>A control for words, of one line or more.</summary>
    public static SdtRun Text(string tag, string value, string placeholder) => Control(tag, value, placeholder, new SdtContentText { MultiLine = true });

    /// <summary>A control with choices.</summary>
    public static SdtRun Choice(string tag, string value, IReadOnlyList<FieldOption> options, string placeholder)
    {
        var list = new SdtContentDropDownList();
        foreach (var option in options.Where(option => option.Value.Length > 0)) list.Append(new ListItem { DisplayText = option.Text, Value = option.Value });
        return Control(tag, options.FirstOrDefault(option => option.Value == value)?.Text ?? "", placeholder, list);
    }

    /// <summary>A box to tick.</summary>
    public static SdtRun Box(string tag, bool ticked) => new(
        new SdtProperties(new Tag { Val = tag }, new CheckBox(new DocumentFormat.OpenXml.Office2010.Word.Checked { Val = ticked ? DocumentFormat.OpenXml.Office2010.Word.OnOffValues.One : DocumentFormat.OpenXml.Office2010.Word.OnOffValues.Zero })),
        new SdtContentRun(Words(ticked ? Ticked : Open)));

    /// <summary>A table with lines.</summary>
    public static Table Grid(int columns, IEnumerable<List<Paragraph>> rows)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>())),
            new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn())));
        foreach (var row in rows) table.Append(new TableRow(row.Select(cell => new TableCell(cell))));
        return table;
    }

    private static SdtRun Control(string tag, string value, string placeholder, OpenXmlElement kind)
    {
        var properties = new SdtProperties(new Tag { Val = tag });
        if (value.Length == 0 && placeholder.Length > 0) properties.Append(new ShowingPlaceholder());
        properties.Append(kind);
        return new SdtRun(properties, new SdtContentRun(value.Length == 0 ? Words(placeholder, colour: Quiet) : Words(value)));
    }

    private static RunProperties Look(bool bold, string size, string? colour)
    {
        var look = new RunProperties(new RunFonts { EastAsia = "宋体" });
        if (bold) look.Append(new Bold());
        if (colour is not null) look.Append(new Color { Val = colour });
        look.Append(new FontSize { Val = size });
        return look;
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
