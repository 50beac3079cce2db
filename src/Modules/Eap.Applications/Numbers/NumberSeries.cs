using Eap.Applications.Process;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Numbers;

/// <summary>Where the numbers of a series stand.</summary>
public static class NumberSeries
{
    /// <summary>The longest beginning of a number.</summary>
    public const int Longest = 24;

    /// <summary>The count the next number of this series and year gets.</summary>
    public static async Task<int> NextAsync(SiteDbContext db, string series, int year, CancellationToken cancellationToken)
    {
        var counter = CounterOf(series);
        return await db.Set<ReceiptCounter>().AsNoTracking().Where(row => row.Code == counter && row.Year == year).Select(row => row.Last).FirstOrDefaultAsync(cancellationToken) + 1;
    }

    /// <summary>Lets the series go on at a later count: numbers given out on paper are left free. False where that count has been passed.</summary>
    public static async Task<bool> GoOnAtAsync(UnitScope unit, string series, int year, int next, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var counter = CounterOf(series);
        if (next < await NextAsync(unit.Db, series, year, cancellationToken)) return false;
        if (await unit.Db.Set<ReceiptCounter>().Where(row => row.Code == counter && row.Year == year && row.Last < next).ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, next - 1), cancellationToken) == 0 && next > 1)
            unit.Db.Add(new ReceiptCounter { Code = counter, Year = year, Last = next - 1 });
        return true;
    }

    internal static string CounterOf(string series) => "NUMBER:" + series;
}
