using System.Globalization;
using Eap.Plans.Editing;
using Eap.Platform.Text;

namespace Eap.Plans.RuleForms;

/// <summary>Reads the fields of one row as typed and keeps what is wrong with each.</summary>
/// <param name="values">What was posted, by name of the field.</param>
/// <param name="at">Place of the row in its section.</param>
public sealed class RowReader(Func<string, IReadOnlyList<string>> values, int at = 0)
{
    private readonly Dictionary<string, string> _problems = [];

    /// <summary>Place of the row in its section.</summary>
    public int At => at;

    /// <summary>What is wrong, by name of the field.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    /// <summary>Says what is wrong with a field; the first word stands.</summary>
    public void Wrong(string field, string message) => _problems.TryAdd(field, message);

    /// <summary>One line of text.</summary>
    public string Text(string field, int most, bool required = false)
    {
        var text = PlainInput.Clean(values(field).FirstOrDefault()).Value;
        if (text.Length > most) Wrong(field, $"最多 {most} 个字。");
        if (required && text.Length == 0) Wrong(field, "这一项要填。");
        return text;
    }

    /// <summary>A whole number; null when empty or wrong.</summary>
    public int? Number(string field, int least, int most, bool required = true)
    {
        if (!NumberText.TryRead(values(field).FirstOrDefault(), out var number) || number < least || number > most || (required && number is null))
        {
            Wrong(field, string.Create(CultureInfo.InvariantCulture, $"写 {least} 到 {most} 的整数，不要小数和汉字。"));
            return null;
        }

        return number;
    }

    /// <summary>A day; null when empty or wrong.</summary>
    public DateOnly? Day(string field)
    {
        var text = FullWidth.Fold(PlainInput.Clean(values(field).FirstOrDefault()).Value);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Wrong(field, "日期写成 2026-01-05 的样子；没有这一天的也不行。");
        return null;
    }

    /// <summary>An hour of the day; null when empty, 24:00 or wrong.</summary>
    public TimeOnly? Hour(string field)
    {
        var text = FullWidth.Fold(PlainInput.Clean(values(field).FirstOrDefault()).Value);
        if (text.Length == 0 || text == "24:00") return null;
        if (TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) && hour > TimeOnly.MinValue) return hour;
        Wrong(field, "写成 17:00 的样子，0:01 到 23:59；算到当天 24:00 就空着。");
        return null;
    }

    /// <summary>One of the options; the first of them when something else was posted, and it is said.</summary>
    public string Choice(string field, IEnumerable<string> options)
    {
        var (chosen, all) = (values(field).FirstOrDefault() ?? "", options.ToList());
        if (all.Contains(chosen)) return chosen;
        Wrong(field, "要在列出的里面选一项。");
        return all[0];
    }

    /// <summary>True for <c>true</c>.</summary>
    public bool Flag(string field) => Choice(field, ["false", "true"]) == "true";

    /// <summary>Everything ticked.</summary>
    public IReadOnlyList<string> Ticked(string field) => [.. values(field).Where(value => value.Length > 0)];

    /// <summary>Lines that are not empty.</summary>
    public IReadOnlyList<string> Lines(string field) =>
        [.. (values(field).FirstOrDefault() ?? "").Split('\n').Select(line => PlainInput.Clean(line).Value).Where(line => line.Length > 0)];

    /// <summary>Lines of a name each, which get a code; a line of a code and a name, 代号|名称, keeps its own. Each code once. Empty when something is wrong, and it is said.</summary>
    /// <param name="field">The field.</param>
    /// <param name="most">Longest name.</param>
    /// <param name="codeOf">The code of a name, by its place among the lines.</param>
    /// <param name="required">There has to be a line.</param>
    public IReadOnlyList<(string Code, string Title)> Coded(string field, int most, Func<string, int, string> codeOf, bool required = true)
    {
        var rows = Lines(field).Select(line => line.Replace('｜', '|')).Select((line, place) => line.Contains('|', StringComparison.Ordinal) ? line.Split('|', 2, StringSplitOptions.TrimEntries) : [codeOf(line, place), line]).ToList();
        if (rows.Count == 0 && required) Wrong(field, "至少要有一行。");
        foreach (var row in rows.Where(row => !IsCode(row[0]) || row[1].Length == 0 || row[1].Length > most)) Wrong(field, $"这一行读不懂：“{string.Join('|', row)}”。一行写一个名称，最多 {most} 个字，不用竖线。");
        if (rows.DistinctBy(row => row[0]).Count() != rows.Count) Wrong(field, "有两行的代号是一样的。");
        return _problems.ContainsKey(field) ? [] : [.. rows.Select(row => (row[0], row[1]))];
    }

    /// <summary>The rows of a small table, those nothing is asked in left out.</summary>
    public IReadOnlyList<CheckRow> Rows(string field)
    {
        var rows = new List<CheckRow>();
        for (var line = 0; line < CheckRow.Most && values($"{field}.{line}.Title").Count > 0; line++)
            rows.Add(new CheckRow(Cell(line, "Id"), Cell(line, "Title"), Cell(line, "Evidence"), Cell(line, "Only") == "true"));
        return [.. rows.Where(row => !row.IsEmpty)];

        string Cell(int line, string name) => PlainInput.Clean(values($"{field}.{line}.{name}").FirstOrDefault()).Value;
    }

    private static bool IsCode(string text) => text.Length is > 0 and <= 32 && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit);
}
