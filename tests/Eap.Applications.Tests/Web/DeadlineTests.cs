using System.Text;
using System.Text.Json.Nodes;
using Eap.Applications.Process;
using Eap.Media.Attachments;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>The last second, by the server's clock in Asia/Shanghai. The form closes when 24 November begins.</summary>
public sealed class DeadlineTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>, IAsyncLifetime
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 23, 23, 50, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Midnight = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj {new string('%', 300_000)}\nstartxref\n9\n%%EOF\n");

    public async ValueTask InitializeAsync()
    {
        Site.Clock.MoveTo(Evening);
        await ApplicationSite.SettingsAsync(Site, new JsonObject { ["Closes"] = "2026-11-24T00:00:00", ["GraceMinutes"] = 30, ["OnePerCycle"] = false });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(-100, true)]
    [InlineData(0, false)]
    public async Task Submit_AtTheLastInstant_CountsByTheServersClockWhateverTheClientSays(int milliseconds, bool inTime)
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var (id, check) = (address.Split('/')[^1], await officer.GetPageAsync($"{address}/check"));
        officer.Headers["Date"] = inTime ? "Wed, 25 Nov 2026 09:00:00 GMT" : "Mon, 23 Nov 2026 01:00:00 GMT";
        Site.Clock.MoveTo(Midnight.AddMilliseconds(milliseconds));

        var answer = await StandingAsync(Midnight.AddMilliseconds(milliseconds), () => officer.SubmitFormAsync(check, new FormFields().Forge("now", "2026-11-23T00:00:00").Forge("submittedUtc", "2026-11-23T00:00:00"), form: $"form[action='{address}/submit']"));

        var record = await ApplicationSite.RecordAsync(Site, id);
        if (inTime)
        {
            answer.ShouldRedirectTo($"/my/{id}/receipt");
            Assert.Equal((ApplicationStatus.Submitted, Midnight.AddMilliseconds(milliseconds).UtcDateTime), (record.Status, record.FiledUtc!.Value));
            return;
        }

        Assert.Contains("申报已在 2026年11月23日 24:00 截止，以本站时间为准", answer.ShouldBeOk().BodyText);
        Assert.Contains("夜班多，睡不好。", answer.BodyText);
        Assert.Equal((ApplicationStatus.Draft, (string?)null), (record.Status, record.ReceiptNumber));
    }

    [Fact]
    public async Task Submit_ArrivedInTimeAndWaitedForItsTurnPastTheEnd_CountsFromWhenItArrived()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var (id, check, arrived) = (address.Split('/')[^1], await officer.GetPageAsync($"{address}/check"), Midnight.AddMilliseconds(-100));
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        using (Site.Clock.StandAt(arrived))
        {
            // Somebody else writes for a while: the post stands in the queue when the day ends.
            var other = Site.InUnitAsync(async unit =>
            {
                begun.SetResult();
                await goOn.Task;
            });
            await begun.Task;
            var answer = officer.SubmitFormAsync(check, form: $"form[action='{address}/submit']");
            await Task.WhenAny(answer, Task.Delay(2000, TestContext.Current.CancellationToken));
            Assert.False(answer.IsCompleted);
            Site.Clock.MoveTo(Midnight.AddSeconds(20));
            goOn.SetResult();
            await other;
            (await answer).ShouldRedirectTo($"/my/{id}/receipt");
        }

        var record = await ApplicationSite.RecordAsync(Site, id);
        Assert.Equal((ApplicationStatus.Submitted, arrived.UtcDateTime, arrived.UtcDateTime), (record.Status, record.FiledUtc!.Value, record.SubmittedUtc!.Value));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task Submit_AfterTheEndWithAFileThatWasOnItsWay_HasTheGraceAndNoMore(int minutes, bool inTime)
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var (address, late) = (await ApplicationSite.FillAsync(officer), await ApplicationSite.FillAsync(officer));
        var id = address.Split('/')[^1];
        Site.Clock.MoveTo(Midnight.AddSeconds(-10));
        (await UploadAsync(officer, id, () => Site.Clock.MoveTo(Midnight.AddSeconds(20)))).ShouldBeOk();
        // Begun after the end, it opens nothing.
        (await UploadAsync(officer, late.Split('/')[^1], () => Site.Clock.MoveTo(Midnight.AddSeconds(30)))).ShouldBeOk();

        var (answer, refused) = await StandingAsync(Midnight.AddMinutes(minutes), async () =>
        {
            // Half an hour of waiting ends a session.
            officer = await Site.SignInAsync(officer.User!);
            return (await officer.PostAsync($"{address}/submit", ("version", await VersionAsync(address)), ("token", "00000000000000000000000001")), await officer.PostAsync($"{late}/submit", ("version", await VersionAsync(late)), ("token", "00000000000000000000000001")));
        });

        Assert.Equal(inTime ? ApplicationStatus.Submitted : ApplicationStatus.Draft, (await ApplicationSite.RecordAsync(Site, id)).Status);
        if (!inTime) Assert.Contains("截止", answer.BodyText);
        Assert.Contains("截止", refused.ShouldBeOk().BodyText);
        Assert.Equal(ApplicationStatus.Draft, (await ApplicationSite.RecordAsync(Site, late.Split('/')[^1])).Status);
    }

    // A clock that runs on would make the last millisecond a matter of luck; it is let go again for the others.
    private async Task<T> StandingAsync<T>(DateTimeOffset at, Func<Task<T>> act)
    {
        using (Site.Clock.StandAt(at)) return await act();
    }

    private async Task<SitePage> UploadAsync(SiteClient officer, string id, Action midway)
    {
        var content = new MidwayContent(Pdf, async () =>
        {
            // What happens midway happens after the site heard of it.
            for (var wait = 0; wait < 250 && !await Site.QueryAsync(db => db.Set<Attachment>().AnyAsync(row => row.ContentItemId == id)); wait++) await Task.Delay(20);
            midway();
        });
        var request = new HttpRequestMessage(HttpMethod.Post, $"/attachments/{id}/VisitRequest/Files") { Content = content };
        request.Headers.Add("RequestVerificationToken", (await officer.TokenAsync()).Token);
        request.Headers.Add("X-File-Name", Uri.EscapeDataString("现场.pdf"));
        return await officer.SendAsync(request);
    }

    private async Task<string> VersionAsync(string address)
    {
        var id = address.Split('/')[^1];
        return await Site.QueryAsync(db => db.Set<Contents.Model.ContentItem>().Where(row => row.ContentItemId == id && row.Latest).Select(row => row.ContentItemVersionId).SingleAsync());
    }
}
