using System.Text;
using Eap.Platform.Time;
using static Eap.Platform.Tests.Unit.Time.Years;

namespace Eap.Platform.Tests.Unit.Time;

public sealed class HolidayDataTests
{
    [Fact]
    public void Load_ReadsTheYearsInOrder()
    {
        var years = Load("""{ "2021": { "holidays": ["2021-01-01"] }, "2018": { "holidays": ["2018-01-01"], "makeUpWorkdays": ["2018-02-11"] } }""");

        Assert.Equal([2018, 2021], years.Select(year => year.Year));
        Assert.Equal(Day("2018-02-11"), Assert.Single(years[0].MakeUpWorkdays));
        Assert.Empty(years[1].MakeUpWorkdays);
    }

    [Theory]
    [InlineData("[]", "not valid")]
    [InlineData("""{ "soon": {} }""", "'soon'")]
    [InlineData("""{ "2021": { "holidays": ["2021-02-29"] } }""", "'2021-02-29'")]
    [InlineData("""{ "2021": { "holidays": ["2019-05-01"] } }""", "2019-05-01 不属于")]
    [InlineData("""{ "2021": { "makeUpWorkdays": ["2021-06-15"] } }""", "2021-06-15 不是周六或周日")]
    [InlineData("""{ "2021": { "holidays": ["2021-05-08"], "makeUpWorkdays": ["2021-05-08"] } }""", "既是放假日又是调休上班日")]
    public void Load_OfBrokenData_NamesThePlace(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void TypedYears_HaveNoProblems() => Assert.Empty(new[] { Of2018, Of2021, Of2026 }.SelectMany(year => year.Problems()));

    // What the build put in must agree with what was typed from the announcements.
    [Fact]
    public void BuiltInYears_WherePresent_AgreeWithTheTypedOnes()
    {
        var builtIn = HolidayData.BuiltIn();
        foreach (var typed in new[] { Of2018, Of2021, Of2026 }.Where(typed => builtIn.Any(year => year.Year == typed.Year)))
        {
            var (calendar, expected) = (new WorkingDayCalendar(builtIn), new WorkingDayCalendar([typed]));
            for (var day = new DateOnly(typed.Year, 1, 1); day < new DateOnly(typed.Year, 12, 29); day = day.AddDays(1))
            {
                Assert.True(expected.IsWorkingDay(day) == calendar.IsWorkingDay(day), $"{day:yyyy-MM-dd}");
            }
        }
    }

    private static IReadOnlyList<HolidayYear> Load(string json) => HolidayData.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
