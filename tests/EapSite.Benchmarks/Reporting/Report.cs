using System.Globalization;

namespace EapSite.Benchmarks.Reporting;

/// <summary>The one table: a figure, its goal, whether it was met, and what stands behind it.</summary>
internal sealed class Report
{
    private readonly List<string[]> _rows = [["what", "figure", "goal", "", "absolute"]];

    /// <summary>A ratio that shall not be lower than the goal.</summary>
    public void AtLeast(string what, double ratio, double goal, string absolute) =>
        Add(what, Number(ratio), $">= {Number(goal)}", Verdict(ratio >= goal), absolute);

    /// <summary>A figure that shall not be higher than the goal.</summary>
    public void AtMost(string what, double figure, double goal, string unit, string absolute) =>
        Add(what, $"{Number(figure)} {unit}", $"<= {Number(goal)} {unit}", Verdict(figure <= goal), absolute);

    /// <summary>A figure without a goal.</summary>
    public void Beside(string what, string figure, string absolute) => Add(what, figure, "", "", absolute);

    /// <summary>Writes the table.</summary>
    public void Print()
    {
        var widths = Enumerable.Range(0, 5).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        Console.WriteLine();
        foreach (var row in _rows) Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string Verdict(bool met) => met ? "met" : "MISSED";

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    // Also at once: a run takes minutes.
    private void Add(params string[] row)
    {
        _rows.Add(row);
        Console.WriteLine(string.Join("  ", row));
    }
}
