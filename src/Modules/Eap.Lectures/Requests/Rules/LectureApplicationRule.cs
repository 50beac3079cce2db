using Eap.Applications.Rules;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Rules;

/// <summary>The rules of a request for a lecture, by the plan in force. A duty never refuses (what comes beyond is 计划外); only where the city made the numbers caps, a full one does.</summary>
public sealed class LectureApplicationRule(PlanDirectory plans, WorkingDays workingDays, SiteSettings settings, SiteClock clock) : IApplicationRule
{
    /// <inheritdoc />
    public string? ContentType => LectureWish.FormName;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var (wish, today) = (LectureWish.Of(check.Item), DateOnly.FromDateTime(clock.ToLocal(check.NowUtc)));
        // A lecture counts in the year it is held in, so it is that year's place and that year's rules.
        var year = wish.Starts.Count > 0 ? clock.ToLocal(wish.Starts[0]).Year : today.Year;
        var plan = await plans.ForYearAsync(year, cancellationToken);
        var lead = (await settings.GetAsync<LectureRequestSettings>(cancellationToken)).LeadWorkingDays;
        var findings = new WishRules(plan, await workingDays.GetAsync(cancellationToken), lead).Check(wish, today, clock.ToLocal).ToList();
        if (check.IsFirst && plan is not null && await FullAsync(check, plan, year, cancellationToken) is { } full) findings.Add(full);
        return findings;
    }

    // Told early so that nobody fills in a form in vain; the guarded statement of the process decides.
    private static async Task<Finding?> FullAsync(ApplicationCheck check, Plan plan, int year, CancellationToken cancellationToken)
    {
        var path = await check.Db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == check.Item.OrganizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken);
        List<string> units = [.. (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()];
        var rows = await check.Db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == plan.ContentItemId && units.Contains(row.OrganizationId) && (row.Year == year || row.Year == Allocation.WholePeriod)).ToListAsync(cancellationToken);
        if (AllocationChoice.Of(rows, units, PlanMetrics.Lecture) is not { Kind: AllocationKind.Cap } row || row.Taken < row.Planned) return null;
        var refusal = plan.Refuse(plan.Allotment(PlanMetrics.Lecture)?.Clause, $"{year} 年的场次（{row.Planned} 场）已经用完。");
        return new Finding(FindingSeverity.Error, null, refusal.Message, refusal.ClauseText);
    }
}
