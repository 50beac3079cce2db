using Eap.Awards.Rules;
using Stage = Eap.Awards.Rules.NominationStage;
using static Eap.Awards.Tests.Unit.AwardRulesMaker;

namespace Eap.Awards.Tests.Unit;

/// <summary>1.5: nomination. Publicity is not skipped, nobody announces over an objection or alone, who keeps out does not vote.</summary>
public sealed class NominationProcessTests
{
    private static readonly Stage[] All = Enum.GetValues<Stage>();

    public static TheoryData<Stage, Stage> Steps => [.. new NominationPath().Stages.Zip(new NominationPath().Stages.Skip(1)).Select(pair => new TheoryDataRow<Stage, Stage>(pair.First, pair.Second))];

    [Theory, MemberData(nameof(Steps))]
    public void Step_WithEverythingDone_IsOpen(Stage stage, Stage next) => Assert.Null(NominationProcess.Refuse(stage, next, Done, Source));

    [Fact]
    public void Step_AnyOtherThanTheNext_IsRefusedWhateverTheFacts()
    {
        foreach (var stage in All)
            foreach (var to in All.Where(to => to <= Stage.Announced && to != Done.Path.After(stage) && (stage, to) != (Stage.Returned, Stage.UnitPublicity)))
                Assert.NotNull(NominationProcess.Refuse(stage, to, Done, Source));
    }

    [Fact]
    public void Publicity_IsOnEveryPath()
    {
        bool[] either = [true, false];
        foreach (var path in from a in either from b in either from c in either select new NominationPath(a, b, c))
        {
            Assert.Equal(Stage.Publicity, path.After(Stage.Listed));
            Assert.Equal(Stage.Decided, path.After(Stage.Publicity));
            Assert.Equal("“公示”这一步还没有办，不能跳过。", NominationProcess.Refuse(Stage.Listed, Stage.Decided, Done with { Path = path }, Source)!.Message);
            Assert.Equal([Stage.FormalCheck, Stage.Listed], path.Stages.Where(stage => stage is Stage.FormalCheck or Stage.Listed));
        }

        Assert.Equal(Stage.Listed, new NominationPath(Consultation: false, Panel: false).After(Stage.FormalCheck));
    }

    public static TheoryData<Stage, Stage, NominationFacts, string> Lacking => new()
    {
        { Stage.Draft, Stage.Resolved, Done with { IsResolved = false }, "决议" },
        { Stage.Resolved, Stage.UnitPublicity, Done with { IsUnitPublicityOver = false }, "公示无异议" },
        { Stage.UnitPublicity, Stage.Recommended, Done with { IsRecommended = false }, "没有推荐这一版" },
        { Stage.UnitPublicity, Stage.Recommended, Done with { IsConsented = false }, "本人还没有同意" },
        { Stage.Recommended, Stage.FormalCheck, Done with { Ineligible = "不在推荐范围里。" }, "不在推荐范围" },
        { Stage.FormalCheck, Stage.Consultation, Done with { OpinionsMissing = 2 }, "还差 2 份" },
        { Stage.FormalCheck, Stage.Consultation, Done with { OpinionsAgainst = 1 }, "有 1 个单位" },
        { Stage.Consultation, Stage.Panel, Done with { RecusedVotes = 1 }, "回避的评委" },
        { Stage.Consultation, Stage.Panel, Done with { IsJudged = false }, "评审还没有结束" },
        { Stage.Panel, Stage.Listed, Done with { HasPlace = false }, "名额已经满了" },
        { Stage.Panel, Stage.Listed, Done with { Ineligible = "2017年的“优秀个人”被撤销过，不再命名。" }, "被撤销过" },
        { Stage.Listed, Stage.Publicity, Done with { IsPublicityBegun = false }, "还没有公示" },
        { Stage.Publicity, Stage.Decided, Done with { Ineligible = "2017年的“优秀个人”被撤销过，不再命名。" }, "被撤销过" },
        { Stage.Publicity, Stage.Decided, Done with { IsPublicityOver = false }, "公示还没有结束" },
        { Stage.Publicity, Stage.Decided, Done with { OpenObjections = 1 }, "1 件异议" },
        { Stage.Publicity, Stage.Decided, Done with { Joint = new JointDecision.Open([Commission]) }, "还在等日照市卫生健康委员会" },
        { Stage.Publicity, Stage.Decided, Done with { Joint = new JointDecision.NotNamed(Commission, "材料不实。") }, "日照市卫生健康委员会不同意命名：材料不实。" },
        { Stage.Decided, Stage.Announced, Done with { OpenObjections = 1 }, "1 件异议" },
        { Stage.Decided, Stage.Announced, Done with { Joint = new JointDecision.Open([Federation]) }, "还在等日照市总工会" },
        { Stage.Decided, Stage.Announced, Done with { IsPublicityOver = false }, "公示还没有结束" },
        { Stage.Decided, Stage.Announced, Done with { IsConsented = false }, "本人还没有同意" },
        { Stage.Decided, Stage.Announced, Done with { HasPlace = false }, "没有占到名额" },
    };

