using Eap.Notifications.Channel;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Outbox;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Urgent;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Urgent;

/// <summary>At 01:40: who hears it, and what the union is told about that.</summary>
public sealed class UrgentTellingTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Request_RingsWhoeverIsOnCall_ThoughTheyAskedForNothing()
    {
        var duty = await DutyAsync("000-0000-0701");
        await ChannelAsync(on: true);
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var before = await PhoneAsync();

        var id = await union.AskUrgentlyAsync();

        Assert.Equal(before + 1, await PhoneAsync());
        await ChannelAsync(on: false);
        var row = await FindAsync(id);
        Assert.Equal((UrgentLevel.OnCall, 1, 1), (row.Level, row.Told, row.ToldOutside));
        // It lies in the outbox: nobody was reached yet.
        var page = (await union.GetPageAsync($"/urgent/{id}")).ShouldBeOk();
        Assert.Contains("正在发给 1 个人的手机或者邮箱", page.Text(".lead"));
        Assert.Null(page.Document.QuerySelector(".status.error"));
        Assert.DoesNotContain("已经", page.Text(".lead"));
        foreach (var number in new[] { "0633-0000012", "12356" }) Assert.NotNull(page.Document.QuerySelector($".page-head a[href='tel:{number}']"));
        await Site.InUnitAsync(unit => unit.Db.Set<OutboxMessage>().Where(message => message.About == $"/admin/urgent/{id}").ExecuteUpdateAsync(set => set.SetProperty(message => message.SentUtc, DateTime.UnixEpoch)));
        Assert.Contains("已经发给 1 个人的手机或者邮箱", (await union.GetPageAsync($"/urgent/{id}")).ShouldBeOk().Text(".lead"));
        Assert.Equal(duty.Id, Assert.Single(await Site.QueryAsync(db => db.Set<UrgentTold>().Where(found => found.RequestId == id).ToListAsync())).UserId);
    }

    [Fact]
    public async Task Request_WhoseMessagesDoNotLeave_SaysSo_AndTheUnionHearsOfItOnce()
    {
        await DutyAsync("000-0000-0702");
        var asker = await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var union = await Site.SignInAsync(asker);
        await ChannelAsync(on: true);
        var id = await union.AskUrgentlyAsync();
        // The gateway is gone.
        await ChannelAsync(on: false);

        for (var look = 0; look < 3; look++)
        {
            await Site.TickAsync();
            Site.Clock.Advance(TimeSpan.FromMinutes(11));
            await Site.TickAsync();
        }

        var page = (await (await Site.SignInAsync(asker)).GetPageAsync($"/urgent/{id}")).ShouldBeOk();
        Assert.Contains("有 1 条到现在没有发出去", page.Text(".lead"));
        Assert.DoesNotContain("已经发给", page.Text(".lead"));
        foreach (var number in new[] { "0633-0000012", "12356" }) Assert.NotNull(page.Document.QuerySelector($".page-head a[href='tel:{number}']"));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<Notification>().CountAsync(found => found.UserId == asker.Id && found.Subject.Contains("没有发出去"))));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(found => found.SubjectId == id && found.Name == "NotDelivered")));
    }

    [Fact]
    public async Task Form_WhenThereIsNobody_SaysItOnce()
    {
        await RosterAsync();
        var able = await Site.UseAsync<PermissionHolders, IReadOnlyList<string>>(holders => holders.UserIdsAsync(nameof(UrgentPermissions.AnswerUrgent), null, default));
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        await SwitchAsync(able, on: false);

        var page = (await union.GetPageAsync("/urgent")).ShouldBeOk();

        await SwitchAsync(able, on: true);
        Assert.Contains("现在没有能通知到的人", Assert.Single(page.Texts("[role=status]")));
    }

    [Fact]
    public async Task Request_ThatReachesOnlyTheSite_SaysSo_WithNumbers()
    {
        await DutyAsync(null);
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var form = (await union.GetPageAsync("/urgent")).ShouldBeOk();
        Assert.Contains("没有留邮箱和手机", form.Text("[role=status]"));
        Assert.DoesNotContain("没有排专人值班", form.BodyText);

        var page = (await union.GetPageAsync($"/urgent/{await union.AskUrgentlyAsync()}")).ShouldBeOk();

        Assert.StartsWith("还没有人收到，请现在打", page.Text(".page-head .status.error"));
        Assert.Contains("派不了人来", page.Text(".page-head .status.error"));
        Assert.Contains("要登录网站才看得到", page.Text(".lead"));
        foreach (var number in new[] { "0633-0000012", "12356" }) Assert.NotNull(page.Document.QuerySelector($".page-head a[href='tel:{number}']"));
    }

    [Fact]
    public async Task Request_WhenThereIsNobodyToTell_SaysSo_AndTellsTheFirstWhoIs()
    {
        await RosterAsync();
        // Nobody holds the permission any more.
        await Site.InUnitAsync(unit => unit.Db.Set<Grant>().Where(grant => grant.RoleName == RoleNames.ServiceCentre).ExecuteDeleteAsync());
        var administrators = await Site.UseAsync<PermissionHolders, IReadOnlyList<string>>(holders => holders.UserIdsAsync(nameof(UrgentPermissions.AnswerUrgent), null, default));
        await Site.InUnitAsync(unit => unit.Db.Set<User>().Where(account => administrators.Contains(account.Id)).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsEnabled, false)));
        var asker = await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var union = await Site.SignInAsync(asker);
        Assert.Contains("现在没有能通知到的人", (await union.GetPageAsync("/urgent")).ShouldBeOk().Text("[role=status]"));

        var id = await union.AskUrgentlyAsync();

        var page = (await union.GetPageAsync($"/urgent/{id}")).ShouldBeOk();
        Assert.Contains("还没有人收到", page.Text(".status.error strong"));
        Assert.Contains("还没有通知到任何人", page.Text(".lead"));
        Assert.DoesNotContain("已经", page.Text(".lead"));
        Assert.NotNull(page.Document.QuerySelector(".page-head a[href='tel:12356']"));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(found => found.SubjectId == id && found.Name == "NobodyTold")));

        var found = await Data.AccountAsync(RoleNames.ServiceCentre);
        Site.Clock.Advance(TimeSpan.FromMinutes(11));
        await Site.TickAsync();
        await Site.InUnitAsync(unit => unit.Db.Set<User>().Where(account => administrators.Contains(account.Id)).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsEnabled, true)));
        Assert.Equal([found.Id], await ToldAsync(id));
        Assert.Contains("给 1 个人", (await (await Site.SignInAsync(asker)).GetPageAsync($"/urgent/{id}")).ShouldBeOk().Text(".lead"));
    }

    [Fact]
    public async Task Roster_WithGaps_SaysWhichDaysAndWhom()
    {
        var (duty, stranger) = (await DutyAsync(null), await Data.AccountAsync(RoleNames.Editor));
        var today = await TodayAsync();
        await RosterAsync(new(duty.UserName, today, today.AddDays(3), false), new(stranger.UserName, today.AddDays(4), today.AddDays(13), false));
        var administrator = await SignInAsync(RoleNames.Administrator);

        var notes = (await administrator.GetPageAsync("/admin/settings/urgent")).ShouldBeOk().Text("main .status");

        Assert.Contains($"{stranger.UserName} 没有“接手紧急支援”的权限", notes);
        var gap = today.AddDays(4);
        Assert.Contains($"{gap.Month}月{gap.Day}日", notes);
        Assert.DoesNotContain($"{today.Month}月{today.Day}日、", notes);
        Assert.Contains("收不到邮件和手机消息", notes);
        Assert.DoesNotContain("还空着", notes);
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings(), default));
        Assert.Contains("“市里夜里也有人接的电话”还空着", (await administrator.GetPageAsync("/admin/settings/urgent")).ShouldBeOk().Text("main .status"));
    }

    [Theory]
    [InlineData("Now", 30)]
    [InlineData("Today", 120)]
    [InlineData("Soon", 480)]
    public async Task Clock_FollowsHowUrgentItIs(string haste, int minutes)
    {
        await DutyAsync(null);

        var row = await FindAsync(await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).AskUrgentlyAsync(haste));

        Assert.Equal(TimeSpan.FromMinutes(minutes), row.DueUtc - row.AskedUtc);
    }

    [Fact]
    public async Task Clock_OnceEverybodyKnows_DoesNotRingEveryHalfHour()
    {
        await RosterAsync();
        await Data.AccountAsync(RoleNames.ServiceCentre);
        var id = await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).AskUrgentlyAsync("Now");
        var before = (await ToldAsync(id)).Count;

        Site.Clock.Advance(TimeSpan.FromMinutes(31));
        await Site.TickAsync();
        var second = (await ToldAsync(id)).Count;
        Site.Clock.Advance(TimeSpan.FromMinutes(31));
        await Site.TickAsync();

        Assert.Equal((before * 2, before * 2), (second, (await ToldAsync(id)).Count));
    }

    [Fact]
    public async Task Shift_ThatChangesAtMidnight_LeavesTheLinkInHand_AndTellsTheNewOne()
    {
        // On to 23:50 of the city.
        var now = await Site.UseAsync<SiteClock, DateTime>(clock => Task.FromResult(clock.Now));
        Site.Clock.Advance(now.Date.AddDays(2).AddMinutes(-10) - now);
        var (tonight, tomorrow, today) = (await Data.AccountAsync(RoleNames.ServiceCentre), await Data.AccountAsync(RoleNames.ServiceCentre), await TodayAsync());
        await RosterAsync(new(tonight.UserName, today, today, false), new(tomorrow.UserName, today.AddDays(1), today.AddDays(1), false));
        var id = await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).AskUrgentlyAsync();
        Assert.Equal([tonight.Id], await ToldAsync(id));
        (await (await Site.SignInAsync(tomorrow)).GetPageAsync($"/admin/urgent/{id}")).ShouldBeNotFound();

        Site.Clock.Advance(TimeSpan.FromMinutes(11));
        await Site.TickAsync();

        Assert.Equal([tonight.Id, tomorrow.Id], await ToldAsync(id));
        Assert.Equal((UrgentLevel.OnCall, 2), ((await FindAsync(id)).Level, (await FindAsync(id)).Told));
        // Told once each, however often it looks.
        Site.Clock.Advance(TimeSpan.FromMinutes(20));
        await Site.TickAsync();
        Assert.Equal(2, (await ToldAsync(id)).Count);
        var first = await Site.SignInAsync(tonight);
        Assert.Contains(id, (await first.GetPageAsync("/admin/urgent")).ShouldBeOk().Html);
        (await first.SubmitFormAsync($"/admin/urgent/{id}", form: "form[action$='/take']")).ShouldRedirectTo($"/admin/urgent/{id}");
        (await (await Site.SignInAsync(tomorrow)).GetPageAsync($"/admin/urgent/{id}")).ShouldBeOk();
        Assert.Equal(tonight.Id, (await FindAsync(id)).TakenBy);
    }

    private Task SwitchAsync(IReadOnlyList<string> accounts, bool on) => Site.InUnitAsync(unit => unit.Db.Set<User>().Where(account => accounts.Contains(account.Id)).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsEnabled, on)));

    // Alone on call for two weeks.
    private async Task<SiteAccount> DutyAsync(string? phone)
    {
        var (duty, today) = (await Data.AccountAsync(RoleNames.ServiceCentre, change: user => user.PhoneNumber = phone), await TodayAsync());
        await RosterAsync(new OnCallTurn(duty.UserName, today, today.AddDays(13), false));
        return duty;
    }

    private Task RosterAsync(params OnCallTurn[] turns) => Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings { Turns = [.. turns], Telephone = "0633-0000012" }, default));

    private Task ChannelAsync(bool on) => Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new ChannelSettings { IsOn = on, Address = "https://sms.example.cn/send" }, default));

    private Task<int> PhoneAsync() => Site.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.Kind == "HttpChannel"));

    private Task<DateOnly> TodayAsync() => Site.UseAsync<SiteClock, DateOnly>(clock => Task.FromResult(clock.Today));

    private Task<UrgentRequest> FindAsync(string id) => Site.QueryAsync(db => db.Set<UrgentRequest>().AsNoTracking().SingleAsync(row => row.RequestId == id));

    private Task<List<string>> ToldAsync(string id) => Site.QueryAsync(db => db.Set<Notification>().Where(found => found.Url == $"/admin/urgent/{id}").OrderBy(found => found.Id).Select(found => found.UserId).ToListAsync());
}
