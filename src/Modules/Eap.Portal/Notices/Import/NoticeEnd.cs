namespace Eap.Portal.Notices.Import;

/// <summary>Where the end of the notice proper lies: the list of annexes, who signed, when.</summary>
/// <param name="AnnexList">Index of the first element of the list.</param>
/// <param name="Signature">Index of the first element of the signature; equals <paramref name="Date"/> when nobody's name stands over the date.</param>
/// <param name="Date">Index of the date; the number of elements when there is none.</param>
internal sealed record NoticeEnd(int AnnexList, int Signature, int Date)
{
    private const int MostSignatureLines = 6;
    private const int LongestSignature = 80;

    public static NoticeEnd Find(IReadOnlyList<NoticeElement> elements, int bodyStart)
    {
        var date = elements.Count - 1;
        while (date >= bodyStart && SignedOn(elements[date]) is null)
        {
            date--;
        }

        date = date < bodyStart ? elements.Count : date;
        var signature = date;
        while (date < elements.Count && signature > bodyStart && date - signature < MostSignatureLines && Signers(elements[signature - 1]).Count > 0)
        {
            signature--;
        }

        var list = Enumerable.Range(bodyStart, Math.Max(0, signature - bodyStart)).FirstOrDefault(i => BeginsAnnexList(elements, i, signature), signature);
        return new(list, signature, date);
    }

    /// <summary>The date a paragraph is, or ends in.</summary>
    public static DateOnly? SignedOn(NoticeElement element)
    {
        if (element.Table is not null || element.Text.Length > LongestSignature)
        {
            return null;
        }

        var line = NoticePatterns.SignedDate().Match(element.Text);
        var match = NoticePatterns.Date().Match(line.Success ? line.Groups["date"].Value : element.Text);
        var (year, month, day) = match.Success
            ? (ChineseNumerals.Year(match.Groups["y"].Value), ChineseNumerals.Parse(match.Groups["m"].Value) ?? 0, ChineseNumerals.Parse(match.Groups["d"].Value) ?? 0)
            : default;
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    /// <summary>The bodies a signature line names; empty when it is none.</summary>
    public static IReadOnlyList<string> Signers(NoticeElement element)
    {
        if (element.Table is not null || element.Text.Length > LongestSignature || ClauseOpening.Of(element.Text) is not null)
        {
            return [];
        }

        var line = NoticePatterns.SignedDate().Match(element.Text) is { Success: true } dated ? dated.Groups["who"].Value : element.Text;
        var names = NoticePatterns.WideGap().Split(line).Select(NoticeText.Unstretch).ToList();
        names = names.All(name => name.Length <= 1) ? [string.Concat(names)] : names;
        return names.All(name => NoticePatterns.OrganizationEnd().IsMatch(name) && name.AsSpan().IndexOfAny('，', '。', '：') < 0) ? names : [];
    }

    /// <summary>How many elements after the date list the annexes: some offices put the list there.</summary>
    public int LateList(IReadOnlyList<NoticeElement> elements)
    {
        var after = elements.Skip(Date + 1).TakeWhile(IsListed).Count();
        return after > 0 && NoticePatterns.Annex().IsMatch(elements[Date + 1].Text) ? after : 0;
    }

    private static bool BeginsAnnexList(IReadOnlyList<NoticeElement> elements, int first, int end)
    {
        var match = NoticePatterns.Annex().Match(elements[first].Text);
        return match.Success && match.Groups["c"].Success && elements.Skip(first + 1).Take(end - first - 1).All(IsListed);
    }

    private static bool IsListed(NoticeElement element) =>
        element.Table is null && (NoticePatterns.ListItem().IsMatch(element.Text) || NoticePatterns.Annex().IsMatch(element.Text));
}
