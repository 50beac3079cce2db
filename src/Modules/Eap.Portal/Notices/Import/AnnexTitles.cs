namespace Eap.Portal.Notices.Import;

/// <summary>Reads the list of annexes: 附件：1. ..., 2. ... in one paragraph or several, or a single one without a number.</summary>
internal static class AnnexTitles
{
    public static IReadOnlyDictionary<int, string> Read(IEnumerable<string> paragraphs)
    {
        var titles = new Dictionary<int, string>();
        foreach (var paragraph in paragraphs)
        {
            var annex = NoticePatterns.Annex().Match(paragraph);
            var number = annex.Success ? ChineseNumerals.Parse(annex.Groups["n"].Value) : null;
            var rest = annex.Success ? annex.Groups["t"].Value : paragraph;
            foreach (var item in NoticePatterns.NextListItem().Split(rest).Where(item => item.Trim().Length > 0))
            {
                var listed = NoticePatterns.ListItem().Match(item);
                var key = listed.Success ? ChineseNumerals.Parse(listed.Groups["n"].Value) : number;
                titles.TryAdd(key ?? titles.Count + 1, (listed.Success ? listed.Groups["t"].Value : item).Trim().TrimEnd('；', ';', '。', '，'));
            }
        }

        return titles;
    }
}
