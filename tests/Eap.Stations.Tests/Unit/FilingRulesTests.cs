using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Stations.Acceptance;
using Eap.Stations.Filing;
using Eap.Stations.Model;
using Eap.Stations.Subsidies;

namespace Eap.Stations.Tests.Unit;

public sealed class FilingRulesTests
{
    private static readonly DateTime October = new(2021, 10, 20, 9, 0, 0), November = new(2021, 11, 3, 9, 0, 0), January = new(2022, 1, 5, 9, 0, 0);
    private static readonly AcceptanceFiling Filing = new() { Class = StationKind.Station, IsNewBuild = true, BuiltOn = new DateOnly(2021, 6, 1), Hours = [(1, "09:00", "17:30")] };

    // Q36: what counts before the last day is a reading. Filed in time and given back, it is not late where filing counts.
    [Theory]
    [InlineData(SubsidyEvent.Filed, false)]
    [InlineData(SubsidyEvent.Inspected, true)]
    [InlineData(SubsidyEvent.Accepted, true)]
    public void Filing_ThatComesBackAfterTheLastDay_IsLateByTheReading(SubsidyEvent counted, bool late) =>
        Assert.Equal(late, new FilingRules(Plan(), counted).Check(Filing, November, October).Any(finding => finding.Message.Contains("这次不再补助")));

    [Fact]
    public void Filing_FirstHandedInAfterTheLastDay_IsLateByEveryReading()
    {
        foreach (var counted in Enum.GetValues<SubsidyEvent>()) Assert.Contains(new FilingRules(Plan(), counted).Check(Filing, November, November), finding => finding.Message.Contains("这次不再补助"));
    }

    [Fact]
    public void Filing_ThatComesBackInTheNextYear_IsNewlyBuiltInTheYearItWasFiled()
    {
        Assert.DoesNotContain(new FilingRules(Plan(), SubsidyEvent.Filed).Check(Filing, January, October), finding => finding.Message.Contains("年新建的"));
        Assert.Contains("不是2021年新建的", new FilingRules(Plan(), SubsidyEvent.Filed).Check(Filing with { IsNewBuild = false }, January, October).Single().Message);
    }

    [Theory]
    [InlineData("24:00", "08:00", "开始时间请填 0:00，不填 24:00")]
    [InlineData("09:00", "09:00", "开始和结束相同")]
    [InlineData("早上", "17:30", "请填几点到几点")]
    [InlineData("20:00", "02:00", null)]
    [InlineData("00:00", "24:00", null)]
    public void Hours_TheDirectoryCouldNotPublish_AreRefusedAtTheFiling(string from, string to, string? words)
    {
        var found = new FilingRules(null, SubsidyEvent.Accepted).Check(Filing with { Hours = [(1, from, to)] }, October, October).ToList();
        if (words is null) Assert.Empty(found);
        else Assert.Contains(words, found.Single().Message);
    }

    private static Plan Plan() => new("plan", "version", "例市计划", new PlanPart
    {
        FromYear = 2021, ToYear = 2021, Deadlines = [new PlanDeadline { Code = SubsidyReadings.LastDay, Event = "Acceptance", LastDay = new DateOnly(2021, 10, 31), Clause = "Q36" }],
    });
}
