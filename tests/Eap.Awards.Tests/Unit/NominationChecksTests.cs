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

    private static NominationChecks Checks(int days) =>
        new(new AwardProgramme("p", "v", "o", "例评选", new AwardProgrammePart { Year = 2018, Publicity = new PublicityRule { UnitDays = days, CityDays = 5 } }, null), Category, AwardRulesMaker.Source, Calendar);
}
