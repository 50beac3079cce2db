using System.Globalization;
using System.Text;

namespace Eap.Articles.Seeding;

/// <summary>Writes texts out of the word lists: they mean little, but have the words, lengths and shapes of real articles.</summary>
internal sealed class SeedProse(Random random)
{
    /// <summary>A title; in titles all words are equally likely, or the same would come again and again.</summary>
    public string Title() => Fill("标题", SeedLists.Words.Any);

    /// <summary>A sentence of the named list with its places filled.</summary>
    public string Sentence(string list) => Fill(list, SeedLists.Words.Common);

    /// <summary>A body in Markdown: sections with headings, paragraphs, now and then a list or a quotation; 250 to 1500 characters, most about 500.</summary>
    public string Body()
    {
        var text = new StringBuilder();
        // The square makes short articles common and long ones rare.
        var sections = 1 + (int)(4 * random.NextDouble() * random.NextDouble());
        Paragraphs(text);
        for (var i = 0; i < sections; i++)
        {
            text.Append("## ").Append(Sentence("小标题")).Append("\n\n");
            Paragraphs(text);
            if (random.Next(3) == 0) Items(text);
            if (random.Next(4) == 0) text.Append("> ").Append(Sentence("引")).Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }

    private string Fill(string list, Func<string, Random, string> word)
    {
        var pattern = SeedLists.Sentences.Any(list, random);
        var text = new StringBuilder(pattern.Length * 2);
        for (var at = 0; at < pattern.Length;)
        {
            var open = pattern.IndexOf('{', at);
            if (open < 0) open = pattern.Length;
            text.Append(pattern, at, open - at);
            if (open == pattern.Length) break;
            var close = pattern.IndexOf('}', open);
            text.Append(Word(pattern[(open + 1)..close], word));
            at = close + 1;
        }

        return text.ToString();
    }

    private void Paragraphs(StringBuilder text)
    {
        for (var paragraphs = 1 + random.Next(2); paragraphs > 0; paragraphs--)
        {
            for (var sentences = 2 + random.Next(3); sentences > 0; sentences--) text.Append(Sentence("句"));
            text.Append("\n\n");
        }
    }

    private void Items(StringBuilder text)
    {
        for (var items = 2 + random.Next(3); items > 0; items--) text.Append("- ").Append(Sentence("项")).Append('\n');
        text.Append('\n');
    }

    private string Word(string name, Func<string, Random, string> word) => name switch
    {
        "数" => random.Next(2, 91).ToString(CultureInfo.InvariantCulture),
        "年" => random.Next(2015, 2027).ToString(CultureInfo.InvariantCulture),
        // Places begin with 例, so that none of them is anywhere.
        "地名" => $"例{SeedLists.Words.Common("地字", random)}{SeedLists.Words.Any("地字", random)}",
        _ => word(name, random),
    };
}
