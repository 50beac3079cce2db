using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Urgent;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Urgent;

/// <summary>A union sees the number it left, and corrects it: a wrong digit is found before the night is over.</summary>
public sealed class CorrectingTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Form = "form[action$='/phone']";

    [Fact]
    public async Task Number_IsSeenWithoutItsMiddle_AndCorrectedUntilSomebodyHasTalked()
    {
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings(), default));
        var holder = await Data.AccountAsync(RoleNames.ServiceCentre);
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var id = await union.AskUrgentlyAsync();
        var (desk, own) = ($"/admin/urgent/{id}", $"/urgent/{id}");
        var page = (await union.GetPageAsync(own)).ShouldBeOk();
        Assert.Contains("例七十七", page.Text("dl.facts"));
        Assert.Contains("063•-•••0077", page.Text("dl.facts"));
        Assert.DoesNotContain("0633-0000077", page.Html);
        Assert.DoesNotContain(UrgentClient.Words, page.Html);
        (await union.SubmitFormAsync(page, new() { ["phone"] = "12" }, Form)).ShouldBeOk().ShouldRefuseField("phone", "11 位");
        (await union.SubmitFormAsync(page, new() { ["phone"] = "" }, Form)).ShouldBeOk().ShouldRefuseField("phone", "没有它没有办法联系你们");
        var onCall = await Site.SignInAsync(holder);
        (await onCall.SubmitFormAsync(desk, form: "form[action$='/take']")).ShouldRedirectTo(desk);

        (await union.SubmitFormAsync(page, new() { ["phone"] = "0633-0000078" }, Form)).ShouldRedirectTo(own);

        Assert.NotNull((await onCall.GetPageAsync(desk)).ShouldBeOk().Document.QuerySelector("a[href='tel:0633-0000078']"));
        Assert.Contains("063•-•••0078", (await union.GetPageAsync(own)).ShouldBeOk().Text("dl.facts"));
        Assert.Equal([holder.Id], await Site.QueryAsync(db => db.Set<Notification>().Where(found => found.Url == desk && found.Subject.Contains("回电号码改了")).Select(found => found.UserId).ToListAsync()));
        // The same again is no news.
        (await union.PostAsync($"{own}/phone", ("phone", "0633-0000078"))).ShouldRedirectTo(own);
        var lines = await Site.QueryAsync(db => db.Set<AuditEvent>().Where(found => found.SubjectId == id && found.Name == "PhoneCorrected").ToListAsync());
        Assert.DoesNotContain("0078", Assert.Single(lines).Summary);
        Assert.Empty(await new EverythingStored(Site.Storage).FindAsync("0633-0000078", TestContext.Current.CancellationToken));

        (await onCall.SubmitFormAsync(desk, form: "form[action$='/contacted']")).ShouldRedirectTo(desk);
        var spoken = (await union.GetPageAsync(own)).ShouldBeOk();
        Assert.Null(spoken.Document.QuerySelector(Form));
        Assert.Contains("不用再改", (await union.PostAsync($"{own}/phone", ("phone", "0633-0000079"))).ShouldBeOk().BodyText);
        Assert.NotNull((await onCall.GetPageAsync(desk)).ShouldBeOk().Document.QuerySelector("a[href='tel:0633-0000078']"));
    }

    [Fact]
    public async Task Correct_ByWhoeverItIsNot_IsRefused()
    {
        var id = await Data.UrgentAsync(await Data.OrganizationNamedAsync("莒县总工会"));
        var address = $"/urgent/{id}/phone";
        var before = await SealedAsync(id);

        (await Anonymous().PostAsync(address, ("phone", "0633-0000079"))).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.ServiceCentre)).PostAsync(address, ("phone", "0633-0000079"))).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会")).PostAsync(address, ("phone", "0633-0000079"))).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).PostAsync("/urgent/00000000000000000000000000/phone", ("phone", "0633-0000079"))).ShouldBeNotFound();

        Assert.Equal(before, await SealedAsync(id));
    }

    // A phone shows one request after the other: what is left of the time, who has it, and the button.
    [Fact]
    public async Task List_SaysWhatIsLeft_AndTakesOnFromThere_AndNotReachedWaitsForItsTime()
    {
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings(), default));
        var duty = await Data.AccountAsync(RoleNames.ServiceCentre);
        var id = await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).AskUrgentlyAsync("Now");
        var (desk, take) = ($"/admin/urgent/{id}", $"form[action='/admin/urgent/{id}/take']");
        var onCall = await Site.SignInAsync(duty);
        Site.Clock.Advance(TimeSpan.FromMinutes(9.5));
        var list = (await onCall.GetPageAsync("/admin/urgent")).ShouldBeOk();
        Assert.Contains(list.Texts(".card-row"), card => card.Contains("还剩 20 分钟") && card.Contains("还没有人接手"));
        Assert.DoesNotContain("0633-0000077", list.Html);

        (await onCall.SubmitFormAsync(list, form: take)).ShouldRedirectTo(desk);

        Assert.Contains("你接手了", (await onCall.GetPageAsync("/admin/urgent")).ShouldBeOk().BodyText);
        Assert.Null((await onCall.GetPageAsync(desk)).ShouldBeOk().Document.QuerySelector("form[action$='/close']"));
        Assert.Contains("到了要通上话的时候", (await onCall.FollowAsync(await onCall.PostAsync($"{desk}/close", ("outcome", "NotReached")))).BodyText);
        Site.Clock.Advance(TimeSpan.FromMinutes(21));
        onCall = await Site.SignInAsync(duty);
        (await onCall.SubmitFormAsync(desk, new() { ["outcome"] = "NotReached" }, "form[action$='/close']")).ShouldRedirectTo(desk);
        Assert.Equal(UrgentOutcome.NotReached, await Site.QueryAsync(db => db.Set<UrgentRequest>().Where(found => found.RequestId == id).Select(found => found.Outcome).SingleAsync()));
    }

    // Whoever wrote a name in haste need not say something untrue to be heard.
    [Fact]
    public async Task NamesInTheWords_AreSaidOnce_AndMayBeLeftOut()
    {
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var fields = UrgentClient.Filled();
        fields["Note"] = "伤者张九九在县医院";
        var warned = (await union.SubmitFormAsync("/urgent", fields, "form.form")).ShouldBeOk();
        Assert.Single(warned.Texts(".error-summary li"));
        Assert.Equal("这几句不带，先发出", warned.Text("button[name=WithoutNote]"));

        var sent = await union.SubmitFormAsync(warned, form: "form.form", button: "WithoutNote");

        var id = sent.Location![^26..];
        Assert.Null(await Site.QueryAsync(db => db.Set<UrgentRequest>().Where(found => found.RequestId == id).Select(found => found.NoteSealed).SingleAsync()));
    }

    [Theory]
    [InlineData("13800000077", "138••••0077")]
    [InlineData("0633-0000077", "063•-•••0077")]
    [InlineData("12356", "•••56")]
    public void Mask_HidesTheMiddle(string phone, string shown) => Assert.Equal(shown, PhoneMask.Of(phone));

    private Task<string?> SealedAsync(string id) => Site.QueryAsync(db => db.Set<UrgentRequest>().Where(found => found.RequestId == id).Select(found => found.PhoneSealed).SingleAsync());
}
