using Eap.Notifications.Channel;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Outbox;
using Eap.Platform.Settings;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Notifications.Tests.Web;

public sealed class NotifierTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Send_SomeTwiceDisabledOrUnknown_ReachesEachAccountOnce()
    {
        var first = await Data.AccountAsync();
        var second = await Data.AccountAsync();
        var disabled = await Data.AccountAsync(change: user => user.IsEnabled = false);

        var sent = await Data.NotifyAsync(new("只要一条"), first.Id, second.Id, first.Id, disabled.Id, "nobody");

        Assert.Equal(2, sent);
        Assert.Single(await Data.InboxAsync(first.Id));
        Assert.Single(await Data.InboxAsync(second.Id));
        Assert.Empty(await Data.InboxAsync(disabled.Id));
        Assert.Empty(await Data.InboxAsync("nobody"));
    }

    [Fact]
    public async Task Send_WhenItsCauseFails_LeavesNothing()
    {
        var account = await Data.AccountAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Site.InUnitAsync(async unit =>
        {
            await unit.Get<Notifier>().SendAsync([account.Id], new NotificationMessage("不该留下"));
            throw new InvalidOperationException("The cause failed.");
        }));

        Assert.Empty(await Data.InboxAsync(account.Id));
    }

    [Fact]
    public async Task Send_OutsideAUnitOfWork_Throws()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<Notifier>().SendAsync([], new NotificationMessage("消息")));
    }

    [Fact]
    public async Task Send_OnlyWhoAskedForMail_GetsANeutralOne()
    {
        var asked = await Data.AccountAsync("Editor", change: user => user.Email = "asked@example.org");
        var silent = await Data.AccountAsync("Editor", change: user => user.Email = "silent@example.org");
        var client = await Site.SignInAsync(asked);
        await client.SubmitFormAsync("/my/notifications", new() { ["byMail"] = true }, form: "form[action='/my/notifications/preferences']");

        await Data.NotifyAsync(new("张某某的申请被退回", "身份证号不清楚", "/admin"), asked.Id, silent.Id);
        await Site.TickAsync();

        var mail = Assert.Single(Site.Mail.Sent, mail => mail.To is "asked@example.org" or "silent@example.org");
        Assert.Equal("asked@example.org", mail.To);
        Assert.Equal("日照市职工心理健康服务：有一条新消息", mail.Subject);
        Assert.DoesNotContain("张某某", mail.Subject + mail.Body);
        Assert.DoesNotContain("身份证", mail.Body);
        Assert.Single(await Data.InboxAsync(silent.Id));
    }

    [Fact]
    public async Task Send_WhatInsists_GoesOutUnasked_AndSaysWhy()
    {
        var account = await Data.AccountAsync("Editor", change: user => (user.Email, user.PhoneNumber) = ("insisted@example.org", "000-0000-0321"));
        var bare = await Data.AccountAsync("Editor", change: user => user.Email = null);
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new ChannelSettings { IsOn = true, Address = "https://sms.example.cn/send" }, default));

        await Data.NotifyAsync(new("莒县出了事故", "工伤", "/admin/urgent/7", Insists: true), account.Id, bare.Id);
        var phone = await Site.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.Kind == "HttpChannel" && row.About == "/admin/urgent/7"));
        var reached = await Site.UseAsync<Reach, IReadOnlyList<Reached>>(reach => reach.OfAsync([account.Id, bare.Id], default));
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new ChannelSettings(), default));
        await Site.TickAsync();

        var mail = Assert.Single(Site.Mail.Sent, mail => mail.To == "insisted@example.org");
        Assert.Contains("都会收到", mail.Body);
        // Not what a returned application says; and it names neither place nor kind.
        Assert.Equal("日照市职工心理健康服务：有急事等你，请现在登录", mail.Subject);
        foreach (var secret in new[] { "莒县", "事故", "工伤" }) Assert.DoesNotContain(secret, mail.Subject + mail.Body);
        Assert.Equal(1, phone);
        Assert.Single(await Data.InboxAsync(bare.Id));
        // Here the site has no server for mail, so that only the channel counts.
        Assert.Equal([(account.Id, false, true, true), (bare.Id, false, false, false)], reached.OrderBy(found => found.UserId != account.Id).Select(found => (found.UserId, found.ByMail, found.ByChannel, found.IsOutside)));
    }

    [Fact]
    public async Task Preferences_TurnedOnAndOff_AreStoredShownAndAudited()
    {
        var account = await Data.AccountAsync("Editor", change: user => user.Email = "me@example.org");
        var client = await Site.SignInAsync(account);

        var on = await client.FollowAsync(await client.SubmitFormAsync("/my/notifications", new() { ["byMail"] = true }, form: Form));
        var off = await client.FollowAsync(await client.SubmitFormAsync("/my/notifications", new() { ["byMail"] = false }, form: Form));

        Assert.NotNull(on.Document.QuerySelector("input[name=byMail][checked]"));
        Assert.Null(off.Document.QuerySelector("input[name=byMail][checked]"));
        var lines = await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == account.Id && row.Name == "PreferenceChanged").Select(row => row.Summary).ToListAsync());
        Assert.Equal(["打开消息邮件", "关闭消息邮件"], lines);
        Assert.False(await Site.QueryAsync(db => db.Set<NotificationPreference>().Where(row => row.UserId == account.Id).Select(row => row.ByMail).SingleAsync()));
    }

    [Fact]
    public async Task Send_AnAddressThatIsNone_StillReachesTheInbox()
    {
        var account = await Data.AccountAsync(change: user => user.Email = "不是邮箱");
        await Site.InUnitAsync(unit =>
        {
            unit.Db.Add(new NotificationPreference { UserId = account.Id, ByMail = true });
            return Task.CompletedTask;
        });

        await Data.NotifyAsync(new("消息"), account.Id);

        Assert.Single(await Data.InboxAsync(account.Id));
        Assert.False(await Site.QueryAsync(db => db.Set<OutboxMessage>().AnyAsync(row => row.Payload.Contains("不是邮箱"))));
    }

    [Fact]
    public async Task Trimming_AtNight_RemovesWhatWasReadHalfAYearAgoAndWhatNobodyReadForTwoYears()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.Data.AccountAsync();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        await site.InUnitAsync(unit =>
        {
            foreach (var (subject, written, read) in new (string, int, DateTime?)[] { ("旧的已读", 300, now.AddDays(-181)), ("新的已读", 800, now.AddDays(-170)), ("旧的未读", 700, null), ("两年没有人读", 731, null) })
                unit.Db.Add(new Notification { UserId = account.Id, Subject = subject, CreatedUtc = now.AddDays(-written), ReadUtc = read });
            return Task.CompletedTask;
        });

        await site.TickAsync();
        var before = await site.Data.InboxAsync(account.Id);
        site.Clock.Advance(TimeSpan.FromHours(24));
        await site.TickAsync();

        Assert.Equal(4, before.Count);
        Assert.Equal(["新的已读", "旧的未读"], (await site.Data.InboxAsync(account.Id)).Select(message => message.Subject));
        Assert.Empty(site.Logs.Errors);

        site.Clock.Advance(TimeSpan.FromDays(12));
        await site.TickAsync();
        Assert.Equal(["旧的未读"], (await site.Data.InboxAsync(account.Id)).Select(message => message.Subject));
    }

    private const string Form = "form[action='/my/notifications/preferences']";
}
