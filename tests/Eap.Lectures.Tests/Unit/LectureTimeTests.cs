using Eap.Lectures.Models;

namespace Eap.Lectures.Tests.Unit;

public sealed class LectureTimeTests
{
    private static readonly DateTime Start = new(2026, 11, 27, 6, 0, 0, DateTimeKind.Utc);
    private static readonly LectureTime Time = new(Start, Start.AddMinutes(90));

    [Fact]
    public void Problem_EndNotAfterStart_SaysSo()
    {
        Assert.Equal("结束时间要晚于开始时间。", LectureTime.Problem(Start, Start));
        Assert.Equal("结束时间要晚于开始时间。", LectureTime.Problem(Start, Start.AddDays(-1)));
    }

    [Fact]
    public void Problem_InOrderOrInThePastOrUnfinished_IsNone()
    {
        Assert.Null(LectureTime.Problem(Start, Start.AddMinutes(1)));
        Assert.Null(LectureTime.Problem(Start.AddYears(-8), Start.AddYears(-8).AddHours(1)));
        Assert.Null(LectureTime.Problem(null, Start));
        Assert.Null(LectureTime.Problem(Start, null));
    }

    [Fact]
    public void Moments_AtTheEdges_BelongToWhatBegins()
    {
        Assert.True(Time.IsAheadAt(Start.AddTicks(-1)));
        Assert.True(Time.IsRunningAt(Start));
        Assert.True(Time.IsRunningAt(Time.EndUtc.AddTicks(-1)));
        Assert.True(Time.IsOverAt(Time.EndUtc));
        Assert.Equal(Start, Time.NextChangeAfter(Start.AddDays(-1)));
        Assert.Equal(Time.EndUtc, Time.NextChangeAfter(Start));
        Assert.Null(Time.NextChangeAfter(Time.EndUtc));
    }

    [Fact]
    public void When_OneDay_NamesTheWeekdayOnce() => Assert.Equal("2026年11月27日（周五） 14:00—15:30", LectureWords.When(new DateTime(2026, 11, 27, 14, 0, 0), new DateTime(2026, 11, 27, 15, 30, 0)));

    [Fact]
    public void When_AcrossNewYear_NamesBothYears() =>
        Assert.Equal("2026年12月31日（周四） 22:00—2027年1月1日（周五） 00:30", LectureWords.When(new DateTime(2026, 12, 31, 22, 0, 0), new DateTime(2027, 1, 1, 0, 30, 0)));

    [Fact]
    public void When_WithoutLength_NamesTheBeginningOnly() => Assert.Equal("1月3日（周日） 09:05", LectureWords.When(new DateTime(2027, 1, 3, 9, 5, 0), new DateTime(2027, 1, 3, 9, 5, 0), withYear: false));

    [Theory]
    [InlineData("Cancelled", LectureState.Cancelled)]
    [InlineData("Postponed", LectureState.Postponed)]
    [InlineData("Planned", LectureState.Planned)]
    [InlineData("SomethingElse", LectureState.Planned)]
    [InlineData("7", LectureState.Planned)]
    [InlineData(null, LectureState.Planned)]
    public void Read_StoredName_GivesTheState(string? stored, LectureState state) => Assert.Equal(state, LectureStates.Read(stored));
}
