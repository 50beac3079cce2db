using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Tests.Web;

/// <summary>A lecture counts in the year it is held in, so that year's place is taken, whenever it was asked for.</summary>
public sealed class YearOfThePlaceTests(SiteFixture site) : LectureJourney(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Place_IsOfTheYearOfTheLecture_AndFollowsIt()
    {
        var (this26, next27) = (await CapAsync(2026), await CapAsync(2027));
        var (_, first) = await AcceptedAsync("80", start: new DateTime(2026, 12, 21, 14, 0, 0));
        var (_, second) = await AcceptedAsync("80", start: new DateTime(2027, 1, 11, 14, 0, 0));
        Assert.Equal((1, 1), (await TakenAsync(this26), await TakenAsync(next27)));
        var (centre, wished) = (await SignInAsync(RoleNames.ServiceCentre), (await LectureAsync(second)).StartUtc);
        var earlier = new DateTime(2026, 12, 22, 6, 0, 0, DateTimeKind.Utc);

        await SetTimeAsync(centre, second, earlier, "老师只有这天有空");
        Assert.Contains("名额（1 个）已经用完。依据：通知附件9：场次按单位分", (await centre.GetPageAsync($"/admin/lectures/requests/{second}")).BodyText);
        Assert.Equal((wished, 1, 1), ((await LectureAsync(second)).StartUtc, await TakenAsync(this26), await TakenAsync(next27)));

        await centre.SubmitFormAsync($"/admin/lectures/requests/{first}", new() { ["reason"] = "单位停产" }, form: "form[action$='/cancel']");
        await SetTimeAsync(centre, second, earlier, "老师只有这天有空");
        Assert.Equal((earlier, 1, 0), ((await LectureAsync(second)).StartUtc, await TakenAsync(this26), await TakenAsync(next27)));
    }

    private async Task<Allocation> CapAsync(int year)
    {
        var plan = await Data.PlanAsync(year, change: part => (part.Clauses, part.Allotments) = ([new PlanClause("T1", "附件9", "场次按单位分")], [new PlanAllotment(PlanMetrics.Lecture, "公益讲座", "场", 1, "T1", IsYearly: true)]));
        return await Data.AllocationAsync(plan, PlanMetrics.Lecture, 1, District, kind: AllocationKind.Cap);
    }

    private Task<int> TakenAsync(Allocation row) => Site.QueryAsync(db => db.Set<Allocation>().Where(found => found.Id == row.Id).Select(found => found.Taken).SingleAsync());
}
