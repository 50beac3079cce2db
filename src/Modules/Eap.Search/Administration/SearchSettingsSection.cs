using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Search.Analysis;
using Eap.Search.Searching;

namespace Eap.Search.Administration;

/// <summary>Synonyms, a group per line.</summary>
internal sealed class SearchSettingsSection(SiteDbContext db) : SettingsSection<SearchSettings>(db)
{
    private const int MaxGroups = 300;
    private const int MaxWords = 20;
    private const int MaxLength = 30;
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '|'];

    public override string Name => "search";

    public override string Title => "搜索";

    public override int Position => 400;

    protected override void Bind(SearchSettings value, SettingsInput input)
    {
        const string field = nameof(SearchSettings.Synonyms);
        value.Synonyms = [.. input.Lines(field).Select(line => line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList())];
        if (value.Synonyms.Count > MaxGroups) input.Fail(field, $"最多 {MaxGroups} 组，现在是 {value.Synonyms.Count} 组。");
        foreach (var group in value.Synonyms)
        {
            if (group.Count is < 2 or > MaxWords) input.Fail(field, $"“{string.Join('、', group.Take(3))}”这一行要有 2 到 {MaxWords} 个词，用顿号隔开。");
            if (group.FirstOrDefault(word => word.Length > MaxLength || ChineseAnalyzer.Tokenize(word).Count == 0) is { } word)
                input.Fail(field, $"“{(word.Length > MaxLength ? word[..10] + "…" : word)}”不能当作词：要有汉字、字母或数字，最多 {MaxLength} 个字。");
        }
    }
}