    [Theory, MemberData(nameof(Lacking))]
    public void Step_WithOneThingLacking_IsRefusedInWords(Stage stage, Stage to, NominationFacts facts, string words) => Assert.Contains(words, NominationProcess.Refuse(stage, to, facts, Source)!.Message);

    [Fact]
    public void Refusal_CitesTheNoticeOnlyForWhatItSays()
    {
        // Joint naming and places are the notice's; publicity, consent and recusal are the city's own.
        Assert.Equal("R28", NominationProcess.Refuse(Stage.Publicity, Stage.Decided, Done with { Joint = new JointDecision.Open([Commission]) }, Source)!.ClauseId);
        foreach (var facts in new[] { Done with { IsPublicityOver = false }, Done with { OpenObjections = 1 }, Done with { IsConsented = false } })
            Assert.Equal(("", CityWords), NominationProcess.Refuse(Stage.Publicity, Stage.Decided, facts, Source) is { } refusal ? (refusal.ClauseId, refusal.ClauseText) : default);
        Assert.Equal("本市规定", new CityRule("", null).Refuse("不行。").ClauseText);
        Assert.Equal(CityWords, (Source with { Clause = null }).ByNotice("名额已经满了。").ClauseText);
    }

    [Fact]
    public void Side_Moves_AreOpenWhereTheyBelong()
    {
        Assert.Equal([Stage.UnitPublicity, Stage.Recommended], From(Stage.Returned));
        Assert.Equal([Stage.UnitPublicity, Stage.Recommended, Stage.FormalCheck, Stage.Consultation, Stage.Panel, Stage.Listed, Stage.Publicity, Stage.Decided, Stage.Returned], From(Stage.Refused));
        Assert.Equal([Stage.Panel], From(Stage.NotChosen));
        Assert.Empty(From(Stage.Declined));
        Assert.Equal([Stage.Publicity], From(Stage.Declined, Done with { Joint = new JointDecision.NotNamed(Federation, "不同意") }));
        Assert.Equal([Stage.Resolved, Stage.UnitPublicity, Stage.Recommended, Stage.FormalCheck, Stage.Consultation, Stage.Panel, Stage.Listed, Stage.Publicity, Stage.Decided, Stage.Returned], From(Stage.Withdrawn));
        Assert.Equal([Stage.Announced], From(Stage.Revoked));
        Assert.Null(NominationProcess.Refuse(Stage.Returned, Stage.UnitPublicity, Done, Source));
        Assert.NotNull(NominationProcess.Refuse(Stage.Returned, Stage.UnitPublicity, Done with { IsResolved = false }, Source));
        Assert.NotNull(NominationProcess.Refuse(Stage.Returned, Stage.Recommended, Done, Source));
    }

    [Fact]
    public void Facts_NobodyStated_LetNothingThrough()
    {
        Assert.All(new NominationPath().Stages.Skip(1).Where(to => to != Stage.FormalCheck), to => Assert.NotNull(NominationProcess.Refuse(Enum.GetValues<Stage>().Last(stage => stage < to), to, new NominationFacts(), Source)));
        Assert.NotNull(NominationProcess.Refuse(Stage.Recommended, Stage.FormalCheck, new NominationFacts(), Source));
    }

    [Fact]
    public void Vote_OfWhoKeepsOut_IsRefusedBeforeAnythingElse()
    {
        var vote = new VoteStanding(true, [], false, Stage.Consultation, new NominationPath());
        Assert.Null(PanelVoting.Refuse(vote, Source));
        Assert.Contains("要回避", PanelVoting.Refuse(vote with { Recusal = ["例一在例区总工会任职"], IsClosed = true }, Source)!.Message);
        // Votes were struck after the close: whoever may score may give the one that is missing.
        Assert.Null(PanelVoting.Refuse(vote with { IsClosed = true, IsLacking = true, Stage = Stage.Panel }, Source));
        Assert.Contains("要回避", PanelVoting.Refuse(vote with { Recusal = ["例一在例区总工会任职"], IsLacking = true }, Source)!.Message);
        Assert.Contains("评审已经结束", PanelVoting.Refuse(vote with { IsClosed = true }, Source)!.Message);
        Assert.Contains("不是这个项目的评委", PanelVoting.Refuse(vote with { IsMember = false }, Source)!.Message);
        Assert.All(All.Where(stage => stage != Stage.Consultation), stage => Assert.NotNull(PanelVoting.Refuse(vote with { Stage = stage }, Source)));
        Assert.Null(PanelVoting.Refuse(vote with { Stage = Stage.FormalCheck, Path = new NominationPath(Consultation: false) }, Source));
        Assert.NotNull(PanelVoting.Refuse(vote with { Stage = Stage.FormalCheck, Path = new NominationPath(Panel: false) }, Source));
    }

    [Fact]
    public void Title_OfEveryStage_IsItsOwn() => Assert.Equal(All.Length, All.Select(NominationProcess.Title).Distinct().Count());

    private static IEnumerable<Stage> From(Stage to, NominationFacts? facts = null) => All.Where(stage => NominationProcess.Refuse(stage, to, facts ?? Done, Source) is null);
}
