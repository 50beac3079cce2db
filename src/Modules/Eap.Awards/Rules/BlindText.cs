using System.Text.RegularExpressions;

namespace Eap.Awards.Rules;

/// <summary>Takes names out of what judges read (盲评). A name is found however its characters are set apart or how wide they are; nobody's style of writing is.</summary>
public sealed class BlindText
{
    /// <summary>What stands where a name was.</summary>
    public const string Mark = "〔隐去〕";

    private readonly Regex? _names;

    /// <summary>Of these names: the nominee's, the unit's, and those of the unions above it. One character alone is no name.</summary>
    public BlindText(IEnumerable<string> names)
    {
        var patterns = names.Select(HolderKey.Normal).Where(name => name.EnumerateRunes().Count() > 1).Distinct().OrderByDescending(name => name.Length).Select(Pattern).ToList();
        if (patterns.Count > 0) _names = new Regex(string.Join('|', patterns), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    /// <summary>The text without them.</summary>
    public string Strip(string text) => _names?.Replace(text, Mark) ?? text;

    private static string Pattern(string name) => string.Join(@"[^\p{L}\p{N}]{0,3}", name.EnumerateRunes().Select(One));

    private static string One(System.Text.Rune rune) => rune.Value is > ' ' and <= '~' ? $"[{(char)rune.Value}{(char)(rune.Value + 0xFEE0)}]" : Regex.Escape(rune.ToString());
}
