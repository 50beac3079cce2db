using System.Text;

namespace Eap.Portal.Notices.Import;

/// <summary>
/// Puts the paragraphs of a hard-wrapped text together again. Text files made from PDF break every line at the edge of the page and lose
/// the indentation, so a paragraph ends where a line stops short of the edge, where the next begins with a number, or where a full sentence ends
/// and something invisible follows.
/// </summary>
internal sealed class ParagraphJoiner
{
    /// <summary>A full line may be this much narrower than most: the lost indentation of its paragraph, and a mark that may not begin the next line.</summary>
    private const int Tolerance = 6;

    private const int MarginGap = 3;
    private const int WidestPage = 110;

    private readonly int _edge;
    private readonly bool _isWrapped;
    private readonly bool _blankSeparates;
    private readonly bool _trailingTells;
    private readonly bool _indentTells;

    public ParagraphJoiner(IReadOnlyList<TextLine> lines)
    {
        var widths = lines.Select(line => NoticeText.Width(line.Text)).ToList();
        _edge = widths.Where(width => width >= 30).GroupBy(width => width).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .Select(group => group.Key).FirstOrDefault();
        var cut = lines.Count(line => IsFull(line) && !NoticeText.EndsSentence(line.Text));
        _isWrapped = _edge > 0 && _edge <= WidestPage && cut >= 3 && widths.Count(width => width > _edge + Tolerance) <= lines.Count / 10;
        _blankSeparates = lines.Skip(1).Count(line => line.BlankBefore == 0) * 3 >= lines.Count;
        _trailingTells = lines.Count(line => line.HasTrailingSpace) is var trailing && trailing >= 3 && trailing * 3 <= lines.Count * 2;
        _indentTells = lines.Count(line => line.IsIndented) is var indented && indented >= 3 && indented * 12 >= lines.Count;
    }

    /// <summary>The paragraphs of <paramref name="lines"/>, which may be some of the lines the joiner was made with.</summary>
    public List<string> Join(IReadOnlyList<TextLine> lines)
    {
        var paragraphs = new List<StringBuilder>();
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var begins = BeginsClause(lines[i].Text, numbers);
            if (i > 0 && !begins && Continues(lines[i - 1], lines[i]))
            {
                paragraphs[^1].Append(NoticeText.Between(lines[i - 1].Text, lines[i].Text)).Append(lines[i].Text);
            }
            else
            {
                paragraphs.Add(new(lines[i].Text));
            }
        }

        return [.. paragraphs.Select(paragraph => paragraph.ToString())];
    }

    private bool Continues(TextLine before, TextLine line)
    {
        if (!_isWrapped || IsAlone(before.Text) || IsAlone(line.Text) || line.BlankBefore >= MarginGap
            || (_blankSeparates && line.BlankBefore > 0) || (_indentTells && line.IsIndented))
        {
            return false;
        }

        var mayEnd = _trailingTells && before.HasTrailingSpace && NoticeText.EndsSentence(before.Text);
        return NoticeText.EndsOpen(before.Text) || (IsFull(before) && !mayEnd);
    }

    private bool IsFull(TextLine line) => NoticeText.Width(line.Text) >= _edge - Tolerance;

    // A wrapped line may begin with something like a number; a clause comes in its turn.
    private static bool BeginsClause(string text, Dictionary<int, int> numbers)
    {
        if (ClauseOpening.Of(text) is not { } opening)
        {
            return NoticePatterns.Annex().Match(text) is { Success: true } annex && (annex.Groups["n"].Success || annex.Groups["c"].Success);
        }

        var last = numbers.GetValueOrDefault(opening.Level);
        var inTurn = opening.Value <= 1 || (opening.Value >= last && opening.Value <= last + 2);
        if (inTurn)
        {
            numbers[opening.Level] = opening.Value;
        }

        return inTurn;
    }

    private static bool IsAlone(string text) => NoticePatterns.Date().IsMatch(text) || NoticePatterns.PageNumber().IsMatch(text) || NoticePatterns.Imprint().IsMatch(text);
}
