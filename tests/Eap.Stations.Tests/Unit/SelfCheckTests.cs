using Eap.Applications.Rules;
using Eap.Stations.Acceptance;
using Eap.Stations.Filing;
using Eap.Stations.Model;
using Eap.Stations.Subsidies;

namespace Eap.Stations.Tests.Unit;

public sealed class SelfCheckTests
{
    [Fact]
    public void Ask_AnotherClassAndBack_KeepsWhatWasAnswered_AndTakesNothingNobodyAsked()
    {
        var field = new SelfCheckField { Checks = [new SelfCheck { Id = "S1", IsMet = true, Evidence = "照片一" }, new SelfCheck { Id = "X9", IsMet = true }] };
        field.Ask("v1", [("S1", "有咨询室"), ("S2", "有值班表")]);
        Assert.Equal([("S1", "有咨询室", true), ("S2", "有值班表", null)], field.Checks.Select(check => (check.Id, check.Title, check.IsMet)));
        Assert.Empty(field.SetAside);

        field.Ask("v1", [("C1", "有三间房")]);
        Assert.Equal(["S1"], field.SetAside.Select(check => check.Id));
        field.Ask("v2", [("S1", "有咨询室"), ("S2", "有值班表")]);
        Assert.Equal(("照片一", "v2"), (field.Checks[0].Evidence, field.PlanVersionId));
        Assert.Empty(field.SetAside);
    }

    [Theory]
    [InlineData("2 值班表.jpg", "2", true)]
    [InlineData("２、值班表.jpg", "2", true)]
    [InlineData("s1.png", "S1", true)]
    [InlineData("21 制度.pdf", "2", false)]
    [InlineData("值班表2.jpg", "2", false)]
    public void File_NamedAfterACheck_ShowsIt(string name, string id, bool shows) => Assert.Equal(shows, new SelfCheck { Id = id }.IsShownBy(name));

    [Fact]
    public void Assessment_WhatIsMissing_IsSaidAtOnce_AndOnlyWarnsOnceHandedIn()
    {
        var field = new SelfCheckField { Checks = [new SelfCheck { Id = "1", Title = "有咨询室" }, new SelfCheck { Id = "2", Title = "有值班表", IsMet = true }, new SelfCheck { Id = "3", Title = "有制度", IsMet = false }] };
        var found = SelfCheckRules.Check(field, "", [], isFirst: true).ToList();
        Assert.Equal(["自评表还有 1 项没有填：有咨询室。", "自评表有 1 项写了做到，还要写怎么看得出来，或者交一份以编号开头的材料：有值班表。"], found.Select(finding => finding.Message));
        Assert.All(found, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
        Assert.All(SelfCheckRules.Check(field, "", [], isFirst: false), finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        field.Checks[0].IsMet = false;
        Assert.Empty(SelfCheckRules.Check(field, "", ["2 值班表.jpg"], isFirst: true));
    }

    [Fact]
    public void Assessment_WhereTheStandardIsToBeEntered_AsksWords()
    {
        Assert.Contains("还没有录入检查项", SelfCheckRules.Check(new SelfCheckField(), " ", [], isFirst: true).Single().Message);
        Assert.Empty(SelfCheckRules.Check(new SelfCheckField(), "都做到了", [], isFirst: true));
    }

    [Fact]
    public void Filing_RoomsWithoutAPhotographOfTheirOwn_AndADayNobodyIsOnDuty_AreSaid()
    {
        var filing = new AcceptanceFiling
        {
            Class = StationKind.Room, IsNewBuild = true, BuiltOn = new DateOnly(2021, 6, 1), Photos = ["a", "b"], Rooms = [("咨询室", 1), ("放松室", 1), ("档案室", 3)],
            Hours = [(1, "09:00", "17:00"), (3, "09:00", "17:00")], Roster = [("1", "09:00", "24:30"), ("法定节假日", "09:00", "12:00")],
        };
        var now = new DateTime(2021, 9, 1, 9, 0, 0);
        var found = new FilingRules(null, SubsidyEvent.Accepted).Check(filing, now, now).Select(finding => finding.Message).ToList();
        Assert.Contains("“档案室”写的是第 3 张照片，“现场照片”里现在有 2 张。", found);
        Assert.Contains("“咨询室”、“放松室”写的是同一张照片（第 1 张）。一间一张，请各拍各的。", found);
        Assert.Contains(found, message => message.StartsWith("值班表里“09:00”到“24:30”："));
        Assert.Contains("周三写了开放，值班表里没有人。检查时会问到。", found);
        Assert.Equal(4, found.Count);
    }
}
