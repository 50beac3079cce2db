using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Lectures.Requests;
using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Tests.Web;

/// <summary>The steps of a lecture on its way, each in a line: a new unit of the district each time, at a day and in a hall of its own.</summary>
public abstract class LectureJourney(SiteFixture site) : SiteTest(site)
{
    protected static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    protected const string District = "东港区总工会";
    private const string Apply = "/apply/LectureApplication";
    private static int _units;

    protected async Task<(SiteClient Officer, string Id)> AcceptedAsync(string heads, string? place = null, DateTime? start = null)
    {
        var officer = await OfficerAsync();
        var address = await FillAsync(officer, heads, seats: "200", start: (start ?? Site.Clock.GetUtcNow().UtcDateTime.Date.AddDays(24 + _units).AddHours(6)).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture), place);
        var id = address.Split('/')[^1];
        (await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");
        await DecideAsync(await SignInAsync(RoleNames.UnionAdministrator, District), id);
        await DecideAsync(await SignInAsync(RoleNames.ServiceCentre), id);
        Assert.Equal(ApplicationStatus.Accepted, await StatusAsync(id));
        return (officer, id);
    }

    private static async Task DecideAsync(SiteClient person, string id) =>
        await person.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");

    protected async Task<SiteClient> OfficerAsync()
    {
        var unit = await Data.OrganizationAsync($"例{Interlocked.Increment(ref _units)}机械厂工会", District, OrganizationKind.EnterpriseUnion);
        return await SignInAsync(RoleNames.UnionAdministrator, unit.Name);
    }

    protected static async Task<string> FillAsync(SiteClient officer, string heads, string seats, string start, string? place = null)
    {
        var (address, answer) = await TypeAsync(officer, heads, seats, start, place);
        answer.ShouldRedirectTo($"{address}/check");
        return address;
    }

    /// <summary>Types everything and goes on; where to, the answer says.</summary>
    protected static async Task<(string Address, SitePage Answer)> TypeAsync(SiteClient officer, string heads, string seats, string start, string? place = null)
    {
        var begun = await officer.SubmitFormAsync(Apply, form: $"form[action='{Apply}']");
        var address = begun.Location ?? throw new InvalidOperationException($"{begun.Status} {string.Join('\n', officer.Site.Logs.Errors)}");
        const string part = "LectureApplication";
        return (address, await officer.SubmitFormAsync($"{address}?all=1", new()
        {
            [$"{part}.Workers"] = "600", [$"{part}.Contact"] = "例一", [$"{part}.Phone"] = "13800000000", [$"{part}.Setting"] = "企业", [$"{part}.Heads"] = heads, [$"{part}.OwnTopic"] = "夜班怎么睡好",
            [$"{part}.Start1"] = start, [$"{part}.Place"] = place ?? $"三楼会议室{_units}", [$"{part}.Seats"] = seats,
        }, form: "form.form", button: "next"));
    }

    protected async Task<LectureRequest> ConfirmAsync(string id, ContentItem expert)
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await centre.SubmitFormAsync($"/admin/lectures/requests/{id}", new() { ["expert"] = expert.ContentItemId }, form: "form[action$='/offer']");
        await Anonymous().SubmitFormAsync(await LinkAsync(expert), form: "form[action$='/accept']");
        await centre.SubmitFormAsync($"/admin/lectures/requests/{id}", form: "form[action$='/confirm']");
        return await LectureAsync(id);
    }

    protected async Task SignInsAsync(LectureRequest lecture, string[] people)
    {
        var address = $"/sign-in/{lecture.SignInToken}";
        Assert.Contains("还没有开始签到", (await Anonymous().GetPageAsync(address)).BodyText);
        Site.Clock.MoveTo(lecture.StartUtc!.Value.AddMinutes(-10));
        foreach (var person in people) (await Anonymous().SubmitFormAsync(address, new() { ["who"] = person })).ShouldRedirectTo(address);
        Assert.DoesNotContain("例一", string.Join('\n', await Site.QueryAsync(db => db.Set<LectureSignIn>().Select(row => row.PersonHash).ToListAsync())));
    }

    protected async Task<string> LinkAsync(ContentItem expert)
    {
        await Site.TickAsync();
        var mail = Site.Mail.Sent.Last(mail => mail.To == $"{expert.ContentItemId}@example.cn");
        return "/offers/" + mail.Body.Split("/offers/")[1].Split('\n')[0].Trim();
    }

    protected Task<int> FiguresAsync() => Site.UseAsync<MetricFacts, int>(async facts => (await facts.OfAsync(PlanMetrics.Lecture, 2026, 2027, CancellationToken.None))!.Count);

    protected Task<LectureRequest> LectureAsync(string id) => Site.QueryAsync(db => db.Set<LectureRequest>().AsNoTracking().SingleAsync(row => row.RequestItemId == id));

    protected Task<ApplicationStatus> StatusAsync(string id) => Site.QueryAsync(db => db.Set<ApplicationRecord>().Where(row => row.ContentItemId == id).Select(row => row.Status).SingleAsync());

    protected static Task<SitePage> SetTimeAsync(SiteClient centre, string id, DateTime utc, string? reason = null)
    {
        var fields = new FormFields { ["start"] = utc.AddHours(8).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture) };
        if (reason is not null) fields["reason"] = reason;
        return centre.SubmitFormAsync($"/admin/lectures/requests/{id}", fields, form: "form[action$='/time']");
    }
}
