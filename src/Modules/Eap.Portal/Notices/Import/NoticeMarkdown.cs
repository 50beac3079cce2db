using System.Text.RegularExpressions;

namespace Eap.Portal.Notices.Import;

/// <summary>Writes blocks as Markdown without HTML. Every mark that the wording itself contains is escaped, so that it shows as it stands.</summary>
internal static partial class NoticeMarkdown
{
    public static string Write(IEnumerable<NoticeBlock> blocks) => string.Join("\n\n", blocks.Select(Write)) + "\n";

    private static string Write(NoticeBlock block) => block.Role switch
    {
        _ when block.Table is { } table => Table(table),
        NoticeRole.Title => $"# {Escape(block.Text)}",
        NoticeRole.AnnexHeading => $"## {Escape(block.Text)}",
        NoticeRole.AnnexTitle => $"### {Escape(block.Text)}",
        NoticeRole.Clause when block.Clause is { Heading: not null } clause => Clause(clause),
        _ => Paragraph(block.Text),
    };

    private static string Clause(ClauseOpening clause)
    {
        var heading = $"{(clause.Level < 2 ? "##" : "###")} {Escape(clause.Number + clause.Heading)}";
        return clause.Text.Length > 0 ? $"{heading}\n\n{Paragraph(clause.Text)}" : heading;
    }

    // "2. " would begin a list, "- " too.
    private static string Paragraph(string text) => ListMark().Replace(OneLine(Escape(text)), @"$1\$2");

    private static string Table(NoticeTable table)
    {
        var width = table.Width;
        var rows = table.AllRows.Select(row => Row(row, width)).ToList();
        var columns = table.Columns.Count > 0 ? rows[0] : Row([], width);
        var rule = $"|{string.Concat(Enumerable.Repeat(" --- |", width))}";
        return string.Join('\n', rows.Skip(table.Columns.Count > 0 ? 1 : 0).Prepend(rule).Prepend(columns));
    }

    private static string Row(IReadOnlyList<string> cells, int width) =>
        $"| {string.Join(" | ", Enumerable.Range(0, width).Select(i => i < cells.Count ? OneLine(Escape(cells[i])) : ""))} |";

    private static string OneLine(string text) => LineBreaks().Replace(text, " ");

    private static string Escape(string text) => Marks().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~$^&]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(\d{0,9})([.)+\-=:])")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"[\r\n\t ]+")]
    private static partial Regex LineBreaks();
}
