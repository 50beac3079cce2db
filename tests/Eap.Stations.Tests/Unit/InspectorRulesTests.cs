using Eap.Stations.Inspection;
using Eap.Stations.Model;

namespace Eap.Stations.Tests.Unit;

public sealed class InspectorRulesTests
{
    private const string Unit = "city/districts/east/works/";
    private static readonly VisitedUnit Visited = new(Unit, new HashSet<string> { "city/", "city/districts/" });

    [Theory]
    [InlineData("city/", false, true)]
    [InlineData("city/districts/", false, true)]
    [InlineData("city/districts/east/", false, false)]
    [InlineData(Unit, false, false)]
    [InlineData(Unit + "shop/", false, false)]
    [InlineData("city/districts/west/", true, true)]
    [InlineData("city/districts/east/mill/", true, true)]
    public void Visit_BySomebodyWithARoleThere_IsRefusedWhereTheyAreRelated(string at, bool mayWithRole, bool mayWithTie)
    {
        var refusal = InspectorRules.Refuse(Known(roles: [Field("city/"), new InspectorBond(at, "某单位")]), Visited);
        Assert.Equal(mayWithRole ? null : "例一在某单位有职务，要回避。", refusal);
        Assert.Equal(mayWithTie ? null : "例一申明过与某单位有关系，要回避。", InspectorRules.Refuse(Known(roles: [Field("city/")], ties: [new InspectorBond(at, "某单位")]), Visited));
    }

    [Fact]
    public void Visit_ByAnInspectorOfTheDistrict_IsTheirField_ButNotAtTheUnitItself()
    {
        Assert.Null(InspectorRules.Refuse(Known(roles: [Field("city/districts/east/")]), Visited));
        Assert.NotNull(InspectorRules.Refuse(Known(roles: [Field(Unit)]), Visited));
        Assert.NotNull(InspectorRules.Refuse(Known(roles: [Field("city/")]) with { IsEnabled = false }, Visited));
        Assert.NotNull(InspectorRules.Refuse(Known(roles: []) with { MayInspect = false }, Visited));
        Assert.Equal("例一自己办申报或者验收，不是第三方。", InspectorRules.Refuse(Known(roles: [Field("city/")]) with { Handles = true }, Visited));
    }

    [Fact]
    public void Sign_WhatIsMissing_IsSaidAtOnce()
    {
        var day = new DateOnly(2026, 11, 20);
        var report = new InspectionReportPart { Class = StationKind.Station, Checks = [new ReportCheck { Id = "X1", Title = "有独立房间" }, new ReportCheck { Id = "X2", Title = "有值班表", IsMet = false }] };
        Assert.Equal(4, ReportRules.Missing(report, 0, 1, day, day.AddDays(-1)).Count());
        (report.Checks[0].IsMet, report.Conclusion) = (true, ReportConclusion.Pass);
        Assert.Equal(["有 1 项不符合（有值班表），结论不能是通过。"], ReportRules.Missing(report, 1, 1, day, day));
        report.Conclusion = ReportConclusion.Rectify;
        Assert.Equal(["结论不是通过，请在备注里写明哪里不够。"], ReportRules.Missing(report, 1, 1, day, day));
        report.Remarks = "没有值班表";
        Assert.Empty(ReportRules.Missing(report, 1, 1, day, day));
        Assert.Single(ReportRules.Missing(new InspectionReportPart { Conclusion = ReportConclusion.Pass }, 1, 1, day, day));
    }

    private static InspectorBond Field(string path) => new(path, "检查范围", IsInspector: true);

    private static InspectorFacts Known(IReadOnlyList<InspectorBond> roles, IReadOnlyList<InspectorBond>? ties = null) => new("u1", "例一", true, true, roles, ties ?? []);
}
