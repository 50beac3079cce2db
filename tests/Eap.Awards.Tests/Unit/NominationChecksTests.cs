using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Time;

namespace Eap.Awards.Tests.Unit;

/// <summary>2.3: the unit's resolution and publicity, the length of the deeds.</summary>
public sealed class NominationChecksTests
{
    private static readonly WorkingDayCalendar Calendar = new(HolidayData.BuiltIn());
    private static readonly AwardCategory Category = new() { Code = "person", Title = "优秀个人", Kind = NomineeKind.Person, Form = "Form", DeedsMost = 3000 };
    private static readonly NominationFiling Filed = new()
    {
        Name = "例一鸣", Deeds = "做了三年。", ResolvedOn = new DateOnly(2018, 9, 27), HasResolution = true, PublicFrom = new DateOnly(2018, 9, 28), PublicTo = new DateOnly(2018, 10, 10), IsPublicityClear = true, HasPublicityProof = true,
    };

    [Fact]
    public void Filing_OverTheNationalDay_CountsFiveWorkingDays()
    {
        Assert.Empty(Checks(5).Check(Filed, new DateOnly(2018, 10, 11)));
        Assert.True(Checks(5).IsUnitPublicityOver(Filed, new DateOnly(2018, 10, 11)));
        var early = Assert.Single(Checks(5).Check(Filed with { PublicTo = new DateOnly(2018, 10, 9) }, new DateOnly(2018, 10, 11)));
        Assert.Contains("4个工作日，少于5个", early.Message);
        Assert.Contains("最早到2018年10月10日", early.Message);
        Assert.Equal(AwardRulesMaker.CityWords, early.Clause);
        Assert.Contains("公示还没有结束", Assert.Single(Checks(5).Check(Filed, new DateOnly(2018, 10, 10))).Message);
    }

    [Fact]
    public void Filing_WithoutEvidence_IsRefusedAtEachField()
    {
        Assert.Equal(["Form.ResolvedOn", "Form.Resolution", "Form.PublicFrom"], Checks(5).Check(new NominationFiling(), new DateOnly(2018, 10, 11)).Select(finding => finding.Field));
        Assert.Equal(["Form.PublicFrom", "Form.PublicResult", "Form.PublicNotice"], Checks(5).Check(Filed with { ResolvedOn = new DateOnly(2018, 9, 29), IsPublicityClear = false, HasPublicityProof = false }, new DateOnly(2018, 10, 11)).Select(finding => finding.Field));
        Assert.Empty(Checks(0).Check(Filed with { PublicFrom = null, PublicTo = null }, new DateOnly(2018, 10, 11)));
    }

    [Fact]
    public void Deeds_OneTooMany_AreRefusedWithBothFigures() =>
        Assert.StartsWith("3 001 字，最多 3 000 字", Assert.Single(Checks(5).Check(Filed with { Deeds = new string('例', 3001) }, new DateOnly(2018, 10, 11))).Message);

    [Theory]
    [InlineData("例一鸣，37110219800101001x，带队", "身份证号"), InlineData("371102 19800101 0012", "身份证号"), InlineData("号码 990000800101001", "身份证号"), InlineData("打１３８００００００００找他", "手机号"), InlineData("生于1980年1月2日", "出生日期"), InlineData("出生日期：1980-01-02", "出生日期"), InlineData("（1980年1月2日生）", "出生日期")]
    [InlineData("三年办了三十场讲座，服务职工 13800 人次", null), InlineData("2018年1月1日生效的办法", null), InlineData("2018年9月1日为学生2018年级开课", null), InlineData("拨打 000-0000 或者 12351", null), InlineData("合同 2018100112345678901234", null)]
    public void Summary_WithWhatNobodyMayReadOfAPerson_IsRefused(string summary, string? found)
    {
        Assert.Equal(found, PersonalTraces.In(summary));
        var findings = Checks(5).Check(Filed with { Summary = summary }, new DateOnly(2018, 10, 11)).Select(finding => $"{finding.Field} {finding.Message}");
        Assert.Equal(found is null ? [] : [$"Form.Summary 简介里像是有{found}。简介公示时大家都看得到，请删掉。"], findings);
    }

    private static NominationChecks Checks(int days) =>
        new(new AwardProgramme("p", "v", "o", "例评选", new AwardProgrammePart { Year = 2018, Publicity = new PublicityRule { UnitDays = days, CityDays = 5 } }, null), Category, AwardRulesMaker.Source, Calendar);
}
