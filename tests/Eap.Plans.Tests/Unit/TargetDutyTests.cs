using System.Collections;
using Eap.Organizations.Directory;
using Eap.Plans.Duties;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Tests.Unit;

/// <summary>Who owes how many (Q30 to Q33), by the words of the 2021 notice.</summary>
public sealed class TargetDutyTests
{
    private static readonly DutyUnit City = new("city", "city", "市总工会", OrganizationKind.MunicipalFederation, "/city/", 90_000);
    private static readonly DutyUnit Group = new("direct", "direct", "市直有关单位工会", OrganizationKind.Group, "/city/direct/", null);

    // Q30: each district, whatever its size; neither the city nor a zone is a district.
    [Fact]
    public void Districts_OfAnySize_OweSixNewEach()
    {
        var units = new[] { City, Unit("a", OrganizationKind.DistrictFederation, null), Unit("b", OrganizationKind.DistrictFederation, 10), Unit("zone", OrganizationKind.FunctionalZone, 5000) };

        var duties = TargetDuty.Of(Plan(), Target("NewPositionDistrict"), units);

        Assert.Equal([("a", 6), ("b", 6)], duties.Select(duty => (duty.Unit.Code, duty.Number)));
        Assert.All(duties, duty => Assert.Equal("区县（市）总工会，每家不少于6个", duty.Reason));
        // Ten districts of six are sixty of the eighty that are subsidised.
        Assert.True(6 * 10 <= 80);
    }

    // Q31, 7.1: 1000人以上 includes 1000; the kinds the notice names and no other.
    [Theory]
    [InlineData(OrganizationKind.DirectUnit, 999, DutyStanding.Free, 0)]
    [InlineData(OrganizationKind.DirectUnit, 1000, DutyStanding.Owes, 1)]
    [InlineData(OrganizationKind.CentralProvincialUnit, 1001, DutyStanding.Owes, 1)]
    [InlineData(OrganizationKind.DirectUnit, null, DutyStanding.Unknown, 0)]
    public void LargeUnits_OfTheNamedKinds_OweOneInPlace(OrganizationKind kind, int? workers, DutyStanding standing, int number)
    {
        var duty = Assert.Single(TargetDuty.Of(Plan(), Target("PositionLargeUnit"), [City, Group, Unit("u", kind, workers)]));

        Assert.Equal((standing, number), (duty.Standing, duty.Number));
    }

    [Fact]
    public void LargeUnits_OfOtherKinds_OweNothing() =>
        Assert.Empty(TargetDuty.Of(Plan(), Target("PositionLargeUnit"), [City, Group, Unit("e", OrganizationKind.EnterpriseUnion, 5000), Unit("d", OrganizationKind.DistrictFederation, 50_000)]));

    // Q31 read the other way: the switch stands at the threshold.
    [Fact]
    public void LargeUnits_ReadAsAbove_DoNotIncludeTheThousand() => Assert.Equal(DutyStanding.Free,
        Assert.Single(TargetDuty.Of(Plan(part => part.Thresholds[0] = part.Thresholds[0] with { IsAbove = true }), Target("PositionLargeUnit"), [Unit("u", OrganizationKind.DirectUnit, 1000)])).Standing);

    [Fact]
    public void Reason_OfAUnitBelowIt_SaysTheHeadsAndTheThreshold() => Assert.Equal("市直单位工会，职工999人，没有达到“不少于1000人”，不作要求",
        TargetDuty.Of(Plan(), Target("PositionLargeUnit"), [Unit("u", OrganizationKind.DirectUnit, 999)])[0].Reason);

