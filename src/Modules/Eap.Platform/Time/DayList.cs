using System.Globalization;
using Eap.Platform.Text;

namespace Eap.Platform.Time;

/// <summary>Reads days as people type them: one per line or separated by commas, single or from-to (2027-02-06 至 2027-02-12).</summary>
public static class DayList
{
    private static readonly string[] Between = ["至", "到", "~", "～", "—", "–"];

    /// <summary>The days; days without a year are of <paramref name="year"/>.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="year">The year of days typed without one.</param>
    /// <param name="unread">The pieces that are no day, as typed.</param>
    public static IReadOnlyList<DateOnly> Read(string? text, int year, out IReadOnlyList<string> unread)
    {
        var (days, problems) = (new SortedSet<DateOnly>(), new List<string>());
        foreach (var piece in (text ?? "").Split(['\n', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = piece.Split(Between, StringSplitOptions.TrimEntries);
            if (ends.Length is 1 or 2 && Day(ends[0], year) is { } first && Day(ends[^1], year) is { } last && first <= last && last.DayNumber - first.DayNumber < 31)
                for (var day = first; day <= last; day = day.AddDays(1)) days.Add(day);
            else
                problems.Add(piece);
        }

        unread = problems;
        return [.. days];
    }

    private static DateOnly? Day(string text, int year)
    {
        var plain = FullWidth.Fold(PlainInput.Clean(text).Value).Replace(" ", "").Replace("日", "").Replace("号", "");
        foreach (var mark in "年月/.") plain = plain.Replace(mark, '-');
        if (plain.IndexOf('-') != 4) plain = $"{year}-{plain}";
        return DateOnly.TryParseExact(plain, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
