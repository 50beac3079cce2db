using Eap.Awards.Rules;
using Eap.Platform.Text;

namespace Eap.Awards.Earlier;

/// <summary>Reads the lines of a list as somebody typed them or pasted them out of a spreadsheet.</summary>
public static class EarlierReading
{
    /// <summary>The most holders one list takes.</summary>
    public const int Most = 300;

    private const int LongestName = 100;
    private const int LongestUnit = 200;

    /// <summary>The holders, or what is wrong with the first line that cannot stand, in words.</summary>
    public static (IReadOnlyList<EarlierLine> Lines, string? Problem) Read(string? text, NomineeKind kind)
    {
        var lines = new List<EarlierLine>();
        var rows = (text ?? "").Split('\n').Select(row => row.Trim()).Where(row => row.Length > 0).ToList();
        if (rows.Count == 0) return ([], "请写名单，一行一个。");
        if (rows.Count > Most) return ([], $"一次最多 {Most} 个，这里有 {rows.Count} 个。请分几次录。");
        foreach (var (row, number) in rows.Select((row, index) => (row, index + 1)))
        {
            var parts = row.Split(['\t', '，', ','], 2);
            var (name, unit) = (PlainInput.Clean(parts[0]).Value, PlainInput.Clean(parts.ElementAtOrDefault(1)).Value);
            if (kind == NomineeKind.Unit && unit.Length == 0) unit = name;
            if (name.Length is 0 or > LongestName || HolderKey.Normal(name).Length == 0) return ([], $"第 {number} 行没有名称，或者超过 {LongestName} 个字。");
            if (unit.Length is 0 or > LongestUnit) return ([], $"第 {number} 行（{name}）没有单位，或者超过 {LongestUnit} 个字。写成“名称，单位”的样子。");
            if (lines.Any(line => HolderKey.Normal(line.Name) == HolderKey.Normal(name) && HolderKey.Normal(line.Unit) == HolderKey.Normal(unit))) return ([], $"第 {number} 行（{name}）重复了。");
            lines.Add(new EarlierLine(name, unit));
        }

        return (lines, null);
    }
}
