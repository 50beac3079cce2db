using System.Globalization;
using Eap.Contents.Editing;

namespace Eap.Portal.Hotlines;

/// <summary>The rows in which an editor types a week of hours (template <c>HoursRows.Edit</c>).</summary>
public static class HoursRows
{
    private const int MaxRows = 14;
    private const int SpareRows = 2;

    /// <summary>What was typed, or what is stored and a few empty rows.</summary>
    public static IReadOnlyList<HotlineHoursRow> Shown(PartEditorContext context, string member, IReadOnlyList<HotlineHours> stored) => context.Input.Has(RowName(context, member, 0) + ".From")
        ? TypedRows(context, member)
        : [.. Enumerable.Range(0, Math.Min(MaxRows, stored.Count + SpareRows)).Select(index => Row(RowName(context, member, index), index, stored.ElementAtOrDefault(index)))];

    /// <summary>The hours typed, without empty rows; null when the form did not have them.</summary>
    public static List<HotlineHours>? Typed(PartEditorContext context, string member) => context.Input.Has(RowName(context, member, 0) + ".From")
        ? [.. TypedRows(context, member).Where(row => row.Days.Count > 0 || row.From.Length > 0 || row.To.Length > 0).Select(ToHours)]
        : null;

    /// <summary>What is wrong, row by row.</summary>
    public static IEnumerable<string> Problems(IEnumerable<HotlineHours> hours) =>
        hours.Select((row, index) => Problem(row) is { } problem ? $"第 {index + 1} 行时间：{problem}" : null).OfType<string>();

    /// <summary>What is wrong with two times of a day; null when they can stand.</summary>
    public static string? Problem(string? from, string? to) => (WallTime.Parse(from), WallTime.Parse(to)) switch
    {
        (null, _) or (_, null) => "请填几点到几点，例如 8:30 到 17:00；全天填 0:00 到 24:00。",
        (WallTime.Day, _) => "开始时间请填 0:00，不填 24:00。",
        var (start, end) when start == end => "开始和结束相同。全天请填 0:00 到 24:00。",
        _ => null,
    };

    /// <summary>8：30 typed with an input method becomes 08:30; what is no time stays as typed, so that its message can point at it.</summary>
    public static string Time(string typed) => WallTime.Parse(typed) is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}") : typed.Trim();

    private static string? Problem(HotlineHours hours) => hours.Days.Count == 0 ? "请勾选是星期几。" : Problem(hours.From, hours.To);

    private static IReadOnlyList<HotlineHoursRow> TypedRows(PartEditorContext context, string member) =>
        [.. Enumerable.Range(0, MaxRows).Select(index => (Name: RowName(context, member, index), index)).TakeWhile(row => context.Input.Has(row.Name + ".From")).Select(row =>
            new HotlineHoursRow(row.Name, row.index + 1, context.Input.All(row.Name + ".Days"), context.Input.Text(row.Name + ".From") ?? "", context.Input.Text(row.Name + ".To") ?? ""))];

    private static HotlineHoursRow Row(string name, int index, HotlineHours? hours) =>
        new(name, index + 1, [.. (hours?.Days ?? []).Select(day => day.ToString(CultureInfo.InvariantCulture))], hours?.From ?? "", hours?.To ?? "");

    private static HotlineHours ToHours(HotlineHoursRow row) => new()
    {
        Days = [.. row.Days.Select(day => int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(day => day is >= 1 and <= 7)],
        From = Time(row.From), To = Time(row.To),
    };

    private static string RowName(PartEditorContext context, string member, int index) => string.Create(CultureInfo.InvariantCulture, $"{context.Name(member)}.{index}");
}
