using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Parts.Annexes;
using Eap.Contents.Parts.Titles;
using Eap.Portal.Notices.Import;

namespace Eap.Portal.Notices;

/// <summary>Brings an imported wording into a notice: the whole text always; facts and annexes only where nobody has entered any.</summary>
public static class NoticeOriginal
{
    /// <summary>Puts the wording into the item.</summary>
    public static void Apply(ContentItem item, ImportedNotice notice)
    {
        item.Alter<NoticePart>(part =>
        {
            part.OriginalText = new MarkdownField { Markdown = notice.ToMarkdown() };
            part.ImportNotes = notice.Warnings.Count > 0 ? [.. notice.Warnings] : null;
            part.PastedOriginal = null;
            FillIn(part, notice);
        });
        if (item.As<TitlePart>() is not { Title.Length: > 0 } && notice.Title is { } title) item.Apply(new TitlePart { Title = title });
        if (item.As<AnnexPart>() is not { Annexes.Count: > 0 } && notice.Annexes.Count > 0) item.Apply(new AnnexPart { Annexes = [.. notice.Annexes.Select(ToAnnex)] });
    }

    private static void FillIn(NoticePart part, ImportedNotice notice)
    {
        if (string.IsNullOrEmpty(part.DocumentNumber.Text)) part.DocumentNumber.Text = notice.DocumentNumber;
        if (part.Issuers.Values.Count == 0) part.Issuers.Values = [.. notice.Issuers];
        if (part.Addressees.Values.Count == 0) part.Addressees.Values = [.. notice.Addressees];
        part.OriginalDate.Value ??= notice.SignedOn;
        if (string.IsNullOrEmpty(part.Imprint.Text) && notice.Imprint is { Length: <= 60 } imprint) part.Imprint.Text = imprint;
    }

    // A table without headings is shown with the original wording only: a table here needs names for its columns.
    private static Annex ToAnnex(ImportedAnnex annex) => new()
    {
        Number = annex.Number, Title = annex.Title,
        Columns = [.. annex.Columns.Select((name, index) => new AnnexColumn { Name = name.Length > 0 ? name : "—", Numeric = index > 0 && IsNumeric(annex, index) })],
        Rows = annex.Columns.Count == 0 ? [] : [.. annex.Rows.Select(row => Cells(row, annex.Columns.Count))],
        Footer = annex.Columns.Count == 0 || annex.Footer is null ? [] : Cells(annex.Footer, annex.Columns.Count),
        Note = annex is { HasBody: true, Columns.Count: 0 } ? "内容见通知原文。" : null,
    };

    private static bool IsNumeric(ImportedAnnex annex, int column) => annex.Rows.Count > 0 && annex.Rows.All(row => row.Count > column && decimal.TryParse(row[column], System.Globalization.CultureInfo.InvariantCulture, out _));

    private static List<string> Cells(IReadOnlyList<string> row, int width) => [.. row.Take(width), .. Enumerable.Repeat("", Math.Max(0, width - row.Count))];
}
