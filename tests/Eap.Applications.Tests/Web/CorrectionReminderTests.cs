using System.Text.Json.Nodes;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Notifications.Messages;
using Eap.Plans.Allocations;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Instances;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>Five working days to correct something: on the morning of the fourth whoever has not handed in again is reminded.</summary>
public sealed class CorrectionReminderTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Term = new(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset FridayNine = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Correction_NotHandedIn_IsRemindedOfOnce_AndTheOtherNot()
    {
        Site.Clock.MoveTo(Monday);
        var (slow, quick, centre) = (await ApplicationSite.OfficerAsync(Site), await ApplicationSite.OfficerAsync(Site), await SignInAsync(RoleNames.ServiceCentre));
        var (late, done) = (await ApplicationSite.SubmitAsync(slow), await ApplicationSite.SubmitAsync(quick));
        foreach (var id in new[] { late, done })
            await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");
        await quick.SubmitFormAsync($"{ApplicationSite.Apply}/{done}", new() { ["VisitRequest.Need"] = "三班倒，睡不好。" }, form: "form.form", button: "next");
        await quick.SubmitFormAsync($"{ApplicationSite.Apply}/{done}/check", form: $"form[action='{ApplicationSite.Apply}/{done}/submit']");

        Site.Clock.MoveTo(FridayNine.AddMinutes(-1));
        await Site.TickAsync();
        Assert.Empty(await RemindedAsync(late));
        Site.Clock.MoveTo(FridayNine.AddMinutes(1));
        await Site.TickAsync();
        Site.Clock.MoveTo(FridayNine.AddHours(20));
        await Site.TickAsync();

        Assert.Equal("请在 2026年11月30日 24:00前补正后再次提交。", Assert.Single(await RemindedAsync(late)));
        Assert.Empty(await RemindedAsync(done));
    }

    [Theory]
    [InlineData(CorrectionEnd.ByPlan, null, false)]
    [InlineData(CorrectionEnd.ByPlan, AllocationKind.Duty, false)]
    [InlineData(CorrectionEnd.ByPlan, AllocationKind.Cap, true)]
    [InlineData(CorrectionEnd.Remind, AllocationKind.Cap, false)]
    [InlineData(CorrectionEnd.Lapse, null, true)]
    public async Task Correction_NotHandedInByTheDay_IsToldToBothAndLapsesWhereOthersWaitForThePlace(CorrectionEnd end, AllocationKind? place, bool lapses)
    {
        Site.Clock.MoveTo(Monday);
        await ApplicationSite.SettingsAsync(Site, new JsonObject { ["CorrectionEnd"] = end.ToString() });
        var (officer, centre) = (await ApplicationSite.OfficerAsync(Site), await SignInAsync(RoleNames.ServiceCentre));
        var id = await ApplicationSite.SubmitAsync(officer);
        if (place is { } kind) await PlaceAsync(id, officer.User!.OrganizationId!, kind);
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");

        foreach (var moment in new[] { FridayNine.AddMinutes(1), Term.AddMinutes(-1) })
        {
            Site.Clock.MoveTo(moment);
            await Site.TickAsync();
        }

        Assert.Single(await RemindedAsync(id));
        Assert.Equal(ApplicationStatus.Returned, (await ApplicationSite.RecordAsync(Site, id)).Status);
        foreach (var moment in new[] { Term.AddMinutes(1), Term.AddDays(1) })
        {
            Site.Clock.MoveTo(moment);
            await Site.TickAsync();
        }

        var subject = lapses ? "有一份申报逾期没有补正，视为撤回" : "有一份申报逾期没有补正";
        Assert.Equal(lapses ? ApplicationStatus.Withdrawn : ApplicationStatus.Returned, (await ApplicationSite.RecordAsync(Site, id)).Status);
        Assert.Equal((1, 1), (await ToldAsync(officer, $"/my/{id}", subject), await ToldAsync(centre, $"/admin/applications/{id}", subject)));
        Assert.Equal(lapses ? WorkflowStatus.Aborted : WorkflowStatus.Halted, await Site.QueryAsync(db => db.Set<Workflow>().Where(row => row.CorrelationId == id).Select(row => row.Status).SingleAsync()));
        var timeline = (await (await Site.SignInAsync(officer.User!)).GetPageAsync($"/my/{id}")).Text(".timeline");
        Assert.Contains(lapses ? "逾期没有补正，视为撤回" : "补正期限已过", timeline);
        if (place is not null) Assert.Equal(!lapses, await Site.QueryAsync(db => db.Set<AllocationUse>().Where(row => row.SubjectItemId == id).Select(row => row.IsTaken).SingleAsync()));
    }

    private Task<int> ToldAsync(SiteClient reader, string url, string subject) =>
        Site.QueryAsync(db => db.Set<Notification>().CountAsync(row => row.UserId == reader.User!.Id && row.Url == url && row.Subject == subject));

    private Task PlaceAsync(string id, string organizationId, AllocationKind kind) => Site.InUnitAsync(async unit =>
    {
        var row = new Allocation { PlanItemId = "4plan000000000000000000000", Metric = "Visit", OrganizationId = organizationId, Year = 2026, Planned = 1, Kind = kind, Taken = 1 };
        unit.Db.Add(row);
        await unit.Db.SaveChangesAsync();
        unit.Db.Add(new AllocationUse { AllocationId = row.Id, Metric = "Visit", SubjectItemId = id, PlanVersionId = "4plan000000000000000000000", Number = 1 });
    });

    private Task<List<string>> RemindedAsync(string id) =>
        Site.QueryAsync(db => db.Set<Notification>().Where(row => row.Url == $"/my/{id}" && row.Subject == "有一份申报的补正快到期了").Select(row => row.Body).ToListAsync());
}
