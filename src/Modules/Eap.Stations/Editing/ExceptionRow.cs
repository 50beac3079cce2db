using System.Globalization;
using Eap.Contents.Editing;
using Eap.Portal.Hotlines;
using Eap.Stations.Hours;

namespace Eap.Stations.Editing;

/// <summary>A row of days that differ, as typed or as stored.</summary>
/// <param name="Name">Prefix of its inputs.</param>
/// <param name="Number">1 and up.</param>
/// <param name="FromDay">yyyy-MM-dd.</param>
/// <param name="ToDay">yyyy-MM-dd; empty: the first day alone.</param>
/// <param name="From">HH:mm; empty with <paramref name="To"/>: closed.</param>
/// <param name="To">HH:mm.</param>
/// <param name="Reason">Why.</param>
public sealed record ExceptionRow(string Name, int Number, string FromDay, string ToDay, string From, string To, string Reason)
{
    private const int Most = 20;
    private const int Spare = 2;

    /// <summary>For ids.</summary>
    public string Id => Name.Replace('.', '-');

    private bool IsEmpty => FromDay.Length + ToDay.Length + From.Length + To.Length + Reason.Length == 0;

    /// <summary>What was typed, or what is stored and two empty rows.</summary>
    public static IReadOnlyList<ExceptionRow> Shown(PartEditorContext context, string member, IReadOnlyList<OpeningException> stored) =>
        Typed(context, member) ?? [.. Enumerable.Range(0, Math.Min(Most, stored.Count + Spare)).Select(index => Of(NameOf(context, member, index), index, stored.ElementAtOrDefault(index)))];

    /// <summary>What was typed; null when the form did not have it.</summary>
    public static IReadOnlyList<ExceptionRow>? Typed(PartEditorContext context, string member)
    {
        if (!context.Input.Has(NameOf(context, member, 0) + ".FromDay")) return null;
        string Text(int index, string input) => context.Input.Text($"{NameOf(context, member, index)}.{input}")?.Trim() ?? "";
        return [.. Enumerable.Range(0, Most).TakeWhile(index => context.Input.Has(NameOf(context, member, index) + ".FromDay")).Select(index =>
            new ExceptionRow(NameOf(context, member, index), index + 1, Text(index, "FromDay"), Text(index, "ToDay"), Text(index, "From"), Text(index, "To"), Text(index, "Reason")))];
    }

    /// <summary>The rows as they are stored, and what is wrong with each.</summary>
    public static (List<OpeningException> Read, List<string> Problems) Read(IEnumerable<ExceptionRow> rows)
    {
        var (read, problems) = (new List<OpeningException>(), new List<string>());
        foreach (var row in rows.Where(row => !row.IsEmpty))
            if (row.Problem() is { } problem) problems.Add($"第 {row.Number} 行：{problem}");
            else read.Add(row.ToException());
        return (read, problems);
    }

    private string? Problem()
    {
        if (Day(FromDay) is not { } first || (ToDay.Length > 0 && Day(ToDay) is null)) return "日期写成 2026-11-22 的样子。";
        if (Day(ToDay) is { } last && last < first) return "结束的日期早于开始的日期。";
        if (Day(ToDay) is { } end && end.DayNumber - first.DayNumber > 366) return "一次最多写一年；长期停用请填“停用日期”。";
        if (Reason.Length > 60) return "原因最多 60 个字。";
        return From.Length + To.Length == 0 ? null : HoursRows.Problem(From, To);
    }

    private OpeningException ToException() => new()
    {
        FromDay = Day(FromDay)!.Value, ToDay = Day(ToDay) ?? Day(FromDay)!.Value,
        From = From.Length == 0 ? null : HoursRows.Time(From), To = To.Length == 0 ? null : HoursRows.Time(To), Reason = Reason.Length == 0 ? null : Reason,
    };

    private static ExceptionRow Of(string name, int index, OpeningException? stored) => new(name, index + 1,
        stored?.FromDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", stored?.ToDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", stored?.From ?? "", stored?.To ?? "", stored?.Reason ?? "");

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string NameOf(PartEditorContext context, string member, int index) => string.Create(CultureInfo.InvariantCulture, $"{context.Name(member)}.{index}");
}
