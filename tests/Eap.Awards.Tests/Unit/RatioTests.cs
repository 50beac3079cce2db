using Eap.Awards.Rules;

namespace Eap.Awards.Tests.Unit;

/// <summary>c10: shares of a list, as a gauge and as a check.</summary>
public sealed class RatioTests
{
    private static readonly RatioRule Line = new("line", "一线职工", "Post", ["一线"], RatioBound.AtLeast, 60);
    private static readonly RatioRule Heads = new("heads", "单位负责人", "Post", ["负责人"], RatioBound.AtMost, 20) { FromPlaces = 5 };

    [Fact]
    public void Gauge_WhileTheListGrows_SaysWhatIsMissing()
    {
        var gauge = new RatioGauge([Line, Heads], 10);
        var read = gauge.Read(List("一线", "一线", "负责人"));
        Assert.Equal((2, 3, 6, true, true, 4), (read[0].Have, read[0].Listed, read[0].Bound, read[0].IsMet, read[0].IsPossible, read[0].Missing));
        Assert.Equal("一线职工不少于 60%：现有 2 个（共 3 个），按全部名额算至少 6 个，还差 4 个。", read[0].Words);
        // One of three is more than a fifth now, and less than a fifth of ten later.
        Assert.Equal((1, 2, false, true), (read[1].Have, read[1].Bound, read[1].IsMet, read[1].IsPossible));
        Assert.EndsWith("名额用完也达不到了。", gauge.Read(List("a", "a", "a", "a", "a"))[0].Words);
    }

    [Fact]
    public void Check_AtTheList_CitesTheCitysRule()
    {
        var refusal = Assert.Single(new RatioGauge([Line, Heads], 10).Check(List("一线", "负责人", "其他", "其他", "一线"), AwardRulesMaker.Source));
        Assert.Equal(("一线职工不少于 60%：名单上 5 个里有 2 个，至少要 3 个。", AwardRulesMaker.CityWords), (refusal.Message, refusal.ClauseText));
        Assert.Empty(new RatioGauge([Line, Heads], 10).Check([], AwardRulesMaker.Source));
    }

    [Fact]
    public void Rule_ForManyPlaces_IsNotAskedOfFew()
    {
        Assert.Equal(["line"], new RatioGauge([Line, Heads], 4).Read(List()).Select(share => share.Rule.Code));
        Assert.Equal(["line", "heads"], new RatioGauge([Line, Heads], 5).Read(List()).Select(share => share.Rule.Code));
    }

    [Fact]
    public void Fact_NobodyStated_CountsAgainstTheList()
    {
        var facts = new Dictionary<string, string> { ["Post"] = "" };
        Assert.False(Line.Counts(facts));
        Assert.True(Heads.Counts(facts));
        Assert.True(Heads.Counts(new Dictionary<string, string>()));
    }

    [Fact]
    public void Gauge_OverRandomLists_EqualsTryingEverything()
    {
        var random = new Random(60);
        for (var round = 0; round < 3000; round++)
        {
            var (places, percent) = (random.Next(1, 13), random.Next(0, 101));
            var rule = Line with { Bound = (RatioBound)random.Next(2), Percent = percent };
            var list = List([.. Enumerable.Range(0, random.Next(0, places + 1)).Select(_ => random.Next(2) == 0 ? "一线" : "其他")]);
            var have = list.Count(facts => facts["Post"] == "一线");
            bool Holds(int some, int all) => rule.Bound == RatioBound.AtLeast ? some * 100 >= percent * all : some * 100 <= percent * all;
            var possible = Enumerable.Range(list.Count, places - list.Count + 1).Any(size => Enumerable.Range(0, size - list.Count + 1).Any(more => Holds(have + more, size)));

            var read = new RatioGauge([rule], places).Read(list)[0];

            Assert.Equal((round, Holds(have, list.Count), possible), (round, read.IsMet, read.IsPossible));
        }
    }

    private static List<IReadOnlyDictionary<string, string>> List(params string[] posts) => [.. posts.Select(post => new Dictionary<string, string> { ["Post"] = post })];
}
