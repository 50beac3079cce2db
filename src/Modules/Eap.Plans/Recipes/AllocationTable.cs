using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Plans.Allocations;
using Eap.Platform.Data;
using Eap.Platform.Recipes;

namespace Eap.Plans.Recipes;

/// <summary>A table of allocations as a recipe holds it.</summary>
internal sealed class AllocationTable
{
    public string Metric { get; set; } = "";

    public AllocationKind Kind { get; set; }

    public bool IsShared { get; set; }

    /// <summary>Each year gets the same rows; none: the plan's whole period.</summary>
    public List<int> Years { get; set; } = [];

    /// <summary>What the rows add up to, as the notice states it; null: it states none.</summary>
    public int? Total { get; set; }

    public List<AllocationLine> Lines { get; set; } = [];

    /// <summary>The row of every organisation in every year.</summary>
    public IEnumerable<(string Organization, int Year, int Planned)> Rows() =>
        from year in Years.Count == 0 ? [Allocation.WholePeriod] : Years
        from line in Lines
        select (line.Organization, year, line.Planned);

    public static AllocationTable Read(JsonObject json, string plan)
    {
        // "Rows" in the file is what people call it; the name is taken here by what they become.
        var table = json.Deserialize<AllocationTable>(JOptions.Default)!;
        table.Lines = json["Rows"]?.Deserialize<List<AllocationLine>>(JOptions.Default) ?? [];
        if (table.Metric.Length is 0 or > 64) throw new RecipeException($"计划“{plan}”有一张分配表没有 Metric。");
        if (table.Lines.Any(line => line.Planned < 0)) throw new RecipeException($"计划“{plan}”的 {table.Metric} 有负数。");
        if (table.Lines.GroupBy(line => line.Organization, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RecipeException($"计划“{plan}”的 {table.Metric} 里 {twice.Key} 出现了两次。");
        // A total typed by hand and wrong is found here, not in the report at the end of the year (R31).
        if (table.Total is { } total && table.Lines.Sum(line => line.Planned) is var sum && sum != total)
            throw new RecipeException($"计划“{plan}”的 {table.Metric} 各行加起来是 {sum}，合计写的是 {total}。");
        return table;
    }
}

/// <summary>One unit's number.</summary>
internal sealed record AllocationLine(string Organization, int Planned);
