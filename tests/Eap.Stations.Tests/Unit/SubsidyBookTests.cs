using Eap.Stations.Model;
using Eap.Stations.Subsidies;

namespace Eap.Stations.Tests.Unit;

/// <summary>Who gets the next place.</summary>
public sealed class SubsidyBookTests
{
    private static readonly DateTime CutOff = new(2021, 10, 31, 16, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void InTime_LastInstantOfOctober_CountsAndMidnightDoesNot()
    {
        var book = Book();

        Assert.True(book.IsInTime(Claim(1) with { PassedUtc = CutOff.AddTicks(-10) }));
        Assert.False(book.IsInTime(Claim(1) with { PassedUtc = CutOff }));
        Assert.False(book.IsInTime(Claim(1)));
        Assert.True(book.IsInTime(Claim(1) with { IsRestored = true }));
        Assert.True(Book(counted: SubsidyEvent.Filed).IsInTime(Claim(1) with { FiledUtc = CutOff.AddDays(-1) }));
        Assert.False(Book(counted: SubsidyEvent.Inspected).IsInTime(Claim(1) with { FiledUtc = CutOff.AddDays(-1), InspectedUtc = CutOff }));
    }

    [Fact]
    public void Next_InOrderOfFiling_FillsWhatIsFreeAndNeverTakesFromAHolder()
    {
        var claims = new[] { Claim(4), Claim(2), Claim(3), new BookClaim(9, null, true) };

        Assert.Equal([2, 3], Numbers(Book(places: 3).Next(claims, isClosed: false)));
    }

    [Fact]
    public void Next_TheCitysOwn_WaitUntilTheCloseAndComeLast()
    {
        var claims = new[] { Claim(1) with { IsOwn = true }, Claim(2) };

        Assert.Equal([2], Numbers(Book(places: 3).Next(claims, isClosed: false)));
        Assert.Equal([2, 1], Numbers(Book(places: 3).Next(claims, isClosed: true)));
        Assert.Equal([2], Numbers(Book(places: 1).Next(claims, isClosed: true)));
    }

    [Fact]
    public void Next_Restored_ComesBeforeAllWhoWait() =>
        Assert.Equal([7], Numbers(Book(places: 1).Next([Claim(3), Claim(7) with { IsRestored = true }], isClosed: true)));

    [Fact]
    public void Next_Ranking_WaitsForTheCloseThenGoesByItsKeysAndTiesByFiling()
    {
        var book = Book(places: 3, order: SubsidyOrder.Ranking, keys: [RankingKey.Class, RankingKey.BuiltOn]);
        var claims = new[]
        {
            Claim(1) with { Class = StationKind.Room }, Claim(2) with { Class = StationKind.Centre, BuiltOn = new(2021, 5, 1) }, Claim(3) with { Class = StationKind.Centre, BuiltOn = new(2021, 3, 1) },
            Claim(4) with { Class = StationKind.Centre, BuiltOn = new(2021, 5, 1) },
        };

        Assert.Empty(book.Next(claims, isClosed: false));
        Assert.Equal([3, 2, 4], Numbers(book.Next(claims, isClosed: true)));
    }

    // A small world of claims that come and go; the reference reads the rule anew each time: the first of each district up to the floor, then by the order.
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Next_WithAFloor_EqualsTheRuleReadAnewAfterEveryStep(int seed)
    {
        var random = new Random(seed);
        for (var world = 0; world < 200; world++)
        {
            string[] districts = ["a", "b", "c"];
            var (floor, alive, number) = (random.Next(0, 4), new List<BookClaim>(), 0L);
            var book = new SubsidyBook(new BookRule(SubsidyOrder.Filing, SubsidyEvent.Accepted, CutOff, 10) { Floor = floor, Districts = districts });
            for (var step = 0; step < 40; step++)
            {
                if (random.Next(3) > 0 || alive.Count == 0) alive.Add(new BookClaim(++number, random.Next(4) is var at && at < 3 ? districts[at] : null, false));
                else alive.RemoveAt(random.Next(alive.Count));
                var isClosed = step == 39;
                Settle(book, alive, isClosed);
                Assert.Equal(Reference(alive, floor, districts, isClosed), alive.Where(claim => claim.HasPlace).Select(claim => claim.Number).Order());
            }
        }
    }

    [Fact]
    public void Capacity_CountsWhatIsNotReached()
    {
        var tight = new InspectionCapacity(Open: 30, DaysLeft: 10, Signed: 40, DaysMeasured: 20);

        Assert.Equal((2m, 3m, 10), (tight.PerDay, tight.Needed, tight.AtRisk));
        Assert.Equal(0, new InspectionCapacity(20, 10, 40, 20).AtRisk);
        Assert.Equal(5, new InspectionCapacity(5, 0, 40, 20).AtRisk);
        Assert.False(InspectionCapacity.IsShown(new(2021, 7, 31), new(2021, 10, 31)));
        Assert.True(InspectionCapacity.IsShown(new(2021, 8, 1), new(2021, 10, 31)));
        Assert.False(InspectionCapacity.IsShown(new(2021, 11, 1), new(2021, 10, 31)));
    }

    private static void Settle(SubsidyBook book, List<BookClaim> alive, bool isClosed)
    {
        foreach (var next in book.Next(alive, isClosed)) alive[alive.FindIndex(claim => claim.Number == next.Number)] = next with { HasPlace = true };
    }

    private static IEnumerable<long> Reference(List<BookClaim> alive, int floor, string[] districts, bool isClosed)
    {
        var ordered = alive.OrderBy(claim => claim.Number).ToList();
        var first = districts.SelectMany(district => ordered.Where(claim => claim.DistrictId == district).Take(floor)).ToList();
        var open = isClosed ? 10 - first.Count : 10 - floor * districts.Length;
        return first.Concat(ordered.Except(first).Take(open)).Select(claim => claim.Number).Order();
    }

    private static BookClaim Claim(long number) => new(number, null, false);

    private static SubsidyBook Book(int places = 80, SubsidyOrder order = SubsidyOrder.Filing, SubsidyEvent counted = SubsidyEvent.Accepted, RankingKey[]? keys = null) =>
        new(new BookRule(order, counted, CutOff, places) { RankBy = keys ?? [] });

    private static IEnumerable<long> Numbers(IEnumerable<BookClaim> claims) => claims.Select(claim => claim.Number);
}
