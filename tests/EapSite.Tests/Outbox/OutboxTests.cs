using System.Text;
using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Tests.Outbox;

public sealed class OutboxTests
{
    [Theory, EachEngine]
    public async Task Message_OfAUnitThatThrew_IsNeverSent(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);

        await Assert.ThrowsAsync<FormatException>(() => site.InUnitAsync(unit =>
        {
            Put(unit, "a@example.test");
            throw new FormatException();
        }));
        await site.TickAsync();

        Assert.Empty(site.Mail.Sent);
    }

    [Theory, EachEngine]
    public async Task Message_OfACommittedUnit_IsSentOnceAndMarked(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await PutAsync(site, "a@example.test");

        await site.TickAsync();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.TickAsync();

        Assert.Equal("a@example.test", Assert.Single(site.Mail.Sent).To);
        var row = await RowAsync(site);
        Assert.NotNull(row.SentUtc);
        Assert.Equal(1, row.Attempts);
        Assert.Equal(row.MessageId, Assert.Single(site.Mail.MessageIds));
    }

    [Theory, EachEngine]
    public async Task Message_ServerDown_IsTriedAgainWithLongerAndLongerPausesUnderTheSameId(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        site.Clock.Stop();
        await PutAsync(site, "a@example.test");
        site.Mail.Failure = new InvalidOperationException("down");

        var pauses = new List<double>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await site.TickAsync();
            var row = await RowAsync(site);
            Assert.Equal((attempt + 1, "down"), (row.Attempts, row.LastError));
            pauses.Add((row.DueUtc - site.Clock.GetUtcNow().UtcDateTime).TotalSeconds);
            site.Clock.MoveTo(row.DueUtc.AddMilliseconds(-1));
            await site.TickAsync();
            Assert.Equal(attempt + 1, (await RowAsync(site)).Attempts);
            site.Clock.MoveTo(row.DueUtc);
        }

        site.Mail.Failure = null;
        await site.TickAsync();

        Assert.Equal([10, 20, 40, 80], pauses);
        var sent = await RowAsync(site);
        Assert.Equal((5, null), (sent.Attempts, sent.LastError));
        Assert.Equal(sent.MessageId, Assert.Single(site.Mail.MessageIds));
    }

    [Theory, EachEngine]
    public async Task Message_TwoRunnersAtOnce_IsSentOnce(DatabaseEngine engine)
    {
        await using var first = await StartAsync(engine);
        await using var second = await SiteHost.StartAsync(first.Options with { Storage = first.Storage });
        for (var i = 0; i < 20; i++) await PutAsync(first, $"{i}@example.test");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(runner => Task.Run((runner % 2 == 0 ? first : second).TickAsync)));

        Assert.Equal(20, first.Mail.Sent.Concat(second.Mail.Sent).Select(mail => mail.To).Distinct().Count());
        Assert.Equal(20, first.Mail.Sent.Count + second.Mail.Sent.Count);
    }

    [Fact]
    public async Task Messages_MoreThanATickTakes_AllGoInTheEnd()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);
        for (var i = 0; i < 45; i++) await PutAsync(site, $"{i}@example.test");

        for (var tick = 0; tick < 3; tick++) await site.TickAsync();

        Assert.Equal(45, site.Mail.Sent.Count);
    }

    [Fact]
    public async Task Message_NobodySends_WaitsAndHoldsUpNoOther()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);
        await site.InUnitAsync(unit =>
        {
            unit.Get<OutboxQueue>().Put(unit, "Pigeon", new { To = "dovecote" });
            return Task.CompletedTask;
        });
        await PutAsync(site, "a@example.test");

        await site.TickAsync();

        Assert.Single(site.Mail.Sent);
        Assert.Contains("Pigeon", await site.QueryAsync(db => db.Set<OutboxMessage>().Where(row => row.Kind == "Pigeon").Select(row => row.LastError).SingleAsync()));
    }

    // An HTTP client that times out throws a cancellation nobody asked for.
    [Fact]
    public async Task Message_HandlerTimesOut_CountsAsFailureAndHoldsUpNoOther()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);
        await PutAsync(site, "a@example.test");
        await PutAsync(site, "b@example.test");
        site.Mail.Failure = new TaskCanceledException("timed out");

        await site.TickAsync();

        var errors = await site.QueryAsync(db => db.Set<OutboxMessage>().Select(row => row.LastError).ToListAsync());
        Assert.Equal(["timed out", "timed out"], errors);
    }

    [Fact]
    public async Task Mail_ToARealServer_ArrivesInChineseWithItsId()
    {
        await using var peer = new SmtpPeer();
        await using var site = await StartAsync(DatabaseEngine.Sqlite, peer);
        await PutAsync(site, "reader@example.test", "您有一条新消息", "请登录查看。");

        await site.TickAsync();

        var letter = Assert.Single(peer.Letters);
        Assert.Equal($"<{(await RowAsync(site)).MessageId}@example.test>", Assert.Single(peer.MessageIds));
        Assert.Contains("To: reader@example.test", letter);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("请登录查看。")), letter.Replace("\r\n", ""));
    }

    [Fact]
    public async Task Site_MailServerGone_WorksOnAndKeepsTheMail()
    {
        var peer = new SmtpPeer();
        await using var site = await StartAsync(DatabaseEngine.Sqlite, peer);
        await peer.DisposeAsync();
        await PutAsync(site, "a@example.test");

        await site.TickAsync();

        (await site.Anonymous().GetPageAsync("/health/ready")).ShouldBeOk();
        var row = await RowAsync(site);
        Assert.Null(row.SentUtc);
        Assert.NotNull(row.LastError);
        Assert.Empty(site.Logs.Errors);
    }

    [Fact]
    public async Task Mail_RefusedByTheServer_IsKeptWithWhatItSaid()
    {
        await using var peer = new SmtpPeer { Refusal = "451 come back later" };
        await using var site = await StartAsync(DatabaseEngine.Sqlite, peer);
        await PutAsync(site, "a@example.test");

        await site.TickAsync();

        Assert.Contains("come back later", (await RowAsync(site)).LastError);
    }

    // The letter left, the site died before it could note that: it must go again, and the receiver must be able to tell.
    [Fact]
    public async Task Mail_ProcessKilledBetweenSendingAndMarking_GoesAgainUnderTheSameId()
    {
        await using var peer = new SmtpPeer { FallsSilent = true };
        await using var storage = await CopyAsync();
        var options = new SiteHostOptions { Storage = storage, RealMail = true, Settings = peer.Settings, StartsAt = TimeProvider.System.GetUtcNow() };
        await using (var before = await SiteHost.StartAsync(options)) await PutAsync(before, "a@example.test");

        await using (var process = SiteProcess.Start(storage, peer.Settings))
        {
            await peer.WaitForAsync(1, TimeSpan.FromMinutes(1));
            await process.KillAsync();
        }

        peer.FallsSilent = false;
        await using var after = await SiteHost.StartAsync(options with { StartsAt = TimeProvider.System.GetUtcNow() });
        await after.TickAsync();
        Assert.Single(peer.Letters);
        after.Clock.Advance(TimeSpan.FromMinutes(6));
        await after.TickAsync();

        Assert.Equal(2, peer.Letters.Count);
        Assert.Single(peer.MessageIds.Distinct());
        Assert.NotNull((await RowAsync(after)).SentUtc);
    }

    [Theory, EachEngine]
    public async Task Message_WithALink_LiesSealedAndIsWipedWhenItIsSent(DatabaseEngine engine)
    {
        await using var site = await StartAsync(engine);
        await PutAsync(site, "expert@example.test", body: "https://example.test/offers/one-time-token");

        var waiting = await RowAsync(site);
        await site.TickAsync();

        Assert.DoesNotContain("one-time-token", waiting.Payload);
        Assert.DoesNotContain("expert@", waiting.Payload);
        Assert.Contains("one-time-token", Assert.Single(site.Mail.Sent).Body);
        Assert.Equal("", (await RowAsync(site)).Payload);
    }

    [Fact]
    public async Task Message_WrittenBeforeMessagesWereSealed_IsStillSent()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);
        await site.InUnitAsync(unit =>
        {
            unit.Db.Add(new OutboxMessage { MessageId = "01old", Kind = MailMessage.Kind, Payload = """{"To":"a@example.test","Subject":"通知","Body":"旧的"}""", CreatedUtc = site.Clock.GetUtcNow().UtcDateTime });
            return Task.CompletedTask;
        });

        await site.TickAsync();

        Assert.Equal("旧的", Assert.Single(site.Mail.Sent).Body);
    }

    [Fact]
    public async Task Message_MovedToAnotherRow_DoesNotOpen()
    {
        await using var site = await StartAsync(DatabaseEngine.Sqlite);
        await PutAsync(site, "a@example.test");
        await site.InUnitAsync(unit => unit.Db.Set<OutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.MessageId, "01another")));

        await site.TickAsync();

        Assert.Empty(site.Mail.Sent);
        Assert.NotNull((await RowAsync(site)).LastError);
    }

    private static async Task<SiteStorage> CopyAsync()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank" });
        site.Storage.Release();
        return await site.Storage.CopyAsync();
    }

    private static Task<SiteHost> StartAsync(DatabaseEngine engine, SmtpPeer? peer = null) => SiteHost.StartAsync(new SiteHostOptions
    {
        Engine = engine, Recipe = "blank", RealMail = peer is not null, Settings = peer?.Settings ?? [],
    });

    private static Task PutAsync(SiteHost site, string to, string subject = "通知", string body = "内容") => site.InUnitAsync(unit =>
    {
        Put(unit, to, subject, body);
        return Task.CompletedTask;
    });

    private static void Put(UnitScope unit, string to, string subject = "通知", string body = "内容") =>
        unit.Get<OutboxQueue>().Put(unit, MailMessage.Kind, new MailMessage { To = to, Subject = subject, Body = body });

    private static Task<OutboxMessage> RowAsync(SiteHost site) => site.QueryAsync(db => db.Set<OutboxMessage>().SingleAsync());
}
