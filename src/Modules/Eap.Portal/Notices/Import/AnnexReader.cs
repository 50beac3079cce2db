namespace Eap.Portal.Notices.Import;

/// <summary>Makes blocks and an <see cref="ImportedAnnex"/> of what a file holds of one annex.</summary>
internal static class AnnexReader
{
    private const int LongestTitle = 40;
    private const int MostTitleLines = 3;

    public static (List<NoticeBlock> Blocks, ImportedAnnex Annex) Read(AnnexSource source, int number, string? listed)
    {
        var title = listed ?? source.Heading.Title;
        var titleLines = TitleLines(source.Elements, title);
        var content = source.Elements.Skip(titleLines).ToList();
        var table = content.FirstOrDefault(element => element.Table is not null)?.Table;
        var annex = new ImportedAnnex
        {
            Number = number,
            Title = title ?? (titleLines > 0 ? NoticeText.Unstretch(source.Elements[0].Text) : null),
            Columns = table?.Columns ?? [],
            Rows = table?.Rows ?? [],
            Footer = table?.Footer,
            RawText = string.Join('\n', content.Select(element => element.Text)),
        };
        return (
        [
            new(NoticeRole.AnnexHeading, source.Heading.Line),
            .. source.Elements.Take(titleLines).Select(element => new NoticeBlock(NoticeRole.AnnexTitle, NoticeText.Unstretch(element.Text))),
            .. content.Select(element => new NoticeBlock(NoticeRole.AnnexContent, element.Text, element.Table)),
        ], annex);
    }

    /// <summary>What an editor should look at, in Chinese.</summary>
    public static IEnumerable<string> Warnings(ImportedAnnex annex, int tables)
    {
        if (!annex.HasBody)
        {
            yield return $"附件 {annex.Number} 只有名称，没有内容（原文未载）。";
        }

        if (tables > 1)
        {
            yield return $"附件 {annex.Number} 有 {tables} 张表，只有第一张录为表格，其余在正文里。";
        }

        for (var column = 1; column < annex.Footer?.Count; column++)
        {
            var sum = annex.Rows.Sum(row => Number(row, column));
            if (Number(annex.Footer, column) is { } total && sum is { } value && value != total)
            {
                yield return $"附件 {annex.Number} 第 {column + 1} 列合计写为 {total}，各行之和是 {value}，请核对。";
            }
        }
    }

    private static decimal? Number(IReadOnlyList<string> row, int column) =>
        column < row.Count && decimal.TryParse(row[column], System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int TitleLines(IReadOnlyList<NoticeElement> elements, string? title)
    {
        var paragraphs = elements.Take(MostTitleLines).TakeWhile(element => element.Table is null).ToList();
        for (var count = 1; title is not null && count <= paragraphs.Count; count++)
        {
            if (NoticeText.Condense(string.Concat(paragraphs.Take(count).Select(element => element.Text))) == NoticeText.Condense(title))
            {
                return count;
            }
        }

        return title is null && elements.Count > 1 && paragraphs.FirstOrDefault() is { } first && LooksLikeTitle(first.Text) ? 1 : 0;
    }

    private static bool LooksLikeTitle(string text) =>
        text.Length <= LongestTitle && ClauseOpening.Of(text) is null && !NoticeText.EndsSentence(text.TrimEnd('）', ')', '》', '”'));
}
