namespace Eap.Stations.Inspection;

/// <summary>What stands in a report, in words.</summary>
public static class ReportWords
{
    /// <summary>通过, 需要整改, 不通过.</summary>
    public static string Title(ReportConclusion conclusion) => conclusion switch
    {
        ReportConclusion.Pass => "通过",
        ReportConclusion.Rectify => "需要整改",
        _ => "不通过",
    };

    /// <summary>符合, 不符合, 没有看.</summary>
    public static string Title(bool? isMet) => isMet switch { true => "符合", false => "不符合", null => "没有看" };
}
