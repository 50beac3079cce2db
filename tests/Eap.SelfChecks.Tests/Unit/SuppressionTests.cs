using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Tests.Unit;

public sealed class SuppressionTests
{
    [Fact]
    public void Of_NinePersons_TellsNothingAtAll() => Assert.Null(Suppression.Of([[5, 4]]));

    [Fact]
    public void Of_TenPersonsOfOneMind_TellsTheirNumberOnly()
    {
        var table = Suppression.Of([[10, 0]])!;

        Assert.Equal(10, table.Total);
        Assert.Equal([0, 1], Assert.Single(table.Columns).Members);
    }

    [Fact]
    public void Of_NoCellUnderTen_TellsEverything()
    {
        var table = Suppression.Of([[30, 20], [10, 40]])!;

        Assert.All(table.Columns.Concat(table.Rows), line => Assert.False(line.IsMerged));
        Assert.Equal([[30, 20], [10, 40]], table.Cells.Select(row => row.Select(cell => cell ?? -1)));
    }

    // By place, never by size: the choice that is told together with a small one says nothing about how small that is.
    [Fact]
    public void Of_OneSmallChoice_IsToldWithItsNeighbour()
    {
        Assert.Equal([60, 39], Suppression.Of([[60, 9, 30]])!.Columns.Select(column => column.Total));
        Assert.Equal([[0], [1, 2]], Suppression.Of([[60, 9, 30]])!.Columns.Select(column => column.Members));
        Assert.Equal([[0], [1, 2]], Suppression.Of([[60, 30, 9]])!.Columns.Select(column => column.Members));
        Assert.Equal([[0], [1], [2, 3]], Suppression.Of([[10, 10, 9, 31]])!.Columns.Select(column => column.Members));
    }

    [Fact]
    public void Of_AllButThreeChoseTheSame_ThatIsNotToldEither() => Assert.Equal([60], Suppression.Of([[57, 3]])!.Columns.Select(column => column.Total));

    [Fact]
    public void Of_SmallUnit_IsToldTogetherWithAnother()
    {
        var table = Suppression.Of([[20, 20], [15, 12], [4, 5]])!;

        Assert.Equal([40, 36], table.Rows.Select(row => row.Total));
        Assert.Equal([1, 2], table.Rows[1].Members);
        Assert.Equal([[20, 20], [19, 17]], table.Cells.Select(row => row.Select(cell => cell ?? -1)));
    }

    [Fact]
    public void Of_OneSmallCell_HidesAllCells()
    {
        var table = Suppression.Of([[30, 5, 40], [40, 50, 60], [20, 70, 30]])!;

        Assert.All(table.Cells.SelectMany(row => row), cell => Assert.Null(cell));
        Assert.Equal([75, 150, 120], table.Rows.Select(row => row.Total));
        Assert.Equal([90, 125, 130], table.Columns.Select(column => column.Total));
    }

    // Two filters whose difference is one person: it would be a second table of the same people with another cut, and there is none. Two tables with the same rows are joined here.
    [Fact]
    public void Of_TwoQuestionsOfTheSameGroups_HaveTheSameRows()
    {
        var (first, second) = (Suppression.Of([[12, 14], [6, 3], [20, 15]])!, Suppression.Of([[26, 0], [0, 9], [11, 24]])!);

        Assert.Equal(first.Rows.Select(row => (string.Join(',', row.Members), row.Total)), second.Rows.Select(row => (string.Join(',', row.Members), row.Total)));
    }
}
