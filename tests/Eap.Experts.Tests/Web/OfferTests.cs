using Eap.Experts.Calendar;
using Eap.Experts.Offers;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Experts.Tests.Web;

public sealed class OfferTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Mail_OfAnOffer_SaysThatThereIsSomethingToAnswerAndNotWhat()
    {
        var expert = await Data.ExpertAsync("例老师一");

        var (made, token) = await Site.OfferAsync(expert);

        var mail = Site.Mail.Sent.Single(mail => mail.To == $"{expert.ContentItemId}@example.cn");
        Assert.DoesNotContain("讲座", mail.Subject + mail.Body);
        Assert.DoesNotContain("会议室", mail.Body);
        Assert.Contains($"https://site.example.cn/offers/{token}", mail.Body);
        Assert.NotEqual(token, made.Offer!.TokenHash);
    }

    [Fact]
    public async Task Accept_ByLink_StoresTheAnswerBooksTheTimesAndCallsOthersOff()
    {
        var request = NewId();
        var (first, second) = (await Data.ExpertAsync("例老师二"), await Data.ExpertAsync("例老师三"));
        var venue = CalendarResource.Venue("三楼会议室甲")!.Value.Id;
        var (_, token) = await Site.OfferAsync(first, request, venue: venue);
        var (_, other) = await Site.OfferAsync(second, request, venue: venue);
        var lecturer = Anonymous();

        var page = await lecturer.GetPageAsync($"/offers/{token}");
        page.ShouldBeOk();
        Assert.Contains("三楼会议室", page.BodyText);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("no-store", string.Join(',', page.Headers.GetValues("Cache-Control")));
        (await lecturer.GetPageAsync($"/offers/{token}/calendar.ics")).ShouldBeNotFound();
        (await lecturer.SubmitFormAsync($"/offers/{token}", form: "form[action$='/accept']")).ShouldRedirectTo($"/offers/{token}");

        Assert.Contains("您已接下", (await lecturer.GetPageAsync($"/offers/{token}")).BodyText);
        var entry = (await lecturer.GetPageAsync($"/offers/{token}/calendar.ics")).ShouldBeOk();
        Assert.Contains("LOCATION:三楼会议室", entry.Html);
        Assert.Contains("TRANSP:OPAQUE", entry.Html);
        Assert.DoesNotContain(token!, entry.Html);
        Assert.Contains("已另有安排", (await lecturer.GetPageAsync($"/offers/{other}")).BodyText);
        Assert.Equal(6, await Site.QueryAsync(db => db.Set<CalendarSlot>().CountAsync(row => row.SubjectItemId == request)));
        Assert.Equal([OfferState.Accepted, OfferState.Withdrawn], await StatesAsync(request));
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "OfferAccepted" && row.SubjectId == request)));
    }

    [Fact]
    public async Task Decline_ThenAcceptWithTheSameLink_IsRefusedInWords()
    {
        var expert = await Data.ExpertAsync("例老师四");
        var (made, token) = await Site.OfferAsync(expert);
        var lecturer = Anonymous();
        var opened = await lecturer.GetPageAsync($"/offers/{token}");

        await lecturer.SubmitFormAsync(opened, new() { ["reason"] = "那天出差" }, form: "form[action$='/decline']");
        var late = await lecturer.SubmitFormAsync(opened, form: "form[action$='/accept']");

        Assert.Contains("您先前已经谢绝", late.BodyText);
        var stored = await Site.QueryAsync(db => db.Set<LecturerOffer>().SingleAsync(row => row.OfferId == made.Offer!.OfferId));
        Assert.Equal((OfferState.Declined, "那天出差"), (stored.State, stored.Reason));
    }

    [Fact]
    public async Task Accept_Twice_IsOneAnswer()
    {
        var (_, token) = await Site.OfferAsync(await Data.ExpertAsync("例老师五"));
        var lecturer = Anonymous();
        var opened = await lecturer.GetPageAsync($"/offers/{token}");

        (await lecturer.SubmitFormAsync(opened, form: "form[action$='/accept']")).ShouldRedirectTo($"/offers/{token}");
        (await lecturer.SubmitFormAsync(opened, form: "form[action$='/accept']")).ShouldRedirectTo($"/offers/{token}");
    }

    [Fact]
    public async Task Accept_AfterTheTerm_IsRefusedAndTheOfferLapses()
    {
        await using var own = await SiteHost.StartAsync();
        var (made, token) = await own.OfferAsync(await own.Data.ExpertAsync("例老师六"));
        var lecturer = own.Anonymous();
        var opened = await lecturer.GetPageAsync($"/offers/{token}");
        own.Clock.Advance(TimeSpan.FromDays(2));

        var late = await lecturer.SubmitFormAsync(opened, form: "form[action$='/accept']");
        await own.TickAsync();

        Assert.Contains("期限已过", late.BodyText);
        Assert.Equal(OfferState.Lapsed, await own.QueryAsync(db => db.Set<LecturerOffer>().Where(row => row.OfferId == made.Offer!.OfferId).Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task Withdraw_AfterTheYes_FreesTheTimesAndTellsTheExpert()
    {
        var expert = await Data.ExpertAsync("例老师七");
        var (made, token) = await Site.OfferAsync(expert);
        var lecturer = Anonymous();
        await lecturer.SubmitFormAsync($"/offers/{token}", form: "form[action$='/accept']");

        Assert.True(await Site.InUnitAsync(unit => unit.Get<OfferMaking>().WithdrawAsync(made.Offer!.OfferId, "单位改期", TestContext.Current.CancellationToken)));
        Assert.False(await Site.InUnitAsync(unit => unit.Get<OfferMaking>().WithdrawAsync(made.Offer!.OfferId, "再来一次", TestContext.Current.CancellationToken)));
        await Site.TickAsync();

        Assert.False(await Site.QueryAsync(db => db.Set<CalendarSlot>().AnyAsync(row => row.ResourceId == expert.ContentItemId)));
        Assert.Contains("请不必前往", Site.Mail.Sent.Last(mail => mail.To == $"{expert.ContentItemId}@example.cn").Body);
        Assert.Contains("请不必前往", (await lecturer.GetPageAsync($"/offers/{token}")).BodyText);
    }

    [Fact]
    public async Task Offer_ToWhoCannot_IsRefusedWithTheReason()
    {
        var (lecturer, counsellor) = (await Data.ExpertAsync("例老师八"), await Data.ExpertAsync("例老师九", "Counselling"));
        var start = Site.Clock.GetUtcNow().UtcDateTime.Date.AddDays(9).AddHours(6);
        var (_, token) = await Site.OfferAsync(lecturer, start: start);
        await Anonymous().SubmitFormAsync($"/offers/{token}", form: "form[action$='/accept']");

        Assert.Contains("不承担这类服务", (await Site.OfferAsync(counsellor)).Made.Problem);
        Assert.Contains("已有安排", (await Site.OfferAsync(lecturer, start: start.AddMinutes(45))).Made.Problem);
        Assert.Contains("已经过去", (await Site.OfferAsync(lecturer, start: Site.Clock.GetUtcNow().UtcDateTime.AddHours(-1))).Made.Problem);
        Assert.Null((await Site.OfferAsync(lecturer, start: start.AddMinutes(90))).Made.Problem);
    }

    [Theory]
    [InlineData("/offers/no-such-token")]
    [InlineData("/offers/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Link_MadeUp_IsNotFound(string address)
    {
        (await Anonymous().GetPageAsync(address)).ShouldBeNotFound();
        (await Anonymous().PostAsync($"{address}/accept")).ShouldBeNotFound();
    }

    private string NewId() => new Eap.Platform.Ids.IdGenerator(Site.Clock).Next();

    private Task<List<OfferState>> StatesAsync(string request) =>
        Site.QueryAsync(db => db.Set<LecturerOffer>().Where(row => row.RequestItemId == request).OrderBy(row => row.Id).Select(row => row.State).ToListAsync());
}
