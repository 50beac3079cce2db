using Eap.Awards.Rules;

namespace Eap.Awards.Tests.Unit;

/// <summary>c2, R29, R30: who may be named.</summary>
public sealed class EligibilityTests
{
    private static readonly EligibilityFacts Facts = new() { Title = "person", Year = 2020, FiledOn = new DateOnly(2020, 10, 12) };

    [Fact]
    public void Holder_WithinTheYears_IsNotNamedAgain()
    {
        Assert.Equal("2020年已经命名过“优秀个人”，一年只命名一次。", Refused(new EligibilityRule { NoRepeatYears = 1 }, Facts with { Honours = [Held(2019), Held(2020)] }));
        Assert.Empty(Check(new EligibilityRule { NoRepeatYears = 1 }, Facts with { Honours = [Held(2019)] }));
        Assert.Equal("2018年已经命名过“优秀个人”，3年内不重复命名。", Refused(new EligibilityRule { NoRepeatYears = 3 }, Facts with { Honours = [Held(2018)] }));
        Assert.Empty(Check(new EligibilityRule { NoRepeatYears = 3 }, Facts with { Honours = [Held(2017)] }));
        Assert.Empty(Check(new EligibilityRule { NoRepeatYears = 3 }, Facts with { Title = "medal", Honours = [Held(2019)] }));
        Assert.Empty(Check(new EligibilityRule(), Facts with { Honours = [Held(2020)] }));
    }

    [Fact]
    public void Holder_WhoseHonourWasRevoked_IsBarredFromEveryTitle() =>
        Assert.Equal("2018年的“优秀个人”被撤销过，不再命名。", Refused(new EligibilityRule { NoRepeatYears = 3 }, Facts with { Title = "medal", Honours = [Held(2018) with { IsRevoked = true }] }));

    [Fact]
    public void Rank_ThatIsExcluded_IsRefused_CitingTheCity()
    {
        var refusal = Assert.Single(Check(new EligibilityRule { ExcludedRanks = ["副局级及以上"] }, Facts with { Rank = "副局级及以上" }));
        Assert.Equal(("“副局级及以上”不在推荐范围里。", "", AwardRulesMaker.CityWords), (refusal.Message, refusal.ClauseId, refusal.ClauseText));
        Assert.Empty(Check(new EligibilityRule { ExcludedRanks = ["副局级及以上"] }, Facts with { Rank = "一线职工" }));
    }

    [Fact]
    public void Medal_RestsOnTheRecordOfThreeYears()
    {
        var rule = new EligibilityRule { Record = new RequiredRecord { FromYear = 2018, ToYear = 2020, AnyTitle = ["person"], ServiceYears = 3 } };
        Assert.Equal(["要有2018年到2020年每一年的工作记录，缺2019年。", "还没有得过规定的前一级称号。", "从事这项工作要满3年，填的是2年。"],
            Check(rule, Facts with { RecordedYears = new HashSet<int> { 2018, 2020 }, ServiceYears = 2 }).Select(refusal => refusal.Message));
        var full = Facts with { RecordedYears = new HashSet<int> { 2018, 2019, 2020 }, ServiceYears = 3, Honours = [Held(2019)] };
        Assert.Empty(Check(rule, full));
        // R30: no medal on a title that was taken back.
        Assert.Equal(2, Check(rule, full with { Honours = [Held(2019) with { IsRevoked = true }] }).Count);
        Assert.Contains("填的是空白", Check(rule, full with { ServiceYears = null })[0].Message);
    }

    [Fact]
    public void Penalty_CountsToTheDay()
    {
        var rule = new EligibilityRule { PenaltyFreeYears = 3 };
        Assert.Equal("2017年10月13日受过处罚或处分，3年内的不推荐。", Refused(rule, Facts with { Penalties = [new(2017, 10, 12), new(2017, 10, 13)] }));
        Assert.Empty(Check(rule, Facts with { Penalties = [new(2017, 10, 12)] }));
        // A leap day three years on is the 28th.
        Assert.Empty(Check(rule, Facts with { FiledOn = new DateOnly(2020, 2, 29), Penalties = [new(2017, 2, 28)] }));
    }

    [Theory]
    [InlineData("阿依古丽·例", "阿依古丽•例", true)]
    [InlineData("阿依古丽·例", "阿依古丽例", true)]
    [InlineData("例 一鸣", "例一鸣", true)]
    [InlineData("Ｌｉ例", "li例", true)]
    [InlineData("例\u200B一鸣", "例一鸣", true)]
    [InlineData("例（集团）", "例(集团)", true)]
    [InlineData("例一鸣", "例一明", false)]
    [InlineData("𠮷例", "吉例", false)]
    public void Holder_UnderTwoWritings_IsOne(string left, string right, bool isOne) =>
        Assert.Equal(isOne, HolderKey.OfName(NomineeKind.Person, left, "unit1") == HolderKey.OfName(NomineeKind.Person, right, "unit1"));

    [Fact]
    public void Holder_KeysOfDifferentThings_Differ()
    {
        string[] keys = [HolderKey.OfName(NomineeKind.Person, "例", "u"), HolderKey.OfName(NomineeKind.Studio, "例", "u"), HolderKey.OfName(NomineeKind.Person, "例", "v"), HolderKey.OfOrganization("u"), HolderKey.OfNumber("u")];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(HolderKey.MaxLength, HolderKey.OfName(NomineeKind.Unit, new string('例', 300), "u").Length);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("三年 开展\r\n心理　服务", 8, 10)]
    [InlineData("𠮷和👨‍👩‍👧各一", 5, 5)]
    [InlineData("看不\u200B见的\u202E不算", 6, 6)]
    [InlineData("12356，24小时。", 11, 11)]
    public void Deeds_AreCountedAsPeopleDo(string text, int characters, int withSpaces)
    {
        Assert.Equal(characters, DeedsLength.Count(text));
        Assert.Equal(withSpaces, DeedsLength.Count(text, DeedsCounting.WithSpaces));
    }

    [Fact]
    public void Deeds_OneTooMany_IsRefusedWithBothFigures()
    {
        var text = string.Concat(Enumerable.Repeat("例 ", 3000));
        Assert.Null(DeedsLength.Check(text, 3000, DeedsCounting.Characters, AwardRulesMaker.Source));
        var refusal = DeedsLength.Check(text + "例", 3000, DeedsCounting.Characters, AwardRulesMaker.Source)!;
        Assert.Equal(("3 001 字，最多 3 000 字（不计空格和换行）。", AwardRulesMaker.CityWords), (refusal.Message, refusal.ClauseText));
        Assert.StartsWith("6 000 字，最多 3 000 字", DeedsLength.Check(text, 3000, DeedsCounting.WithSpaces, AwardRulesMaker.Source)!.Message);
        Assert.Null(DeedsLength.Check(text, null, DeedsCounting.Characters, AwardRulesMaker.Source));
    }

    private static IReadOnlyList<Plans.Rules.Refusal> Check(EligibilityRule rule, EligibilityFacts facts) => Eligibility.Check(rule, facts, AwardRulesMaker.Source);

    private static string Refused(EligibilityRule rule, EligibilityFacts facts) => Assert.Single(Check(rule, facts)).Message;

    private static PriorHonour Held(int year) => new("person", "优秀个人", year);
}
