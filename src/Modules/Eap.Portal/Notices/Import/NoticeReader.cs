using System.Text.RegularExpressions;

namespace Eap.Portal.Notices.Import;

/// <summary>Understands the parts of a notice: what came out of the file becomes blocks with a purpose, and the fields of an <see cref="ImportedNotice"/>.</summary>
internal sealed partial class NoticeReader(NoticeSource source)
{
    private const int LastPlaceOfAddressees = 30;
    private const int LongestAddressees = 400;

    private readonly List<NoticeBlock> _blocks = [];
    private readonly List<string> _warnings = [.. source.Warnings];

    public ImportedNotice Read()
    {
        var elements = source.Main;
        var addressees = FindAddressees(elements);
        var front = ReadFront(elements, addressees);
        var start = addressees < 0 ? front.Blocks.Count > 0 ? FrontLength(elements) : 0 : addressees + 1;
        var end = NoticeEnd.Find(elements, start);
        _blocks.AddRange(front.Blocks);
        _blocks.AddRange(elements.Skip(addressees).Take(addressees < 0 ? 0 : 1).Select(element => new NoticeBlock(NoticeRole.Addressees, element.Text)));
        _blocks.AddRange(elements.Take(end.AnnexList).Skip(start).Select(Body));
        _blocks.AddRange(elements.Take(end.Signature).Skip(end.AnnexList).Select(element => new NoticeBlock(NoticeRole.AnnexList, element.Text)));
        _blocks.AddRange(elements.Take(end.Date).Skip(end.Signature).Select(element => new NoticeBlock(NoticeRole.Signature, Spaced(element.Text))));
        _blocks.AddRange(elements.Skip(end.Date).Take(1).Select(element => new NoticeBlock(NoticeRole.Date, Spaced(element.Text))));
        var late = end.LateList(elements);
        _blocks.AddRange(elements.Skip(end.Date + 1).Take(late).Select(element => new NoticeBlock(NoticeRole.AnnexList, element.Text)));
        _blocks.AddRange(elements.Skip(end.Date + 1 + late).Select(element => Closing(element.Text, element.Table)));
        var annexes = ReadAnnexes(AnnexTitles.Read(Texts(NoticeRole.AnnexList)));
        _blocks.AddRange(source.Closing.Select(line => Closing(line, null)));
        return Fill(front, annexes, elements.Take(end.Date + 1).Skip(end.Signature).ToList());
    }

    private ImportedNotice Fill(NoticeFront front, IReadOnlyList<ImportedAnnex> annexes, List<NoticeElement> signature)
    {
        var signers = signature.SelectMany(NoticeEnd.Signers).ToList();
        var signedOn = signature.Select(NoticeEnd.SignedOn).FirstOrDefault(date => date is not null);
        _warnings.AddRange(front.Title is null ? ["没有找到标题（标题原文未载）。"] : []);
        _warnings.AddRange(signedOn is null ? ["没有找到成文日期。"] : []);
        return new()
        {
            Title = front.Title,
            DocumentNumber = Texts(NoticeRole.DocumentNumber).Select(NormalizeNumber).FirstOrDefault(),
            Addressees = [.. Texts(NoticeRole.Addressees).SelectMany(SplitAddressees)],
            Issuers = signers.Count > 0 ? signers : front.Issuers,
            SignedOn = signedOn,
            Body = ClauseTree.Build(_blocks.Where(block => block.Role is NoticeRole.Paragraph or NoticeRole.Clause)),
            Annexes = annexes,
            Imprint = Texts(NoticeRole.Imprint).FirstOrDefault(),
            Remarks = [.. Texts(NoticeRole.Remark)],
            FullText = string.Join('\n', _blocks.Select(block => block.Text)),
            Warnings = _warnings,
            Blocks = _blocks,
        };
    }

