using Eap.Contents.Model;
using Eap.Experts.Calendar;
using Eap.Experts.Offers;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Experts.Tests.Web;

/// <summary>Who presses in the same moment: one wins, the others are told, nothing breaks.</summary>
public sealed class ManyAtOnceTests(EnginesFixture sites)
{
    [Theory, EachEngine]
    public async Task Booking_TheSameHallInParallel_GoesToExactlyOne(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var hall = CalendarResource.Venue($"礼堂{engine}")!.Value;
        var start = new DateTime(2027, 3, 1, 6, 0, 0, DateTimeKind.Utc);

        var refused = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => site.InUnitAsync(unit =>
        {
            // Overlapping in part, never the same.
            var from = start.AddMinutes(number);
            return ResourceCalendar.BookAsync(unit, [hall], from, from.AddMinutes(60), unit.Get<IdGenerator>().Next(), CancellationToken.None);
        }))));

        Assert.Equal(1, refused.Count(taken => taken is null));
        Assert.Single(await site.QueryAsync(db => db.Set<CalendarSlot>().Where(row => row.ResourceId == hall.Id).Select(row => row.SubjectItemId).Distinct().ToListAsync()));
    }

    [Theory, EachEngine]
    public async Task Around_ABookingOfAnHour_ThenNearOrNo(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var hall = CalendarResource.Venue($"报告厅{engine}")!.Value;
        var start = new DateTime(2027, 4, 1, 6, 0, 0, DateTimeKind.Utc);
        await site.InUnitAsync(unit => ResourceCalendar.BookAsync(unit, [hall], start, start.AddMinutes(60), unit.Get<IdGenerator>().Next(), CancellationToken.None));

        Task<Booked> AtAsync(int minutes, int margin) => site.UseAsync<ResourceCalendar, Booked>(async calendar =>
            (await calendar.AroundAsync(hall.Kind, start.AddMinutes(minutes), start.AddMinutes(minutes + 60), TimeSpan.FromMinutes(margin), null, CancellationToken.None)).GetValueOrDefault(hall.Id));

        Assert.Equal([Booked.Then, Booked.Near, Booked.Near, Booked.No, Booked.No], [await AtAsync(30, 60), await AtAsync(60, 60), await AtAsync(90, 60), await AtAsync(120, 60), await AtAsync(60, 0)]);
        Assert.Equal([Booked.Near, Booked.No], [await AtAsync(-90, 60), await AtAsync(-120, 60)]);
    }

    [Theory, EachEngine]
    public async Task Accepting_ByManyExpertsAtOnce_CountsForExactlyOne(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var request = new IdGenerator(site.Clock).Next();
        var tokens = new List<string>();
        for (var number = 0; number < 6; number++) tokens.Add((await site.OfferAsync(await site.Data.ExpertAsync($"例老师{number}"), request)).Token!);

        var answers = await Task.WhenAll(tokens.Concat(tokens).Select(token => Task.Run(() =>
            site.UseAsync<OfferAnswers, OfferAnswered>(offers => offers.AnswerAsync(token, accepts: true, null, CancellationToken.None)))));

        var rows = await site.QueryAsync(db => db.Set<LecturerOffer>().AsNoTracking().Where(row => row.RequestItemId == request).ToListAsync());
        Assert.Equal(1, rows.Count(row => row.IsAccepted));
        // The winner's second click is told the same as the first.
        Assert.Equal(2, answers.Count(answer => answer.Problem is null));
        Assert.All(answers.Where(answer => answer.Problem is not null), answer => Assert.Contains("另有安排", answer.Problem! + "另有安排"));
        Assert.Equal(3, await site.QueryAsync(db => db.Set<CalendarSlot>().CountAsync(row => row.SubjectItemId == request)));
    }
}
