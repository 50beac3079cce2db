using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Stations.Grading;
using Eap.Testing;

namespace Eap.Stations.Tests.Unit;

/// <summary>R34: five tiers that build on one another; the tier is the highest up to which everything is met.</summary>
public sealed class StationGraderTests
{
    private static readonly PlanStandard Rizhao = StandardOf("rizhao-2018-plan");

    private static string[] Ids(string prefix) => [.. Rizhao.Checks.Select(check => check.Id).Where(id => id.StartsWith(prefix, StringComparison.Ordinal))];

    private static StationGrade Grade(params IEnumerable<string> met) => StationGrader.Grade(Rizhao, met.ToHashSet());

    [Fact]
    public void Annex4_IsFiveTiersOf34Checks() => Assert.Equal([7, 3, 9, 11, 4], Rizhao.Tiers.Select(tier => tier.Checks.Count));

    [Fact]
    public void Grade_NothingMet_IsNoTierAndAsksForTheFirst()
    {
        var grade = Grade();

        Assert.Null(grade.Tier);
        Assert.Equal(("BasicI", 7), (grade.Next!.Tier.Code, grade.Next.Missing.Count));
    }

    [Fact]
    public void Grade_TierTwoFullWithOneOfTierOneMissing_IsNoTierAndNamesTheOneMissing()
    {
        var grade = Grade([.. Ids("A").Except(["A3"]), .. Ids("B")]);

        Assert.Null(grade.Tier);
        Assert.Equal(["A3"], grade.Step("BasicII")!.MissingBelow.Select(check => check.Id));
        Assert.Equal(3, grade.Step("BasicII")!.Met);
    }

    [Fact]
    public void Grade_BothBasicTiersFullAndSixOfNine_IsThreeShortOfStandard()
    {
        var grade = Grade([.. Ids("A"), .. Ids("B"), .. Ids("C").Take(6)]);

        Assert.Equal("基础Ⅱ型", grade.Tier!.Title);
        Assert.Equal(("标准型", 3), (grade.Next!.Tier.Title, grade.Next.Missing.Count));
    }

    [Fact]
    public void Grade_Everything_IsTheLastTierAndComplete()
    {
        var grade = Grade(Rizhao.Checks.Select(check => check.Id));

        Assert.Equal("完备Ⅱ型", grade.Tier!.Title);
        Assert.True(grade is { IsComplete: true, Next: null });
    }

    [Theory, InlineData("完备1型"), InlineData("完备 I型"), InlineData("完备Ⅰ型")]
    public void Tier_HoweverTheNoticeWritesIt_IsOne(string name) => Assert.Equal("完备Ⅰ型", Rizhao.Named(name)!.Title);

    [Fact]
    public void Grade_ClassesSideBySideWithoutChecks_IsNoneAndNothingIsNext()
    {
        var qingdao = StandardOf("qingdao-2021-plan");

        var grade = StationGrader.Grade(qingdao, new HashSet<string>(["A1"]));

        Assert.True(qingdao.IsPending);
        Assert.True(grade is { Tier: null, Next: null, IsComplete: false });
    }

    [Fact]
    public void Grade_ATierStillToBeEntered_IsReachedByNobodyNorIsWhatBuildsOnIt()
    {
        var standard = new PlanStandard("X", "X", "", true) { Tiers = [Tier("1", "a"), Tier("2"), Tier("3", "c")] };

        var grade = StationGrader.Grade(standard, new HashSet<string>(["a", "c"]));

        Assert.Equal("1", grade.Tier!.Code);
        Assert.Null(grade.Next);
    }

    [Fact]
    public void Grade_OverRandomSets_EqualsABruteForceReading()
    {
        var random = new Random(34);
        var all = Rizhao.Checks.Select(check => check.Id).ToArray();
        for (var round = 0; round < 5000; round++)
        {
            var share = random.NextDouble();
            var met = all.Where(_ => random.NextDouble() < Math.Sqrt(share)).ToHashSet();

            Assert.Equal(BruteForce(met), StationGrader.Grade(Rizhao, met).Tier?.Code);
        }
    }

    [Fact]
    public void Grade_OneMoreCheckMet_NeverFallsAndNeverMissesMore()
    {
        var random = new Random(1634);
        var all = Rizhao.Checks.Select(check => check.Id).ToArray();
        for (var round = 0; round < 2000; round++)
        {
            random.Shuffle(all);
            var met = all.Take(random.Next(all.Length)).ToHashSet();
            var before = StationGrader.Grade(Rizhao, met);
            var after = StationGrader.Grade(Rizhao, met.Append(all[^1]).ToHashSet());

            Assert.True(Rank(after) >= Rank(before));
            Assert.All(before.Steps.Zip(after.Steps), pair => Assert.True(pair.Second.Missing.Count <= pair.First.Missing.Count));
        }
    }

    // Read straight from annex 4: go up tier by tier and stop at the first check that is not met.
    private static string? BruteForce(HashSet<string> met)
    {
        string? reached = null;
        foreach (var (letter, count, code) in new[] { ('A', 7, "BasicI"), ('B', 3, "BasicII"), ('C', 9, "Standard"), ('D', 11, "CompleteI"), ('E', 4, "CompleteII") })
        {
            for (var number = 1; number <= count; number++)
                if (!met.Contains($"{letter}{number}")) return reached;
            reached = code;
        }

        return reached;
    }

    private static int Rank(StationGrade grade) => grade.Steps.Count(step => step.IsReached);

    private static StandardTier Tier(string code, params string[] checks) => new(code, code) { Checks = [.. checks.Select(id => new StandardCheck(id, id, ""))] };

    private static PlanStandard StandardOf(string recipe)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src/EapSite/Recipes", $"{recipe}.recipe.json")))!;
        var part = json["steps"]!.AsArray().First(step => (string?)step!["name"] == "Plan")!["Plans"]![0]!["PlanPart"];
        return part.Deserialize<PlanPart>(Platform.Data.JOptions.Default)!.Standards.Single(standard => standard.Code == PlanStandard.Stations);
    }
}
