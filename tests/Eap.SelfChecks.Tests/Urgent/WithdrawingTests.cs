using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Urgent;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Urgent;

/// <summary>A union takes its request back: nobody drives out for nothing.</summary>
public sealed class WithdrawingTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Form = "form[action$='/withdraw']";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdrawn_WhenSomebodyHasIt_TellsThem_StopsTheClockAndIsErasedInTime(bool spoken)
    {
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings(), default));
        var (holder, other) = (await Data.AccountAsync(RoleNames.ServiceCentre), await Data.AccountAsync(RoleNames.ServiceCentre));
        var asker = await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var union = await Site.SignInAsync(asker);
        var id = await union.AskUrgentlyAsync();
        var (desk, own) = ($"/admin/urgent/{id}", $"/urgent/{id}");
        var onCall = await Site.SignInAsync(holder);
        (await onCall.SubmitFormAsync(desk, form: "form[action$='/take']")).ShouldRedirectTo(desk);
        if (spoken) (await onCall.SubmitFormAsync(desk, form: "form[action$='/contacted']")).ShouldRedirectTo(desk);

        (await union.SubmitFormAsync(own, form: Form)).ShouldBeOk().ShouldRefuseField("reason", "请选为什么撤回");
        (await union.SubmitFormAsync(own, new() { ["reason"] = "Mistake" }, Form)).ShouldRedirectTo(own);

        var row = await FindAsync(id);
        Assert.Equal((UrgentState.Closed, UrgentOutcome.Withdrawn, UrgentWithdrawal.Mistake), (row.State, row.Outcome, row.Withdrawal));
        Assert.Contains("你们撤回了：发错了，或者发重了", (await union.GetPageAsync(own)).ShouldBeOk().Text(".lead"));
        Assert.Equal([holder.Id], await ToldAsync("你接手的一件事，工会撤回了", desk));
        Assert.Contains("工会撤回了：发错了，或者发重了", (await onCall.GetPageAsync(desk)).ShouldBeOk().BodyText);
        (await (await Site.SignInAsync(other)).GetPageAsync(desk)).ShouldBeNotFound();
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(found => found.SubjectId == id && found.Name == "Withdrawn" && found.Summary.Contains("发错了"))));
        // Once is enough.
        Assert.Contains("已经结束了", (await union.PostAsync($"{own}/withdraw", ("reason", "Other"))).ShouldBeOk().BodyText);
        Assert.Null((await union.GetPageAsync(own)).Document.QuerySelector(Form));
        Assert.Equal(UrgentWithdrawal.Mistake, (await FindAsync(id)).Withdrawal);

        var before = await Site.QueryAsync(db => db.Set<Notification>().CountAsync(found => found.Url == desk));
        Site.Clock.Advance(TimeSpan.FromDays(29));
        await Site.TickAsync();
        Assert.NotNull((await FindAsync(id)).PhoneSealed);
        Site.Clock.Advance(TimeSpan.FromDays(2));
        await Site.TickAsync();
        var after = await FindAsync(id);
        Assert.Equal((null, null, "", null), (after.NameSealed, after.PhoneSealed, after.AskedBy, after.TakenBy));
        Assert.Equal(before, await Site.QueryAsync(db => db.Set<Notification>().CountAsync(found => found.Url == desk)));
    }

    [Fact]
    public async Task Withdrawn_BeforeAnybodyHasIt_TellsEverybodyWhoWasTold()
    {
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings(), default));
        var told = await Data.AccountAsync(RoleNames.ServiceCentre);
        var asker = await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var id = await (await Site.SignInAsync(asker)).AskUrgentlyAsync();
        var colleague = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var everybody = await Site.QueryAsync(db => db.Set<UrgentTold>().Where(found => found.RequestId == id).Select(found => found.UserId).ToListAsync());

        (await colleague.SubmitFormAsync($"/urgent/{id}", new() { ["reason"] = "Settled" }, Form)).ShouldRedirectTo($"/urgent/{id}");

        Assert.Contains(told.Id, everybody);
        Assert.Equal(everybody.Order(), (await ToldAsync("等你接手的一件事，工会撤回了", "/admin/urgent")).Order());
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<Notification>().CountAsync(found => found.UserId == asker.Id && found.Url == $"/urgent/{id}")));
    }

    [Fact]
    public async Task Withdraw_ByWhoeverItIsNot_IsRefused()
    {
        var id = await Data.UrgentAsync(await Data.OrganizationNamedAsync("莒县总工会"));
        var address = $"/urgent/{id}/withdraw";

        (await Anonymous().PostAsync(address, ("reason", "Settled"))).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.Editor)).PostAsync(address, ("reason", "Settled"))).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会")).PostAsync(address, ("reason", "Settled"))).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).PostAsync("/urgent/00000000000000000000000000/withdraw", ("reason", "Settled"))).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).PostAsync(address, ("reason", "17"))).ShouldRefuseField("reason", "请选为什么撤回");
        // Nor may whoever has it end it in the union's name.
        var desk = await SignInAsync(RoleNames.ServiceCentre);
        (await desk.PostAsync($"/admin/urgent/{id}/take")).ShouldRedirectTo($"/admin/urgent/{id}");
        await desk.PostAsync($"/admin/urgent/{id}/contacted");
        await desk.PostAsync($"/admin/urgent/{id}/close", ("outcome", "Withdrawn"));
        Assert.Equal((UrgentState.Contacted, null), ((await FindAsync(id)).State, (await FindAsync(id)).Withdrawal));
    }

    private Task<UrgentRequest> FindAsync(string id) => Site.QueryAsync(db => db.Set<UrgentRequest>().AsNoTracking().SingleAsync(row => row.RequestId == id));

    private Task<List<string>> ToldAsync(string subject, string url) => Site.QueryAsync(db => db.Set<Notification>().Where(found => found.Subject == subject && found.Url == url).Select(found => found.UserId).ToListAsync());
}
