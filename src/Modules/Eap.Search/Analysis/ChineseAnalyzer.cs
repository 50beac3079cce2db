using System.Text;

namespace Eap.Search.Analysis;

/// <summary>
/// Cuts text into the entries of the full-text index, the same way for documents and for queries. A run of Chinese characters becomes
/// overlapping pairs plus its last character (心理健康: 心理 理健 健康 康), which needs no dictionary and finds every word; Latin words and
/// numbers stay whole. Full-width, half-width, circled and squared forms are folded, case and accents dropped.
/// </summary>
public static class ChineseAnalyzer
{
    private const int MaxWord = 64;

    /// <summary>The tokens in the order of the text; empty for text without letters and digits. Never throws.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length);
        var run = new List<FoldedRune>();
        foreach (var folded in TextFolding.Runes(text))
        {
            if (run.Count > 0 && run[^1].Kind != folded.Kind && folded.Kind != RuneKind.Mark)
            {
                Flush(run, tokens);
            }

            if (folded.Kind is not (RuneKind.Separator or RuneKind.Mark))
            {
                run.Add(folded);
            }
        }

        Flush(run, tokens);
        return tokens;
    }

    /// <summary>The tokens with spaces between them: what is stored in the FTS5 table with the unicode61 tokenizer.</summary>
    public static string ToFts5Text(string text) => string.Join(' ', Tokenize(text).Select(token => token.Text));

    /// <summary>The text folded and in lower case, as tokens are, punctuation kept: for comparing words.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in TextFolding.Runes(text).Where(rune => rune.Kind != RuneKind.Mark))
        {
            folded.Append(rune.Rune);
        }

        return folded.ToString();
    }

    private static void Flush(List<FoldedRune> run, List<Token> tokens)
    {
        if (run.Count > 0 && run[0].Kind == RuneKind.Cjk)
        {
            AddPairs(run, tokens);
        }
        else if (run.Count > 0)
        {
            var word = string.Concat(run.Take(MaxWord).Select(folded => folded.Rune.ToString()));
            tokens.Add(new(word, run[0].Start, run[^1].End - run[0].Start, TokenKind.Word));
        }

        run.Clear();
    }

    private static void AddPairs(List<FoldedRune> run, List<Token> tokens)
    {
        for (var i = 0; i + 1 < run.Count; i++)
        {
            var text = CjkCharacters.ForToken(run[i].Rune, run[i + 1].Rune);
            tokens.Add(new(text, run[i].Start, run[i + 1].End - run[i].Start, TokenKind.Pair));
        }

        var last = run[^1];
        tokens.Add(new(CjkCharacters.ForToken(last.Rune), last.Start, last.End - last.Start, TokenKind.Single));
    }
}
