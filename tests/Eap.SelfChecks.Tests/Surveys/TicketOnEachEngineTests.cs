using Eap.Platform.Data;
using Eap.SelfChecks.Surveys;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.SelfChecks.Tests.Surveys;

/// <summary>One form, sent many times at once.</summary>
public sealed class TicketOnEachEngineTests(EnginesFixture engines) : IClassFixture<EnginesFixture>
{
    [Theory, EachEngine]
    public async Task Ticket_SentThirtyTimesAtOnce_IsOneAnswer(DatabaseEngine engine)
    {
        var site = await engines.OnAsync(engine);
        var run = await site.SurveyAsync();
        var ticket = site.Services.GetRequiredService<SurveyTickets>().New(run.SurveyItemId);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => site.UseAsync<SurveyTaking, SurveyOutcome>(taking => taking.TakeAsync(run, new SurveyReply([[0], [], [1]], []), ticket, SurveySite.Somewhere(), default)))));

        Assert.Equal(1, outcomes.Count(outcome => outcome == SurveyOutcome.Taken));
        Assert.Equal(29, outcomes.Count(outcome => outcome == SurveyOutcome.Already));
        Assert.Equal(1, await site.CountAsync(run));
    }

    [Theory, EachEngine]
    public async Task Rows_LieInNoOrderOfTheirComing(DatabaseEngine engine)
    {
        var site = await engines.OnAsync(engine);
        var run = await site.SurveyAsync();
        for (var sleep = 0; sleep < 5; sleep++) await site.AnswersAsync(run, 8, 0, [], sleep);

        var keys = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == run.SurveyItemId).ToListAsync());
        Assert.Equal(40, keys.Select(row => row.Key).Distinct().Count());
        // In the order of their keys, which is that of the file on SQLite, answers are mixed: forty in the order of coming is one chance in more than a billion billions.
        var byKey = keys.OrderBy(row => row.Key).Select(row => row.AnswersJson).ToList();
        Assert.NotEqual(byKey.Order(StringComparer.Ordinal), byKey);
        if (engine == DatabaseEngine.Sqlite)
        {
            var places = await site.QueryAsync(db => db.Database.SqlQuery<long>($"""SELECT rowid AS "Value" FROM "SurveyAnswer" WHERE "SurveyItemId" = {run.SurveyItemId} """).ToListAsync());
            Assert.Equal(keys.Select(row => row.Key).Order(), places.Order());
        }
    }

    // What the database itself notes of each row: when hourly all are written anew, nothing is left of their order, nor of which ticket came with which answer.
    [Theory, EachEngine]
    public async Task Shuffle_WritesAllAnew_InOneTransaction(DatabaseEngine engine)
    {
        var site = await engines.OnAsync(engine);
        var run = await site.SurveyAsync();
        for (var sleep = 0; sleep < 5; sleep++) await site.AnswersAsync(run, 8, 0, [], sleep);
        var before = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == run.SurveyItemId).Select(row => row.Key).ToListAsync());

        await site.InUnitAsync(unit => Eap.Platform.Scheduling.DueWorkQueue.PutAsync(unit, SurveyShuffle.WorkKind, run.SurveyItemId, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), default));
        await site.TickAsync();

        var rows = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == run.SurveyItemId).ToListAsync());
        Assert.Equal(Enumerable.Repeat(8, 5), rows.GroupBy(row => row.AnswersJson).Select(group => group.Count()));
        Assert.Empty(rows.Select(row => row.Key).Intersect(before));
        Assert.Equal(40, await site.QueryAsync(db => db.Set<UsedTicket>().CountAsync(row => row.SurveyItemId == run.SurveyItemId)));
        Assert.True(await site.QueryAsync(db => db.Set<Eap.Platform.Scheduling.DueWork>().AnyAsync(row => row.Kind == SurveyShuffle.WorkKind && row.Key == run.SurveyItemId && row.DueUtc > site.Clock.GetUtcNow().UtcDateTime)));
        if (engine != DatabaseEngine.PostgreSql) return;
        var places = await site.QueryAsync(db => db.Database.SqlQuery<string>($"""SELECT "AnswersJson" AS "Value" FROM "SurveyAnswer" WHERE "SurveyItemId" = {run.SurveyItemId} ORDER BY ctid""").ToListAsync());
        Assert.NotEqual(places.Order(StringComparer.Ordinal), places);
        var transactions = await site.QueryAsync(db => db.Database.SqlQuery<string>($"""SELECT xmin::text AS "Value" FROM "SurveyAnswer" WHERE "SurveyItemId" = {run.SurveyItemId} UNION ALL SELECT xmin::text FROM "UsedTicket" WHERE "SurveyItemId" = {run.SurveyItemId}""").ToListAsync());
        Assert.Equal(80, transactions.Count);
        Assert.Single(transactions.Distinct());
    }

    [Theory, EachEngine]
    public async Task Closing_WhileAnswersCome_CountsEachOrRefusesIt(DatabaseEngine engine)
    {
        var site = await engines.OnAsync(engine);
        var run = await site.SurveyAsync();
        await site.AnswersAsync(run, 12, 0, [], 1);
        var tickets = site.Services.GetRequiredService<SurveyTickets>();

        var closing = Task.Run(() => site.CloseAsync(run));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => site.UseAsync<SurveyTaking, SurveyOutcome>(taking => taking.TakeAsync(run, new SurveyReply([[0], [], [1]], []), tickets.New(run.SurveyItemId), SurveySite.Somewhere(), default)))));
        await closing;

        var closed = await site.QueryAsync(db => db.Set<SurveyRun>().SingleAsync(row => row.Id == run.Id));
        // How many were counted is told with chance only; whether there is a report at all, and that nothing is left, is certain.
        Assert.NotNull(closed.Report());
        Assert.All(outcomes, outcome => Assert.True(outcome is SurveyOutcome.Taken or SurveyOutcome.NotNow));
        Assert.Equal(0, await site.CountAsync(run));
        Assert.Equal(0, await site.QueryAsync(db => db.Set<UsedTicket>().CountAsync(row => row.SurveyItemId == run.SurveyItemId)));
    }
}
