using Eap.Platform.Data;
using Eap.Platform.Settings;

namespace Eap.Articles.Feelings;

/// <summary>The first doors by feeling.</summary>
internal sealed class ArticleSettingsSection(SiteDbContext db) : SettingsSection<ArticleSettings>(db)
{
    private const int MostDoors = 12;
    private const int LongestWords = 20;

    public override string Name => "articles";

    public override string Title => "心理知识";

    public override int Position => 210;

    protected override void Bind(ArticleSettings value, SettingsInput input)
    {
        const string doors = nameof(ArticleSettings.FirstFeelings);
        value.FirstFeelings = [.. input.Lines(doors).Distinct()];
        if (value.FirstFeelings.Count > MostDoors) input.Fail(doors, $"最多 {MostDoors} 句，现在是 {value.FirstFeelings.Count} 句。");
        if (value.FirstFeelings.FirstOrDefault(words => words.Length > LongestWords) is { } tooLong) input.Fail(doors, $"“{string.Concat(tooLong.EnumerateRunes().Take(10))}…”太长，每行一句，最多 {LongestWords} 个字。");
    }
}
