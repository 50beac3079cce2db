using System.Globalization;
using Eap.Plans.Rules;
using Eap.Stations.Grading;
using Microsoft.AspNetCore.Mvc.Localization;

namespace Eap.Stations.Passport;

/// <summary>A passport in words.</summary>
public static class PassportWords
{
    /// <summary>还差 3 项达到标准型; 已达到最高一级; 六有齐全.</summary>
    public static string Gap(IViewLocalizer localizer, PassportStandard standard) => standard.Confirmed switch
    {
        { IsComplete: true } when standard.Standard.IsCumulative => localizer["已达到最高一级"].Value,
        { IsComplete: true } => Format(localizer, "{0}：齐全", standard.Standard.Title),
        { Next: { } next } when standard.Standard.IsCumulative => Format(localizer, "还差 {0} 项达到{1}", next.Missing.Count, next.Tier.Title),
        { Next: { } next } => Format(localizer, "{0}：还差 {1} 项", standard.Standard.Title, next.Missing.Count),
        _ => localizer["更高一级的标准待录入"].Value,
    };

    /// <summary>还没填, 等核对, 已核实, 退回.</summary>
    public static string State(IViewLocalizer localizer, PassportCheck? check) => localizer[check?.State switch
    {
        PassportCheckState.Claimed => "等核对",
        PassportCheckState.Confirmed => "已核实",
        PassportCheckState.Refused => "退回了",
        _ => "还没填",
    }].Value;

    /// <summary>What one more step would bring: with what waits confirmed, the station would be of this tier. Null when nothing changes.</summary>
    public static StandardTier? Promised(PassportStandard standard) => standard.Claimed.Tier is { } tier && tier.Code != standard.Confirmed.Tier?.Code ? tier : null;

    /// <summary>What is missing, those of lower tiers first.</summary>
    public static IReadOnlyList<StandardCheck> Missing(StationGrade grade) => grade.Next?.Missing ?? [];

    private static string Format(IViewLocalizer localizer, string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, localizer[text].Value, values);
}
