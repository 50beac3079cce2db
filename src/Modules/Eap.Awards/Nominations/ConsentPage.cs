using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>What the nominee reads.</summary>
/// <param name="Nomination">The nomination.</param>
/// <param name="Place">What it is for.</param>
/// <param name="ConsentWords">What they agree to.</param>
public sealed record ConsentPage(Nomination Nomination, NominationPlace Place, string ConsentWords)
{
    /// <summary>What is agreed to: these very words, kept by their hash.</summary>
    public static string Words(IStringLocalizer T) => T["我同意被推荐。我知道：推荐材料会给上级工会、评委和命名单位看；公示时会公开姓名、单位和事迹简介；身份证号、电话和出生日期不公开。公布以前我随时可以改变主意，不用说明理由。"];
}
