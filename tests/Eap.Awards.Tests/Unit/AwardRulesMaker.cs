using Eap.Awards.Rules;
using Eap.Plans.Rules;

namespace Eap.Awards.Tests.Unit;

internal static class AwardRulesMaker
{
    public const string CityWords = "本市自定规则（2018年9月20日）";

    public static readonly AwardSource Source = new(new PlanClause("R28", "五（一）", "两个单位联合命名"), new CityRule("推荐、公示和回避的办法", new DateOnly(2018, 9, 20)));

    public static readonly NamingBody Federation = new("federation", "日照市总工会");

    public static readonly NamingBody Commission = new("commission", "日照市卫生健康委员会");

    /// <summary>Everything is done: each test takes one thing away.</summary>
    public static NominationFacts Done { get; } = new()
    {
        IsResolved = true, IsUnitPublicityOver = true, IsConsented = true, IsRecommended = true, IsJudged = true, HasPlace = true, IsPublicityBegun = true, IsPublicityOver = true,
        Joint = new JointDecision.Named(),
    };
}
