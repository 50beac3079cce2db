using Eap.Awards.Rules;
using static Eap.Awards.Tests.Unit.AwardRulesMaker;

namespace Eap.Awards.Tests.Unit;

/// <summary>R28, R29 and 7.11: both bodies, or nobody.</summary>
public sealed class JointDecisionTests
{
    [Fact]
    public void Title_OfTwoBodies_IsNamedByBothOnly()
    {
        Assert.Equal([Federation, Commission], Assert.IsType<JointDecision.Open>(Of()).Waiting);
        Assert.Equal([Commission], Assert.IsType<JointDecision.Open>(Of(Yes(Federation))).Waiting);
        Assert.Equal([Federation], Assert.IsType<JointDecision.Open>(Of(Yes(Commission))).Waiting);
        Assert.IsType<JointDecision.Named>(Of(Yes(Commission), Yes(Federation)));
    }

    [Fact]
    public void Title_OneBodyDeclines_IsNotNamedWithItsReasonWhateverTheOtherSays()
    {
        var expected = new JointDecision.NotNamed(Commission, "去年受过处罚。");
        Assert.Equal(expected, Of(new BodyVerdict(Commission.Id, false, "去年受过处罚。")));
        Assert.Equal(expected, Of(Yes(Federation), new BodyVerdict(Commission.Id, false, "去年受过处罚。")));
    }

    [Fact]
    public void Title_OfOneBody_IsNamedByIt() => Assert.IsType<JointDecision.Named>(JointDecision.Of([Federation], [Yes(Federation)]));

    [Fact]
    public void Verdict_OfWhoDoesNotName_OrTwice_IsAnError()
    {
        Assert.Throws<ArgumentException>(() => JointDecision.Of([Federation], [Yes(Commission)]));
        Assert.Throws<ArgumentException>(() => Of(Yes(Federation), Yes(Federation)));
        Assert.Throws<ArgumentException>(() => JointDecision.Of([], []));
    }

    private static JointDecision Of(params BodyVerdict[] verdicts) => JointDecision.Of([Federation, Commission], verdicts);

    private static BodyVerdict Yes(NamingBody body) => new(body.Id, true);
}
