using Eap.Portal.Hotlines;
using static Eap.Portal.Tests.Unit.Hotlines.Lines;

namespace Eap.Portal.Tests.Unit.Hotlines;

public sealed class HotlineRulesTests
{
    private static readonly DateTime Morning = new(2026, 11, 23, 10, 0, 0);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly HotlineHours OfficeHours = Hours(Weekdays, "08:30", "17:00");

    [Fact]
    public void CityLine_NeverChecked_SaysSoAndIsNoButton()
    {
        var standing = HotlineRules.Stand(City(hours: OfficeHours), Morning);

        Assert.Equal("号码未核实", standing.StateText);
        Assert.False(standing.HasButton);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("待录入")]
    public void Line_WithoutDigits_SaysWhatIsMissingAndIsNoButton(string? number)
    {
        var standing = HotlineRules.Stand(City(number, Today, OfficeHours), Morning);

        Assert.Equal("待录入", standing.StateText);
        Assert.False(standing.HasButton);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void CityLine_DaysAfterItsCheck_KeepsItsButtonForNinety(int days, bool button)
    {
        var standing = HotlineRules.Stand(City(verified: Today.AddDays(-days), hours: OfficeHours), Morning);

        Assert.Equal(button, standing.HasButton);
        Assert.Equal(button ? "现在可接听" : "号码待核实", standing.StateText);
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(null)]
    public void PermanentLine_HoweverLongUnchecked_KeepsItsButton(int? checkedDaysAgo)
    {
        var line = National(Hours(EveryDay, "06:00", "24:00"));
        line.Part.VerifiedOn = checkedDaysAgo is { } days ? Today.AddDays(days) : null;

        foreach (var minute in Enumerable.Range(0, 24 * 60)) Assert.True(HotlineRules.Stand(line, Morning.Date.AddMinutes(minute)).HasButton);
    }

    [Theory]
    [InlineData("2026-11-23 05:59:59", "这会儿不一定有人接，可以先拨")]
    [InlineData("2026-11-23 06:00:00", "现在可接听")]
    [InlineData("2026-11-23 23:59:59", "现在可接听")]
    [InlineData("2026-11-24 00:00:00", "这会儿不一定有人接，可以先拨")]
    public void NationalLine_AtTheMinute_SaysWhatIsTrueThen(string now, string state) =>
        Assert.Equal(state, HotlineRules.Stand(National(Hours(EveryDay, "06:00", "24:00")), DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).StateText);

    [Theory]
    [InlineData("2026-11-23 17:00", "明天 8:30 开始接听")]
    [InlineData("2026-11-27 17:00", "下周一 8:30 开始接听")]
    [InlineData("2026-11-29 09:00", "明天 8:30 开始接听")]
    public void NextOpening_IsSaidInWords(string now, string state) =>
        Assert.Equal(state, HotlineRules.Stand(City(verified: new DateOnly(2026, 11, 20), hours: OfficeHours), DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).StateText);

    [Fact]
    public void NextOpening_LaterThisWeek_NamesTheDay() =>
        Assert.Equal("周四 9:00 开始接听", HotlineRules.Stand(City(verified: Today, hours: Hours([4], "09:00", "10:00")), Morning).StateText);

    [Fact]
    public void VerifiedLine_WithoutHours_IsAButtonThatClaimsNothing()
    {
        var standing = HotlineRules.Stand(City(verified: Today), Morning);

        Assert.True(standing.HasButton);
        Assert.False(standing.AnswersNow);
        Assert.Equal("接听时间待录入", standing.StateText);
    }

    [Fact]
    public void Arrange_PutsWhatAnswersAtThisMinuteFirst()
    {
        Hotline[] lines = [City(number: null), National(Hours(EveryDay, "06:00", "24:00")), Emergency()];

        Assert.Equal(["全国心理援助热线", "急救电话", "某市职工心理热线"], HotlineRules.Arrange(lines, Morning).Select(standing => standing.Line.Name));
        Assert.Equal(["急救电话", "全国心理援助热线", "某市职工心理热线"], HotlineRules.Arrange(lines, Morning.Date.AddHours(3)).Select(standing => standing.Line.Name));
    }

    [Theory]
    [InlineData("400-116-1177", "4001161177")]
    [InlineData("+86 633 000 0000", "+866330000000")]
    public void Dial_IsDigitsOnly(string number, string dial) => Assert.Equal(dial, City(number).Dial);

    [Fact]
    public void Task_ForAPermanentLineWhoseCheckIsStale_IsRaised()
    {
        var line = National(Hours(EveryDay, "06:00", "24:00")).Part;
        Assert.Equal(HotlineTask.FirstCheck, HotlineRules.Task(line, Today));

        line.VerifiedOn = Today.AddDays(-91);
        Assert.Equal(HotlineTask.CheckAgain, HotlineRules.Task(line, Today));

        line.VerifiedOn = Today.AddDays(-90);
        Assert.Null(HotlineRules.Task(line, Today));
    }

    [Fact]
    public void Task_NamesWhatIsMissingFirst()
    {
        Assert.Equal(HotlineTask.EnterNumber, HotlineRules.Task(City(number: null).Part, Today));
        Assert.Equal(HotlineTask.EnterHours, HotlineRules.Task(City(verified: Today).Part, Today));
    }

    [Theory]
    [InlineData("06:00", "24:00", new[] { 1, 2, 3, 4, 5, 6, 7 }, "每天 6:00–24:00")]
    [InlineData("00:00", "24:00", new[] { 1, 2, 3, 4, 5, 6, 7 }, "全天 24 小时")]
    [InlineData("08:30", "17:00", new[] { 1, 2, 3, 4, 5 }, "周一至周五 8:30–17:00")]
    [InlineData("20:00", "02:00", new[] { 6, 7 }, "周六、周日 20:00–次日 2:00")]
    [InlineData("", "", new[] { 1 }, null)]
    public void HoursText_SaysThemAsPeopleDo(string from, string to, int[] days, string? text) => Assert.Equal(text, HoursText.Describe([Hours(days, from, to)]));

    [Fact]
    public void HoursText_OfTwoStretches_StandTogether() =>
        Assert.Equal("周一至周五 8:30–12:00、14:00–18:00；周六 9:00–12:00", HoursText.Describe([Hours(Weekdays, "08:30", "12:00"), Hours(Weekdays, "14:00", "18:00"), Hours([6], "09:00", "12:00")]));
}
