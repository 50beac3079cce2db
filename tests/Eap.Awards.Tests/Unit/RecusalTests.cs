using Eap.Awards.Rules;

namespace Eap.Awards.Tests.Unit;

/// <summary>c3: recusal follows from the tree and from what was declared.</summary>
public sealed class RecusalTests
{
    private const string Unit = "/city/districts/east/works/";
    private static readonly JudgedUnit Nomination = new(Unit, new HashSet<string> { "/city/", "/city/districts/" }, ["例一鸣", "例·鸣"]);

    [Theory]
    [InlineData("/city/", false)]
    [InlineData("/city/districts/", false)]
    [InlineData("/city/districts/east/", true)]
    [InlineData(Unit, true)]
    [InlineData(Unit + "shop/", true)]
    [InlineData("/city/districts/west/", false)]
    [InlineData("/city/districts/east/mill/", false)]
    [InlineData("/city/districts/east/works2/", false)]
    public void Judge_WithAnOfficeOrATie_KeepsOutWhereItRelates(string at, bool keepsOut)
    {
        Assert.Equal(keepsOut ? ["例评在某单位任职"] : [], Recusal.Of(new JudgeFacts("例评", [new(at, "某单位")], []), Nomination));
        Assert.Equal(keepsOut ? ["例评申明过与某单位有关系（兼职顾问）"] : [], Recusal.Of(new JudgeFacts("例评", [], [new(at, "某单位", " 兼职顾问 ")]), Nomination));
    }

    [Fact]
    public void Judge_OfTheNomineesName_KeepsOut() =>
        Assert.Equal(["例 一鸣与被推荐人同名", "例 一鸣申明过与东厂有关系"], Recusal.Of(new JudgeFacts("例 一鸣", [], [new(Unit, "东厂"), new(Unit, "东厂")]), Nomination));

    [Theory]
    [InlineData("/city/", true)]
    [InlineData("/city/districts/east/", false)]
    [InlineData("/city/districts/", false)]
    public void Judge_WhereTheCityItselfNominates_KeepsOutOnlyWithAnOfficeThere(string at, bool keepsOut) =>
        Assert.Equal(keepsOut ? ["例评在某单位任职"] : [], Recusal.Of(new JudgeFacts("例评", [new(at, "某单位")], []), Nomination with { Path = "/city/" }));

    [Theory]
    [InlineData("/city/hospital/", true)]
    [InlineData("/city/hospital/ward/", true)]
    [InlineData("/city/", false)]
    [InlineData("/city/school/", false)]
    public void Judge_OfTheNomineesWorkplace_KeepsOutWhoeverNominates(string at, bool keepsOut) =>
        Assert.Equal(keepsOut ? ["例评在某单位任职"] : [], Recusal.Of(new JudgeFacts("例评", [new(at, "某单位")], []), Nomination with { WorkPath = "/city/hospital/" }));

    [Fact]
    public void Recusal_OverRandomTrees_EqualsAWalkUpAndDown()
    {
        var random = new Random(5);
        for (var round = 0; round < 400; round++)
        {
            var parents = new List<int> { -1 };
            var groups = new HashSet<int>();
            for (var node = 1; node < 30; node++)
            {
                parents.Add(random.Next(2) == 0 ? random.Next(Math.Min(node, 4)) : random.Next(node));
                // Nodes that only group hang right below the city.
                if (parents[node] == 0 && random.Next(3) == 0) groups.Add(node);
            }

            // Ids of different lengths, some the beginning of others.
            string Path(int node) => node < 0 ? "/" : $"{Path(parents[node])}{new string('u', node % 3)}{node}/";
            var city = groups.Append(0).ToHashSet();
            for (var tried = 0; tried < 40; tried++)
            {
                var (unit, at) = (random.Next(30), random.Next(30));
                var expected = city.Contains(unit) ? at == unit : !city.Contains(at) && (Above(parents, unit, at) || Above(parents, at, unit));
                var found = Recusal.Of(new JudgeFacts("例评", [new(Path(at), "某单位")], []), new JudgedUnit(Path(unit), city.Select(Path).ToHashSet(), []));
                Assert.Equal((round, unit, at, expected), (round, unit, at, found.Count == 1));
            }
        }
    }

    private static bool Above(List<int> parents, int node, int above)
    {
        for (var at = node; at >= 0; at = parents[at])
            if (at == above) return true;
        return false;
    }
}
