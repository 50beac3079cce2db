using Eap.Plans.Allocations;
using Eap.Plans.Rules;

namespace Eap.Plans.Tests.Unit;

public sealed class AllocationChoiceTests
{
    // Rizhao: the federation's row is its own share; the zone has lectures and a station, no studio (R33).
    private static readonly List<Allocation> Rizhao =
    [
        Row("federation", PlanMetrics.Lecture, 2018, 5), Row("federation", PlanMetrics.StarStudio, Allocation.WholePeriod, 1),
        Row("zone", PlanMetrics.Lecture, 2018, 2), Row("zone", PlanMetrics.Station, Allocation.WholePeriod, 1),
    ];

    [Fact]
    public void Of_UnitBelowAZone_IsTheZonesRow() =>
        Assert.Equal(2, AllocationChoice.Of(Rizhao, ["enterprise", "zone", "federation"], PlanMetrics.Lecture)!.Planned);

    [Fact]
    public void Of_WhatTheZoneWasNotGiven_IsNotTheFederationsOwnShare() =>
        Assert.Null(AllocationChoice.Of(Rizhao, ["enterprise", "zone", "federation"], PlanMetrics.StarStudio));

    [Fact]
    public void Of_UnitDirectlyBelowTheFederation_IsTheFederationsShare() =>
        Assert.Equal("federation", AllocationChoice.Of(Rizhao, ["direct", "federation"], PlanMetrics.StarStudio)!.OrganizationId);

    [Fact]
    public void Of_RowWithZero_IsARow() =>
        Assert.Equal(0, AllocationChoice.Of([.. Rizhao, Row("zone", PlanMetrics.StarStudio, 2018, 0)], ["zone", "federation"], PlanMetrics.StarStudio)!.Planned);

    [Fact]
    public void Of_SharedRow_ServesAlsoUnitsWithRowsOfTheirOwn()
    {
        var shared = Row("federation", PlanMetrics.Subsidy, 2018, 80);
        shared.IsShared = true;

        Assert.Equal(80, AllocationChoice.Of([.. Rizhao, shared], ["enterprise", "zone", "federation"], PlanMetrics.Subsidy)!.Planned);
    }

    [Fact]
    public void Of_YearAndWholePeriod_IsTheYears() =>
        Assert.Equal(2018, AllocationChoice.Of([.. Rizhao, Row("zone", PlanMetrics.Lecture, Allocation.WholePeriod, 9)], ["zone"], PlanMetrics.Lecture)!.Year);

    private static Allocation Row(string unit, string metric, int year, int planned) => new() { PlanItemId = "plan", Metric = metric, OrganizationId = unit, Year = year, Planned = planned };
}
