using Eap.Platform.Data;
using Eap.Platform.Settings;

namespace Eap.Portal.Help;

/// <summary>The words of distress.</summary>
internal sealed class HelpSettingsSection(SiteDbContext db) : SettingsSection<HelpSettings>(db)
{
    private const int MostPhrases = 300;
    private const int LongestPhrase = 20;

    public override string Name => "help";

    public override string Title => "求助";

    public override int Position => 200;

    protected override void Bind(HelpSettings value, SettingsInput input)
    {
        const string phrases = nameof(HelpSettings.DistressPhrases);
        value.DistressPhrases = input.Lines(phrases);
        if (value.DistressPhrases.Count is 0 or > MostPhrases) input.Fail(phrases, value.DistressPhrases.Count == 0 ? "至少留一句，否则搜索页永远不会亮出求助电话。" : $"最多 {MostPhrases} 句，现在是 {value.DistressPhrases.Count} 句。");
        if (value.DistressPhrases.FirstOrDefault(phrase => phrase.Length > LongestPhrase) is { } tooLong) input.Fail(phrases, $"“{string.Concat(tooLong.EnumerateRunes().Take(10))}…”太长，每行一句，最多 {LongestPhrase} 个字。");
        if (value.DistressPhrases.FirstOrDefault(phrase => DistressPhrases.LettersOf(phrase) < 2) is { } tooShort) input.Fail(phrases, $"“{tooShort}”太短，几乎每次搜索都会碰上；至少要有两个汉字、字母或数字。");
    }
}