    // Q32: above 1000, not from it; each of them; a grandchild too; groups in between and units of districts not.
    [Fact]
    public void SubordinateUnits_AboveAThousand_OweOneEach()
    {
        var parent = Unit("p", OrganizationKind.DirectUnit, 5000);
        DutyUnit[] units =
        [
            City, Group, parent, Below(parent, "exact", 1000), Below(parent, "above", 1001), Below(Below(parent, "above", 1001), "grandchild", 1500), Below(parent, "unknown", null),
            Below(parent, "group", 9000) with { Kind = OrganizationKind.Group }, Below(Unit("d", OrganizationKind.DistrictFederation, null), "other", 3000),
        ];

        var duties = TargetDuty.Of(Plan(), Target("PositionSubordinate"), units);

        Assert.Equal([("exact", 0), ("above", 1), ("grandchild", 1), ("unknown", 0)], duties.Select(duty => (duty.Unit.Code, duty.Number)));
        Assert.Equal("下属单位，职工1001人，超过1000人，各自建", duties[1].Reason);
    }

    // A unit of a named kind below another goes by the rule of subordinate units alone: it owes once, and from 1001.
    [Fact]
    public void DirectUnit_BelowADirectUnit_OwesOnce()
    {
        var parent = Unit("p", OrganizationKind.DirectUnit, 5000);
        DutyUnit[] units = [parent, Below(parent, "child", 1000) with { Kind = OrganizationKind.DirectUnit }];

        Assert.Equal(["p"], TargetDuty.Of(Plan(), Target("PositionLargeUnit"), units).Select(duty => duty.Unit.Code));
        Assert.Equal(DutyStanding.Free, Assert.Single(TargetDuty.Of(Plan(), Target("PositionSubordinate"), units)).Standing);
    }

    // Q32: a child counted in its parent too, or not, as the city reads it; a grandchild is not taken off twice.
    [Theory]
    [InlineData("All", DutyStanding.Owes, 2500)]
    [InlineData("WithoutThem", DutyStanding.Free, 499)]
    public void Parent_OfUnitsThatOweThemselves_IsCountedAsTheCityReads(string reading, DutyStanding standing, int workers)
    {
        var (parent, plan) = (Unit("p", OrganizationKind.DirectUnit, 2500), Plan(part => part.Readings[0] = part.Readings[0] with { Chosen = reading }));
        var child = Below(parent, "c", 2001);

        var duty = Assert.Single(TargetDuty.Of(plan, Target("PositionLargeUnit"), [parent, child, Below(child, "g", 1200), Below(parent, "small", 300)]));

        Assert.Equal((standing, workers), (duty.Standing, duty.Workers));
    }

    // As many readings of the units for a hundred of them as for ten, and the same answer as the plain reading of Q32 unit by unit.
    [Fact]
    public void Parents_OfAnyTree_AreReckonedInOneGoAsOneByOne()
    {
        var (chance, plan) = (new Random(32), Plan(part => part.Readings[0] = part.Readings[0] with { Chosen = "WithoutThem" }));
        var readings = new List<int>();
        foreach (var many in new[] { 10, 100, 100, 100 })
        {
            var units = new CountedReading([.. Tree(chance, many)]);

            var duties = TargetDuty.Of(plan, Target("PositionLargeUnit"), units);
            readings.Add(units.Readings);
            var owing = TargetDuty.Of(plan, Target("PositionSubordinate"), units).Where(duty => duty.Standing == DutyStanding.Owes).Select(duty => duty.Unit).ToList();

            foreach (var duty in duties.Where(duty => duty.Unit.Workers is not null))
            {
                var below = owing.Where(unit => IsAbove(duty.Unit, unit)).ToList();
                var theirs = below.Where(unit => !below.Exists(between => IsAbove(between, unit))).Sum(unit => unit.Workers!.Value);
                Assert.Equal(Math.Max(0, duty.Unit.Workers!.Value - theirs), duty.Workers);
            }
        }

        Assert.Single(readings.Distinct());
    }

    // One position is never the child's and the parent's (Q32); that of a unit which owes nothing is its parent's.
    [Fact]
    public void Position_CountsForTheNearestThatOwes()
    {
        var parent = Unit("p", OrganizationKind.DirectUnit, 5000);
        var (large, small) = (Below(parent, "large", 1500), Below(parent, "small", 20));
        DutyUnit[] units = [City, parent, large, small];
        UnitDuty[] duties = [.. TargetDuty.Of(Plan(), Target("PositionLargeUnit"), units), .. TargetDuty.Of(Plan(), Target("PositionSubordinate"), units)];

        Assert.Equal("large", TargetDuty.CountsFor(duties, large.Path));
        Assert.Equal("p", TargetDuty.CountsFor(duties, small.Path));
        Assert.Null(TargetDuty.CountsFor(duties, City.Path));
    }

