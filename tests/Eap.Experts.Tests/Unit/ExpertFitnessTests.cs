using Eap.Contents.Fields;
using Eap.Experts.Calendar;
using Eap.Experts.Finding;
using Eap.Experts.Profiles;

namespace Eap.Experts.Tests.Unit;

public sealed class ExpertFitnessTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void InterventionGivenToWhoOnlyLectures_IsRefused() =>
        Assert.Equal([Obstacle.LacksService], Obstacles(Expert(), "Intervention"));

    [Fact]
    public void LastDayOfTheAppointment_StillCounts()
    {
        Assert.Empty(Obstacles(Expert(ends: Day), ServiceTypes.Lecture));
        Assert.Equal([Obstacle.TermEnded], Obstacles(Expert(ends: Day.AddDays(-1)), ServiceTypes.Lecture));
    }

    [Fact]
    public void OutsideTheHoursNamed_MayBeAsked_AwayAndBusyNot()
    {
        Assert.True(ExpertFitness.MayBeAsked(Obstacles(Expert(), ServiceTypes.Lecture, AvailabilityAnswer.Outside)));
        Assert.False(ExpertFitness.MayBeAsked(Obstacles(Expert(), ServiceTypes.Lecture, AvailabilityAnswer.Away)));
        Assert.False(ExpertFitness.MayBeAsked(Obstacles(Expert(), ServiceTypes.Lecture, booked: Booked.Then)));
        Assert.False(ExpertFitness.MayBeAsked(Obstacles(Expert(inPool: false), ServiceTypes.Lecture)));
    }

    [Fact]
    public void BookedShortlyBefore_MayBeAsked_AndIsMarked()
    {
        var found = Obstacles(Expert(), ServiceTypes.Lecture, booked: Booked.Near);

        Assert.Equal([Obstacle.TightTravel], found);
        Assert.True(ExpertFitness.MayBeAsked(found));
    }

    [Theory]
    [InlineData("2026-12-01 14:00", "2026-12-01 15:30", AvailabilityAnswer.Free)]
    [InlineData("2026-12-01 13:30", "2026-12-01 15:00", AvailabilityAnswer.Outside)]
    [InlineData("2026-12-02 14:00", "2026-12-02 15:00", AvailabilityAnswer.Outside)]
    [InlineData("2026-12-08 14:00", "2026-12-08 15:00", AvailabilityAnswer.Away)]
    public void Availability_TuesdayAfternoonsButAwayOnTheEighth_IsReadSo(string start, string end, AvailabilityAnswer expected)
    {
        var times = new Availability([Row(weekday: 2, from: 14 * 60, to: 17 * 60), Row(fromDay: new DateOnly(2026, 12, 8), toDay: new DateOnly(2026, 12, 9), isAway: true)]);

        Assert.Equal(expected, times.At(At(start), At(end)));
        Assert.Equal(AvailabilityAnswer.NotSaid, new Availability([]).At(At(start), At(end)));
    }

    [Theory]
    [InlineData("2026-12-01 14:00", "2026-12-01 15:30", 3)]
    [InlineData("2026-12-01 14:10", "2026-12-01 15:40", 4)]
    [InlineData("2026-12-01 14:29", "2026-12-01 14:31", 2)]
    public void Slots_EveryHalfHourTouched_IsHeld(string start, string end, int count) => Assert.Equal(count, SlotTimes.Of(At(start), At(end)).Count);

    [Fact]
    public void Slots_OfTwoTimesThatOverlap_ShareOne()
    {
        var random = new Random(7);
        for (var run = 0; run < 2000; run++)
        {
            var (a, b) = (At("2026-12-01 08:00").AddMinutes(random.Next(600)), At("2026-12-01 08:00").AddMinutes(random.Next(600)));
            var (aEnd, bEnd) = (a.AddMinutes(1 + random.Next(180)), b.AddMinutes(1 + random.Next(180)));
            if (a < bEnd && b < aEnd) Assert.NotEmpty(SlotTimes.Of(a, aEnd).Intersect(SlotTimes.Of(b, bEnd)));
        }
    }

    [Fact]
    public void Venue_CalledTheSameInOtherLetters_IsTheSame()
    {
        Assert.Equal(CalendarResource.Venue("例大厦（三楼） 会议室Ａ"), CalendarResource.Venue(" 例大厦(三楼)会议室a"));
        Assert.NotEqual(CalendarResource.Venue("三楼会议室"), CalendarResource.Venue("四楼会议室"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 待定。")]
    [InlineData("线上（会议号另发）")]
    public void Venue_ThatIsNoHall_IsNotBooked(string place) => Assert.Null(CalendarResource.Venue(place));

    [Theory]
    [InlineData("9", null, null, "Weekday")]
    [InlineData("", "17:00", "09:00", "To")]
    [InlineData("", "二十五点", null, "From")]
    public void NewTime_WrongInput_NamesItsField(string weekday, string? from, string? to, string field) =>
        Assert.Equal(field, new NewAvailability { Weekday = weekday, From = from, To = to }.Read("e").Field);

    private static IReadOnlyList<Obstacle> Obstacles(ExpertProfile expert, string service, AvailabilityAnswer said = AvailabilityAnswer.NotSaid, Booked booked = Booked.No) =>
        ExpertFitness.Obstacles(expert, service, Day, said, booked);

    private static ExpertProfile Expert(DateOnly? ends = null, bool inPool = true) => new()
    {
        Id = "e", Name = "例老师", OrganizationId = "o", IsInPool = inPool,
        Part = new ExpertPart { ServiceTypes = new MultiTextField { Values = [ServiceTypes.Lecture] }, TermEnds = new DateField { Value = ends } },
    };

    private static ExpertAvailability Row(int? weekday = null, int from = 0, int to = 1440, DateOnly? fromDay = null, DateOnly? toDay = null, bool isAway = false) =>
        new() { ExpertItemId = "e", Weekday = weekday, FromMinute = from, ToMinute = to, FromDay = fromDay, ToDay = toDay, IsAway = isAway };

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
