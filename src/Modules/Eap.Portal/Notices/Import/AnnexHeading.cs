namespace Eap.Portal.Notices.Import;

/// <summary>A line that begins an annex.</summary>
/// <param name="Line">As it stands.</param>
/// <param name="Number">Null when it has none.</param>
/// <param name="Title">What stands behind number and colon; null when nothing does.</param>
internal sealed record AnnexHeading(string Line, int? Number, string? Title)
{
    private const int LongestTitle = 60;

    /// <summary>
    /// The heading a line is, or null. 附件2 alone always is one; 附件 alone, or with a title beside it, only after the date of the
    /// signature: before it, that is the list of annexes.
    /// </summary>
    public static AnnexHeading? Of(string line, bool signed)
    {
        if (NoticePatterns.Annex().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var number = ChineseNumerals.Parse(match.Groups["n"].Value);
        var title = match.Groups["t"].Value.Trim();
        var bare = title.Length == 0 && number is not null;
        var titled = signed && title.Length <= LongestTitle && (title.Length == 0 || !NoticeText.EndsSentence(title.TrimEnd('）', ')', '》')))
            && NoticePatterns.ListItem().Match(title) is not { Success: true };
        return bare || titled ? new(line, number, title.Length > 0 ? title : null) : null;
    }
}
