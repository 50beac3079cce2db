using System.Text.Json;
using Eap.SelfChecks.Rules;
using Eap.Testing;

namespace Eap.SelfChecks.Tests.Unit.Checks;

/// <summary>The table typed by hand from the published papers, which the browser's scoring is held against too; with it scales on placeholder wording.</summary>
internal sealed record PublishedTable(string Code, int Items, int[] Values, int Multiplier, int[] Crisis, PublishedTable.Group[] Bands)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<PublishedTable> All { get; } = JsonSerializer.Deserialize<List<PublishedTable>>(File.ReadAllText(Repository.PathOf("tests", "front", "selfcheck-scores.json")), s_options)!;

    public static PublishedTable Of(string code) => All.Single(known => known.Code == code);

    public Scale Scale() => new()
    {
        Code = Code, Title = "占位量表", Version = "测试", Licence = "测试", Source = "测试", Multiplier = Multiplier,
        Items = [.. Enumerable.Range(1, Items).Select(number => new ScaleItem { Text = $"占位第 {number} 题", IsCrisis = Crisis.Contains(number) })],
        Choices = [.. Values.Select(value => new ScaleChoice(value, $"占位选项 {value}"))],
        Bands = [.. Bands.Select(group => new ScaleBand { From = group.Band[0], To = group.Band[1], Words = $"占位 {group.Band[0]}" })],
        Minimum = Bands[0].Band[0], Maximum = Bands[^1].Band[1],
    };

    /// <summary>Answers with this raw sum.</summary>
    public int?[] Answers(int raw, int first = 0)
    {
        var answers = new int?[Items];
        for (var step = 0; step < Items; step++)
        {
            var value = Math.Min(Values.Max(), raw);
            raw -= value;
            answers[(first + step) % Items] = value;
        }

        return answers;
    }

    internal sealed record Group(int[] Band, int[] Results);
}