    private IReadOnlyList<ImportedAnnex> ReadAnnexes(IReadOnlyDictionary<int, string> titles)
    {
        var annexes = new SortedDictionary<int, ImportedAnnex>();
        foreach (var annex in source.Annexes)
        {
            var number = annex.Heading.Number ?? annexes.Keys.LastOrDefault() + 1;
            var (blocks, read) = AnnexReader.Read(annex, number, titles.GetValueOrDefault(number));
            _blocks.AddRange(blocks);
            if (!annexes.TryAdd(number, read))
            {
                _warnings.Add($"附件 {number} 出现了两次，请核对编号。");
                annexes.Add(annexes.Keys.Last() + 1, read with { Number = annexes.Keys.Last() + 1 });
            }

            _warnings.AddRange(AnnexReader.Warnings(read, annex.Elements.Count(element => element.Table is not null)));
        }

        foreach (var (number, title) in titles.Where(title => !annexes.ContainsKey(title.Key)))
        {
            annexes.Add(number, new() { Number = number, Title = title, RawText = "" });
            _warnings.AddRange(AnnexReader.Warnings(annexes[number], 0));
        }

        return [.. annexes.Values];
    }

    // 各区总工会，市直各工会：
    private static int FindAddressees(IReadOnlyList<NoticeElement> elements)
    {
        for (var i = 0; i < Math.Min(elements.Count, LastPlaceOfAddressees) && ClauseOpening.Of(elements[i].Text) is null; i++)
        {
            var text = elements[i].Text;
            if (elements[i].Table is null && text.Length <= LongestAddressees && Addressees().IsMatch(text) && !NotAddressees().IsMatch(text))
            {
                return i;
            }
        }

        return -1;
    }

    private static NoticeFront ReadFront(IReadOnlyList<NoticeElement> elements, int addressees)
    {
        if (addressees >= 0)
        {
            return NoticeFront.Read([.. elements.Take(addressees)]);
        }

        // Nobody is addressed (方案, 办法): the front is what reads like a title, where there is one.
        var front = NoticeFront.Read([.. elements.Take(FrontLength(elements))]);
        return front.Title is null ? NoticeFront.Read([]) : front;
    }

    private static int FrontLength(IReadOnlyList<NoticeElement> elements) => elements
        .TakeWhile(element => element.Table is null && ClauseOpening.Of(element.Text) is null && !NoticeText.EndsSentence(element.Text.TrimEnd('）', ')', '》')))
        .Count();

    private static NoticeBlock Body(NoticeElement element)
    {
        var opening = element.Table is null ? ClauseOpening.Of(element.Text) : null;
        return new(opening is null ? NoticeRole.Paragraph : NoticeRole.Clause, element.Text, element.Table) { Clause = opening };
    }

    private static NoticeBlock Closing(string text, NoticeTable? table) =>
        new(NoticePatterns.Imprint().IsMatch(text) ? NoticeRole.Imprint : NoticeRole.Remark, Spaced(text), table);

    private IEnumerable<string> Texts(NoticeRole role) => _blocks.Where(block => block.Role == role).Select(block => block.Text);

    private static IEnumerable<string> SplitAddressees(string text) =>
        text.TrimEnd('：', ':', ' ').Split(['，', ',', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // 某工[2020]3号 and 某工〔2020〕3号 are one number.
    private static string NormalizeNumber(string text)
    {
        var condensed = NoticeText.Condense(text);
        var bracket = condensed.IndexOfAny(['〔', '[', '［', '（', '(', '【']);
        var match = NoticePatterns.DocumentNumber().Match(condensed);
        return $"{condensed[..bracket]}〔{match.Groups["y"].Value}〕{match.Groups["n"].Value}号";
    }

    private static string Spaced(string text) => NoticePatterns.WideGap().Replace(text, "\u3000");

    [GeneratedRegex(@"(会|局|委|厅|办|部|单位|公司|院|校|县|区|市|中心|处|镇|街道|企业|职工|同志)[）)]?\s*[：:]$")]
    private static partial Regex Addressees();

    [GeneratedRegex("如下|以下|通知|附\\s*件|。")]
    private static partial Regex NotAddressees();
}
