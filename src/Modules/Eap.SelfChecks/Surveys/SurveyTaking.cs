using System.Net;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// Takes answers in. It does not know who is signed in, shows the address only to <see cref="SurveyShare"/>, and writes nothing to the audit trail or the log: a line there would have a time.
/// </summary>
public sealed class SurveyTaking(UnitOfWork work, SiteDbContext db, SurveyTickets tickets, SurveyShare share, SurveyFlood flood, SiteClock clock)
{
    /// <summary>Takes one in, once for each ticket.</summary>
    public async Task<SurveyOutcome> TakeAsync(SurveyRun survey, SurveyReply reply, string? ticket, IPAddress? from, CancellationToken cancellationToken)
    {
        if (tickets.MarkOf(ticket, survey.SurveyItemId) is not { } mark) return SurveyOutcome.NoTicket;
        // A form sent again and again uses up nobody else's turn.
        if (await db.Set<UsedTicket>().AnyAsync(row => row.Mark == mark, cancellationToken)) return SurveyOutcome.Already;
        if (!share.Admits(from) || !flood.Admits(survey.SurveyItemId)) return SurveyOutcome.TooMany;
        // Counted outside the transaction: inside, each answer would stand in the way of every other. A few more than the most do no harm.
        if (survey.MostAnswers is { } most && await db.Set<SurveyAnswer>().CountAsync(row => row.SurveyItemId == survey.SurveyItemId, cancellationToken) >= most) return SurveyOutcome.Full;
        return await work.RunAsync(async unit =>
        {
            if (await unit.Db.Set<UsedTicket>().AnyAsync(row => row.Mark == mark, cancellationToken)) return SurveyOutcome.Already;
            // Read again here: at the very moment of the end it is too late.
            var run = await unit.Db.Set<SurveyRun>().AsNoTracking().FirstAsync(row => row.Id == survey.Id, cancellationToken);
            if (!run.TakesAnswersAt(clock.UtcNow)) return SurveyOutcome.NotNow;
            unit.Db.Add(new UsedTicket { Mark = mark, SurveyItemId = run.SurveyItemId });
            unit.Db.Add(new SurveyAnswer { Key = SurveyShuffle.NewKey(), SurveyItemId = run.SurveyItemId, AnswersJson = reply.ToJson() });
            return SurveyOutcome.Taken;
        }, cancellationToken);
    }
}