    [Fact]
    public void Target_OfTheCity_BindsNoUnit() => Assert.Empty(TargetDuty.Of(Plan(), new PlanTarget("Lecture", PlanMetrics.Lecture, "讲座", 100, "场", "Q10"), [City]));

    // 市总工会's own row (5, 1, 1) is one unit's share, never the city's total.
    [Fact]
    public void Target_OfOneUnit_BindsThatUnitAlone() => Assert.Equal(["city"],
        TargetDuty.Of(Plan(), Target("NewPositionDistrict") with { AppliesTo = new TargetScope { OrganizationCode = "city" } }, [City, Unit("a", OrganizationKind.DistrictFederation, 1)]).Select(duty => duty.Unit.Code));

    private static bool IsAbove(DutyUnit above, DutyUnit unit) => unit.Path.Length > above.Path.Length && unit.Path.StartsWith(above.Path, StringComparison.Ordinal);

    private static List<DutyUnit> Tree(Random chance, int many)
    {
        var units = new List<DutyUnit> { City, Group };
        OrganizationKind[] kinds = [OrganizationKind.DirectUnit, OrganizationKind.EnterpriseUnion, OrganizationKind.CentralProvincialUnit, OrganizationKind.Group];
        for (var at = 0; at < many; at++)
            units.Add(Below(units[chance.Next(1, units.Count)], $"u{at}", chance.Next(5) == 0 ? null : chance.Next(500, 9000)) with { Kind = kinds[chance.Next(kinds.Length)] });
        return units;
    }

    private static PlanTarget Target(string code) => Plan().Target(code)!;

    private static DutyUnit Unit(string code, OrganizationKind kind, int? workers) => new(code, code, code, kind, $"/city/direct/{code}/", workers);

    private static DutyUnit Below(DutyUnit parent, string code, int? workers) => new(code, code, code, OrganizationKind.EnterpriseUnion, $"{parent.Path}{code}/", workers);

    private static Plan Plan(Action<PlanPart>? change = null)
    {
        TargetScope large = new() { Kinds = [OrganizationKind.DirectUnit, OrganizationKind.CentralProvincialUnit], Threshold = PlanThreshold.UnitWorkers };
        var part = new PlanPart
        {
            FromYear = 2021, ToYear = 2021,
            Thresholds = [new(PlanThreshold.UnitWorkers, 1000, "人", "Q31"), new(PlanThreshold.SubordinateWorkers, 1000, "人", "Q32", IsAbove: true)],
            Targets =
            [
                new("NewPositionDistrict", PlanMetrics.NewPosition, "新建", 6, "个", "Q30") { AsWritten = "不少于6个", AppliesTo = new TargetScope { Kinds = [OrganizationKind.DistrictFederation] } },
                new("PositionLargeUnit", PlanMetrics.Position, "建成", 1, "个", "Q31") { AsWritten = "至少1个", AppliesTo = large },
                new("PositionSubordinate", PlanMetrics.Position, "建成", 1, "个", "Q32") { AsWritten = "各自建", AppliesTo = large with { Threshold = PlanThreshold.SubordinateWorkers, Level = ScopeLevel.Subordinate } },
            ],
            Readings = [new(PlanReading.ParentWorkers, "", "Q32") { Options = [new("All", ""), new("WithoutThem", "")], Chosen = "All" }],
        };
        change?.Invoke(part);
        return new Plan("plan", "version", "计划", part);
    }

    private sealed class CountedReading(List<DutyUnit> units) : IReadOnlyList<DutyUnit>
    {
        public int Readings { get; private set; }

        public int Count => units.Count;

        public DutyUnit this[int index] => units[index];

        public IEnumerator<DutyUnit> GetEnumerator()
        {
            Readings++;
            return units.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
