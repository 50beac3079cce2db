using Eap.Applications.Process;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Tests.Web;

/// <summary>A city that makes the numbers caps: who loses the last place reads the clause, not the words of whoever agreed before.</summary>
public sealed class CapTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string District = "东港区总工会";

    [Fact]
    public async Task LastPlace_LostInTheProcess_IsRefusedWithTheClauseInTheTimeline()
    {
        var plan = await Data.PlanAsync(2026, change: part => (part.Clauses, part.Allotments) = ([new PlanClause("T1", "附件9", "场次按单位分")], [new PlanAllotment(PlanMetrics.Lecture, "公益讲座", "场", 1, "T1", IsYearly: true)]));
        var cap = await Data.AllocationAsync(plan, PlanMetrics.Lecture, 1, District, kind: AllocationKind.Cap);
        var (first, second) = (await SubmitAsync("例甲厂工会"), await SubmitAsync("例乙厂工会"));
        var reviewer = await SignInAsync(RoleNames.UnionAdministrator, District);
        foreach (var (_, id) in new[] { first, second })
            await reviewer.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted", ["comment"] = "初核通过，写得清楚" }, form: "form.review");

        Assert.Equal((ApplicationStatus.Submitted, ApplicationStatus.Rejected), (await StatusAsync(first.Id), await StatusAsync(second.Id)));
        // The office that agreed is told of with its words; the refusal gives the clause, not those.
        var told = (await second.Officer.GetPageAsync($"/my/{second.Id}")).ShouldBeOk().Texts(".timeline li");
        Assert.Contains(told, line => line.Contains("初核通过，写得清楚", StringComparison.Ordinal));
        var refused = Assert.Single(told, line => line.StartsWith("不同意", StringComparison.Ordinal));
        Assert.Contains("名额（1 个）已经用完。依据：通知附件9：场次按单位分", refused);
        Assert.DoesNotContain("初核通过，写得清楚", refused);
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<Allocation>().Where(row => row.Id == cap.Id).Select(row => row.Taken).SingleAsync()));
    }

    private async Task<(SiteClient Officer, string Id)> SubmitAsync(string name)
    {
        const string part = "LectureApplication";
        var unit = await Data.OrganizationAsync(name, District, OrganizationKind.EnterpriseUnion);
        var officer = await SignInAsync(RoleNames.UnionAdministrator, unit.Name);
        var address = (await officer.SubmitFormAsync("/apply/LectureApplication", form: "form[action='/apply/LectureApplication']")).Location!;
        await officer.SubmitFormAsync($"{address}?all=1", new()
        {
            [$"{part}.Workers"] = "600", [$"{part}.Contact"] = "例一", [$"{part}.Phone"] = "13800000000", [$"{part}.Setting"] = "企业", [$"{part}.Heads"] = "80", [$"{part}.OwnTopic"] = "夜班怎么睡好",
            [$"{part}.Start1"] = "2026-12-21T14:00", [$"{part}.Place"] = "礼堂", [$"{part}.Seats"] = "200",
        }, form: "form.form", button: "next");
        (await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{address.Split('/')[^1]}/receipt");
        return (officer, address.Split('/')[^1]);
    }

    private Task<ApplicationStatus> StatusAsync(string id) => Site.QueryAsync(db => db.Set<ApplicationRecord>().Where(row => row.ContentItemId == id).Select(row => row.Status).SingleAsync());
}
