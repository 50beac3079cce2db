using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Urgent;
using Eap.Testing;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Urgent;

/// <summary>No request stays for ever, and none hangs on one person.</summary>
public sealed class UrgentEndTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Request_NobodyEverEnded_LosesItsContactAndIsOver()
    {
        await Data.AccountAsync(RoleNames.ServiceCentre);
        var asker = await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var id = await (await Site.SignInAsync(asker)).AskUrgentlyAsync();

        Site.Clock.Advance(TimeSpan.FromDays(89));
        await Site.TickAsync();
        Assert.NotNull((await FindAsync(id)).PhoneSealed);
        Site.Clock.Advance(TimeSpan.FromDays(2));
        await Site.TickAsync();

        var row = await FindAsync(id);
        Assert.Equal((null, null, null), (row.NameSealed, row.PhoneSealed, row.NoteSealed));
        Assert.Equal((UrgentState.Closed, UrgentOutcome.Unrecorded), (row.State, row.Outcome));
        Assert.Empty(await Site.QueryAsync(db => db.Set<UrgentTold>().Where(told => told.RequestId == id).ToListAsync()));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(found => found.SubjectId == id && found.Name == "Lapsed")));
        Assert.Contains("没有记下结果", (await (await Site.SignInAsync(asker)).GetPageAsync($"/urgent/{id}")).ShouldBeOk().Text(".lead"));
        // The clock has stopped, and a month later it is no longer on the union's own page.
        var told = await ToldAsync(id);
        Site.Clock.Advance(TimeSpan.FromDays(31));
        await Site.TickAsync();
        Assert.Equal(told, await ToldAsync(id));
        Assert.DoesNotContain(id, (await (await Site.SignInAsync(asker)).GetPageAsync("/my")).ShouldBeOk().Html);
    }

    [Fact]
    public async Task Contacted_AndForgotten_RemindsWhoeverHasIt_ThenSomebodyElseTakesItOver()
    {
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings(), default));
        var (first, second) = (await Data.AccountAsync(RoleNames.ServiceCentre), await Data.AccountAsync(RoleNames.ServiceCentre));
        var id = await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).AskUrgentlyAsync();
        var desk = $"/admin/urgent/{id}";
        var holder = await Site.SignInAsync(first);
        (await holder.SubmitFormAsync(desk, form: "form[action$='/take']")).ShouldRedirectTo(desk);
        (await holder.SubmitFormAsync(desk, form: "form[action$='/contacted']")).ShouldRedirectTo(desk);

        Site.Clock.Advance(TimeSpan.FromDays(3.1));
        await Site.TickAsync();
        Assert.Equal(first.Id, Assert.Single(await RemindedAsync(id)));
        // Whoever has it leaves the house: those on call hear of it.
        await Site.InUnitAsync(unit => unit.Db.Set<User>().Where(account => account.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsEnabled, false)));
        var before = await ToldAsync(id);
        Site.Clock.Advance(TimeSpan.FromDays(3.1));
        await Site.TickAsync();
        Assert.Single(await RemindedAsync(id));
        Assert.True(await ToldAsync(id) > before);

        var next = await Site.SignInAsync(second);
        (await next.SubmitFormAsync(desk, form: "form[action$='/take']")).ShouldRedirectTo(desk);
        Assert.Equal((UrgentState.Contacted, second.Id), ((await FindAsync(id)).State, (await FindAsync(id)).TakenBy));
        (await next.SubmitFormAsync(desk, new() { ["outcome"] = "ByTelephone" }, "form[action$='/close']")).ShouldRedirectTo(desk);
        Assert.Equal(UrgentOutcome.ByTelephone, (await FindAsync(id)).Outcome);
        Site.Clock.Advance(TimeSpan.FromDays(31));
        await Site.TickAsync();
        Assert.Null((await FindAsync(id)).PhoneSealed);
        Assert.Single(await RemindedAsync(id));
    }

    [Fact]
    public async Task LaterShift_FindsNoContactOfWhatSomebodyElseHasRung_AndNothingOfWhatIsOver()
    {
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings(), default));
        var (first, told) = (await Site.SignInAsync(await Data.AccountAsync(RoleNames.ServiceCentre)), await Site.SignInAsync(await Data.AccountAsync(RoleNames.ServiceCentre)));
        var id = await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).AskUrgentlyAsync();
        var desk = $"/admin/urgent/{id}";
        // While nobody has rung, whoever was told may look.
        Assert.Contains("0633-0000077", (await told.SubmitFormAsync(desk, form: "form[action$='/read']")).ShouldBeOk().BodyText);
        (await first.SubmitFormAsync(desk, form: "form[action$='/take']")).ShouldRedirectTo(desk);
        (await first.SubmitFormAsync(desk, form: "form[action$='/contacted']")).ShouldRedirectTo(desk);
        var later = await Site.SignInAsync(await Data.AccountAsync(RoleNames.ServiceCentre));

        foreach (var other in new[] { told, later })
        {
            Assert.Null((await other.GetPageAsync(desk)).ShouldBeOk().Document.QuerySelector("form[action$='/read']"));
            (await other.PostAsync($"{desk}/read")).ShouldBeNotFound();
        }

        (await first.SubmitFormAsync(desk, new() { ["outcome"] = "OnSite" }, "form[action$='/close']")).ShouldRedirectTo(desk);
        foreach (var other in new[] { told, later })
        {
            (await other.GetPageAsync(desk)).ShouldBeNotFound();
            (await other.PostAsync($"{desk}/read")).ShouldBeNotFound();
            Assert.DoesNotContain(id, (await other.GetPageAsync("/admin/urgent")).ShouldBeOk().Html);
        }

        Assert.Contains("0633-0000077", (await first.SubmitFormAsync(desk, form: "form[action$='/read']")).ShouldBeOk().BodyText);
    }

    private Task<UrgentRequest> FindAsync(string id) => Site.QueryAsync(db => db.Set<UrgentRequest>().AsNoTracking().SingleAsync(row => row.RequestId == id));

    private Task<int> ToldAsync(string id) => Site.QueryAsync(db => db.Set<Notification>().CountAsync(found => found.Url == $"/admin/urgent/{id}" && found.Subject.StartsWith("有一件事")));

    private Task<List<string>> RemindedAsync(string id) => Site.QueryAsync(db => db.Set<Notification>().Where(found => found.Url == $"/admin/urgent/{id}" && found.Subject.Contains("还没有结束")).Select(found => found.UserId).ToListAsync());
}
