using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Eap.Applications.Portal;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Word;

/// <summary>
/// Writes a form as .docx with what is filled in so far. Each answer is a content control named as the input on the page; Word and WPS keep the names
/// whatever is written into them, which is how the file is read again.
/// </summary>
public sealed class WordForm(IStringLocalizer<WordForm> T)
{
    // Beyond the rows that are filled in.
    private const int EmptyRows = 5;

    /// <summary>The file; <paramref name="page"/> holds all groups.</summary>
    public byte[] Write(FormPage page)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body(WordControls.Line(page.Form.Title, "32", bold: true), new Paragraph(WordControls.Text(WordTag.Form, page.Form.Name, "")),
                WordControls.Line(T["{0}。填好存盘，回到网上的这张表，从“用 Word 填”上传。灰字的地方点一下就可以写；没有写灰字的，请到网上填。", page.Organization]));
            foreach (var (step, blocks) in page.Groups)
            {
                body.Append(WordControls.Line(step.Title, "26", bold: true));
                foreach (var editor in blocks.Select(block => block.Model).OfType<FieldEditor>()) body.Append(Question(editor));
            }

            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return file.ToArray();
    }

    private IEnumerable<OpenXmlElement> Question(FieldEditor editor)
    {
        yield return WordControls.Line(editor.Label + (editor.Required ? T["（必填）"] : ""), bold: true);
        if (editor.Hint is { Length: > 0 } hint) yield return WordControls.Line(hint, "18");
        if (!WordTag.IsAsked(editor))
        {
            yield return WordControls.Line(editor.IsLocked ? T["由本站填入，在这里改不了。"] : T["请到网上填。"]);
        }
        else if (editor.Detail is TableEditor table)
        {
            yield return Table(table);
            // Word asks for a paragraph between tables.
            yield return new Paragraph();
        }
        else if (editor.Definition.FieldName == nameof(MultiTextField) && editor.Options.Count > 0)
        {
            foreach (var option in editor.Options) yield return new Paragraph(WordControls.Box(WordTag.Choice(editor.Name, option.Value), editor.IsChosen(option.Value)), WordControls.Words($" {option.Text}"));
        }
        else
        {
            yield return new Paragraph(Answer(editor));
        }
    }

    private SdtRun Answer(FieldEditor editor) => editor.Definition.FieldName switch
    {
        nameof(BooleanField) => WordControls.Choice(editor.Name, editor.Value() == "true" ? "true" : "false", [new FieldOption("true", T["是"]), new FieldOption("false", T["否"])], T["点这里选"]),
        _ when editor.Options.Count > 0 => WordControls.Choice(editor.Name, editor.Value(), editor.Options, T["点这里选"]),
        _ => WordControls.Text(editor.Name, editor.Value().Replace('T', editor.Definition.FieldName == nameof(DateTimeField) ? ' ' : 'T'), editor.IsKept ? T["已经填过，不显示；不改就空着"] : T["点这里写"]),
    };

    private Table Table(TableEditor editor)
    {
        var rows = Math.Min(editor.Most, editor.Rows.Count + EmptyRows);
        return WordControls.Grid(editor.Columns.Count,
        [
            [.. editor.Columns.Select(column => new Paragraph(WordControls.Words(column.Title + (column.Required ? T["（必填）"] : ""), bold: true)))],
            .. Enumerable.Range(0, rows).Select(row => editor.Columns.Select(column => new Paragraph(Cell(editor, row, column))).ToList()),
        ]);
    }

    private SdtRun Cell(TableEditor editor, int row, TableColumn column)
    {
        var (tag, value) = (TableEditor.InputName(editor.Name, row, column), editor.Rows.ElementAtOrDefault(row)?.Cells.First(cell => cell.Column == column).Text ?? "");
        return WordColumns.Options(column) is { Count: > 0 } options ? WordControls.Choice(tag, value, options, T["选"]) : WordControls.Text(tag, value, T["写"]);
    }
}
