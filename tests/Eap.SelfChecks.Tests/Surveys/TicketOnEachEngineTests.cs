using System.Data.Common;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.SelfChecks.Surveys;
using Eap.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

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

    // What the database itself notes of each row: when hourly all are written anew where it notes anything, nothing is left of their order, nor of which ticket came with which answer.
    [Theory, EachEngine]
    public async Task Shuffle_LeavesNoOrder(DatabaseEngine engine)
    {
        var site = await engines.OnAsync(engine);
        var run = await site.SurveyAsync();
        for (var sleep = 0; sleep < 5; sleep++) await site.AnswersAsync(run, 8, 0, [], sleep);
        var before = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == run.SurveyItemId).Select(row => row.Key).ToListAsync());

        await site.InUnitAsync(unit => DueWorkQueue.PutAsync(unit, SurveyShuffle.WorkKind, run.SurveyItemId, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), default));
        await site.TickAsync();

        var rows = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == run.SurveyItemId).ToListAsync());
        Assert.Equal(Enumerable.Repeat(8, 5), rows.GroupBy(row => row.AnswersJson).Select(group => group.Count()));
        // On SQLite the key is the place already: nothing is written anew, whatever the number of rows.
        if (engine == DatabaseEngine.Sqlite) Assert.Equal(before.Order(), rows.Select(row => row.Key).Order());
        else Assert.Empty(rows.Select(row => row.Key).Intersect(before));
        Assert.Equal(40, await site.QueryAsync(db => db.Set<UsedTicket>().CountAsync(row => row.SurveyItemId == run.SurveyItemId)));
        Assert.True(await site.QueryAsync(db => db.Set<DueWork>().AnyAsync(row => row.Kind == SurveyShuffle.WorkKind && row.Key == run.SurveyItemId && row.DueUtc > site.Clock.GetUtcNow().UtcDateTime)));
        if (engine != DatabaseEngine.PostgreSql) return;
        var places = await site.QueryAsync(db => db.Database.SqlQuery<string>($"""SELECT "AnswersJson" AS "Value" FROM "SurveyAnswer" WHERE "SurveyItemId" = {run.SurveyItemId} ORDER BY ctid""").ToListAsync());
        Assert.NotEqual(places.Order(StringComparer.Ordinal), places);
        var transactions = await site.QueryAsync(db => db.Database.SqlQuery<string>($"""SELECT xmin::text AS "Value" FROM "SurveyAnswer" WHERE "SurveyItemId" = {run.SurveyItemId} UNION ALL SELECT xmin::text FROM "UsedTicket" WHERE "SurveyItemId" = {run.SurveyItemId}""").ToListAsync());
        Assert.Equal(80, transactions.Count);
        Assert.Single(transactions.Distinct());
    }

    // What somebody still reads cannot be taken away yet: it is not forgotten, and goes as soon as it can.
    [Theory, EachEngine]
    public async Task Traces_WhileSomebodyReads_StayDue_AndGoAfterwards(DatabaseEngine engine)
    {
        const string trace = "[[0],[0,2],[4]]";
        var site = await engines.OnAsync(engine);
        var run = await site.SurveyAsync();
        await site.ManyAsync(run, 40, trace);
        await using (DbConnection reader = engine == DatabaseEngine.PostgreSql ? new NpgsqlConnection(site.Storage.ConnectionString) : new SqliteConnection($"Data Source={Path.Combine(site.Storage.DataPath, "site.db")};Pooling=False"))
        {
            await reader.OpenAsync();
            await RunAsync(reader, engine == DatabaseEngine.PostgreSql ? "BEGIN ISOLATION LEVEL REPEATABLE READ" : "BEGIN");
            await RunAsync(reader, """SELECT COUNT(*) FROM "SurveyAnswer" """);
            await site.CloseAsync(run);
            Assert.True(await IsDueAsync());
            if (engine == DatabaseEngine.Sqlite) Assert.NotEmpty(await new EverythingStored(site.Storage).FindAsync(trace, default));
            await RunAsync(reader, "ROLLBACK");
        }

        // PostgreSQL counts what is left a moment later than it takes it away.
        for (var tries = 0; tries < 20 && await IsDueAsync(); tries++)
        {
            await site.InUnitAsync(unit => DueWorkQueue.PutAsync(unit, TraceWiping.WorkKind, string.Join(',', SurveyShuffle.Tables), new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), default));
            await site.TickAsync();
        }

        Assert.False(await IsDueAsync());
        Assert.Empty(await new EverythingStored(site.Storage).FindAsync(trace, default));

        Task<bool> IsDueAsync() => site.QueryAsync(db => db.Set<DueWork>().AnyAsync(row => row.Kind == TraceWiping.WorkKind));
        static async Task RunAsync(DbConnection connection, string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteScalarAsync();
        }
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
