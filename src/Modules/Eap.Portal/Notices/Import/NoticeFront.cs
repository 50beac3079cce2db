namespace Eap.Portal.Notices.Import;

/// <summary>What stands before the addressees: letterhead, number, title.</summary>
internal sealed class NoticeFront
{
    private const int LongestTitleLine = 60;
    private const int MostTitleLines = 6;

    private NoticeFront()
    {
    }

    public required IReadOnlyList<NoticeBlock> Blocks { get; init; }

    public string? Title { get; init; }

    /// <summary>The bodies named over the title.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    public static NoticeFront Read(IReadOnlyList<NoticeElement> elements)
    {
        var blocks = new List<NoticeBlock>();
        List<string>? title = null;
        for (var i = 0; i < elements.Count; i++)
        {
            if (title is null && TitleLines(elements, i) is { } lines)
            {
                title = lines;
                blocks.Add(new(NoticeRole.Title, Together(lines)));
                i += lines.Count - 1;
            }
            else
            {
                blocks.Add(new(IsNumber(elements[i]) ? NoticeRole.DocumentNumber : NoticeRole.Front, NoticeText.Unstretch(elements[i].Text), elements[i].Table));
            }
        }

        return new()
        {
            Blocks = blocks,
            Title = title is null ? null : Together(title),
            Issuers = [.. (title ?? []).TakeWhile(line => !line.StartsWith("关于", StringComparison.Ordinal)).Where(IsOrganization)],
        };
    }

    private static bool IsNumber(NoticeElement element) => NoticePatterns.DocumentNumber().IsMatch(NoticeText.Unstretch(element.Text));

    // A title may fill several lines; it ends in its kind (通知, 意见 ...).
    private static List<string>? TitleLines(IReadOnlyList<NoticeElement> elements, int first)
    {
        var lines = new List<string>();
        foreach (var element in elements.Skip(first).Take(MostTitleLines).TakeWhile(IsTitleLine))
        {
            lines.Add(NoticeText.Unstretch(element.Text));
            if (NoticePatterns.TitleEnd().IsMatch(lines[^1]))
            {
                return lines;
            }
        }

        return null;
    }

    private static bool IsTitleLine(NoticeElement element) =>
        element.Table is null && element.Text.Length <= LongestTitleLine && element.Text.AsSpan().IndexOfAny('，', '。', '：') < 0
        && !NoticeText.Condense(element.Text).EndsWith("文件", StringComparison.Ordinal) && !IsNumber(element);

    private static bool IsOrganization(string line) => NoticePatterns.OrganizationEnd().IsMatch(line);

    // Two bodies in two lines stay apart.
    private static string Together(List<string> lines) => lines.Aggregate((text, line) =>
        IsOrganization(text) && IsOrganization(line) ? $"{text} {line}" : text + NoticeText.Between(text, line) + line);
}
