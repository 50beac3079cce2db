using Eap.Plans.Allocations;

namespace Eap.Plans.Tests.Unit;

public sealed class AllocationCarriersTests
{
    private static readonly string[] Metrics = ["A", "B", "C"];

    /// <summary>Prepared or not, the answer is the same: random trees, rows of years, of the whole period, shared ones.</summary>
    [Fact]
    public void RowOf_OverRandomPlans_IsWhatAllocationChoiceSays()
    {
        var random = new Random(20181);
        for (var round = 0; round < 300; round++)
        {
            var rows = new Dictionary<(string, string, int), Allocation>();
            for (var i = 0; i < random.Next(0, 14); i++)
            {
                var (metric, unit, year) = (Metrics[random.Next(3)], $"u{random.Next(5)}", new[] { Allocation.WholePeriod, 2018, 2019 }[random.Next(3)]);
                rows[(metric, unit, year)] = new Allocation { PlanItemId = "p", Metric = metric, OrganizationId = unit, Year = year, Planned = i, IsShared = random.Next(6) == 0 };
            }

            var carriers = new AllocationCarriers(rows.Values);
            foreach (var year in new[] { 2018, 2019 })
                foreach (var metric in Metrics)
                {
                    string[] path = [.. Enumerable.Range(0, 5).Select(number => $"u{number}").OrderBy(_ => random.Next()).Take(random.Next(1, 5))];
                    var expected = AllocationChoice.Of([.. rows.Values.Where(row => path.Contains(row.OrganizationId) && (row.Year == year || row.Year == Allocation.WholePeriod))], path, metric);
                    Assert.Equal(expected?.Planned, carriers.RowOf(path, year, metric)?.Planned);
                }
        }
    }
}
