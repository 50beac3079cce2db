using Eap.Plans.Rules;
using Eap.Platform.Time;

namespace Eap.Plans.Tests.Unit;

public sealed class PlanDeadlineTests
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "中国", "中国");

    // Q36: finished by the end of October; late loses the subsidy only.
    private static readonly PlanDeadline October = new()
    {
        Code = "SubsidyAcceptance", Event = "评估验收通过", LastDay = new DateOnly(2021, 10, 31), GraceMinutes = 10, Consequence = "不予补助", Clause = "Q36",
    };

    [Theory]
    [InlineData("2021-10-31T23:59:59.9000000", DeadlineStanding.InTime)]
    [InlineData("2021-10-31T23:59:59.9999999", DeadlineStanding.InTime)]
    [InlineData("2021-11-01T00:00:00", DeadlineStanding.Late)]
    [InlineData("2021-10-31T00:00:00", DeadlineStanding.InTime)]
    public void Check_AroundMidnightInTheCity_IsJudgedToTheInstant(string local, DeadlineStanding expected) =>
        Assert.Equal(expected, October.Check(Utc(local), begunUtc: null, China));

    [Theory]
    [InlineData("2021-10-31T23:59:59.9", "2021-11-01T00:10:00", DeadlineStanding.WithinGrace)]
    [InlineData("2021-10-31T23:59:59.9", "2021-11-01T00:10:00.1", DeadlineStanding.Late)]
    [InlineData("2021-11-01T00:00:00", "2021-11-01T00:00:01", DeadlineStanding.Late)]
    public void Check_UploadBegunBeforeTheEnd_MayBeFinishedWithinTheGrace(string begun, string arrived, DeadlineStanding expected) =>
        Assert.Equal(expected, October.Check(Utc(arrived), Utc(begun), China));

    [Fact]
    public void Check_LateWithoutUpload_HasNoGrace() =>
        Assert.Equal(DeadlineStanding.Late, October.Check(Utc("2021-11-01T00:01:00"), begunUtc: null, China));

    [Fact]
    public void Check_DeadlineWithAnHour_EndsAtThatHour()
    {
        var noon = October with { LastDay = new DateOnly(2021, 3, 9), Until = new TimeOnly(12, 0) };

        Assert.Equal(DeadlineStanding.InTime, noon.Check(Utc("2021-03-09T11:59:59.9"), null, China));
        Assert.Equal(DeadlineStanding.Late, noon.Check(Utc("2021-03-09T12:00:00"), null, China));
    }

    // In 2021 the week of 1 October was made up for on Saturday 9 October.
    [Fact]
    public void EndsUtc_WorkingDays_CountsMakeUpDaysAndLeavesHolidaysOut()
    {
        var calendar = new WorkingDayCalendar([new HolidayYear(2021, Days("2021-10-01", 7), new HashSet<DateOnly> { new(2021, 9, 26), new(2021, 10, 9) })]);
        var three = new PlanDeadline { Code = "Answer", Event = "补正", WorkingDays = 3, Clause = "" };

        // 30 September is day 0; 8, 9 (make-up Saturday) and 11 October are worked.
        Assert.Equal(Utc("2021-10-12T00:00:00"), three.EndsUtc(China, new DateOnly(2021, 9, 30), calendar));
    }

    [Fact]
    public void EndsUtc_WithNothingToCountFrom_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new PlanDeadline { Code = "x", Event = "x", WorkingDays = 3, Clause = "" }.EndsUtc(China));

    [Fact]
    public void Words_EndOfADay_IsNeverTheNextDaysMidnight() => Assert.Equal("2021年10月31日24:00", PlanDeadline.Words(October.Moment!.Value));

    private static HashSet<DateOnly> Days(string first, int count) => [.. Enumerable.Range(0, count).Select(day => DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture).AddDays(day))];

    private static DateTime Utc(string local) =>
        TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), China);
}
