using Eap.Awards.Rules;

namespace Eap.Awards.Tests.Unit;

/// <summary>The words for where a nomination stands: the step that is open.</summary>
public sealed class NominationWordsTests
{
    [Theory]
    [InlineData(NominationStage.UnitPublicity, "等上级工会推荐"), InlineData(NominationStage.Recommended, "等形式审查"), InlineData(NominationStage.FormalCheck, "审查通过，征求意见中")]
    [InlineData(NominationStage.Consultation, "审查通过，等评审"), InlineData(NominationStage.Panel, "评审结束，等定名单"), InlineData(NominationStage.Listed, "拟命名，等公示"), InlineData(NominationStage.Publicity, "拟命名公示")]
    [InlineData(NominationStage.Decided, "已决定，待命名公布"), InlineData(NominationStage.Announced, "已命名"), InlineData(NominationStage.NotChosen, "未入选"), InlineData(NominationStage.Refused, "未通过审查")]
    public void Now_OnTheWholePath_IsTheOpenStep(NominationStage stage, string words) => Assert.Equal(words, NominationWords.Now(stage, new NominationPath()));

    [Fact]
    public void Now_WhereStepsAreLeftOut_NamesTheNextThatIsAsked()
    {
        var path = new NominationPath(Recommendation: false, Consultation: false, Panel: false);
        Assert.Equal(("等形式审查", "审查通过，等定名单"), (NominationWords.Now(NominationStage.UnitPublicity, path), NominationWords.Now(NominationStage.FormalCheck, path)));
        Assert.Equal("审查通过，等评审", NominationWords.Now(NominationStage.FormalCheck, path with { Panel = true }));
    }

    [Fact]
    public void Now_BeforeThePersonAgrees_AndAfterPublicity_SaysSo()
    {
        Assert.Equal("等本人点同意", NominationWords.Now(NominationStage.UnitPublicity, new NominationPath(), awaitsConsent: true));
        Assert.Equal("公示结束，待命名", NominationWords.Now(NominationStage.Publicity, new NominationPath(), isPublicityOver: true));
    }
}
