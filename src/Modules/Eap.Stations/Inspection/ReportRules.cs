namespace Eap.Stations.Inspection;

/// <summary>When a report may be signed. Plain rules; all that is missing is said at once.</summary>
public static class ReportRules
{
    /// <summary>What is in the way, in Chinese; empty when it may be signed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="photos">Photographs it has.</param>
    /// <param name="leastPhotos">As many it must have.</param>
    /// <param name="visitOn">The day of the visit.</param>
    /// <param name="today">Today in the city.</param>
    public static IEnumerable<string> Missing(InspectionReportPart report, int photos, int leastPhotos, DateOnly visitOn, DateOnly today)
    {
        if (today < visitOn) yield return $"检查安排在{visitOn.Year}年{visitOn.Month}月{visitOn.Day}日，还没有到，到现场看过再签名。";
        var open = report.Checks.Where(check => check.IsMet is null).ToList();
        if (open.Count > 0) yield return $"还有 {open.Count} 项没有看：{string.Join('、', open.Take(5).Select(check => check.Title))}{(open.Count > 5 ? "等" : "")}。";
        if (report.Checks.Count == 0 && report.Remarks.Length == 0) yield return "本市的标准还没有录入检查项，请在备注里写明看到了什么、凭什么下结论。";
        if (photos < leastPhotos) yield return $"现场照片至少要 {leastPhotos} 张，现在有 {photos} 张。";
        if (report.Conclusion is null) yield return "请写结论：通过、需要整改，还是不通过。";
        var unmet = report.Checks.Where(check => check.IsMet == false).ToList();
        if (report.Conclusion == ReportConclusion.Pass && unmet.Count > 0) yield return $"有 {unmet.Count} 项不符合（{string.Join('、', unmet.Take(5).Select(check => check.Title))}），结论不能是通过。";
        if (report.Conclusion is ReportConclusion.Rectify or ReportConclusion.Fail && report.Remarks.Length == 0 && unmet.All(check => check.Remark.Length == 0)) yield return "结论不是通过，请在备注里写明哪里不够。";
    }
}
