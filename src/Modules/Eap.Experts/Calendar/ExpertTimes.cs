using Eap.Experts.Profiles;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Experts.Calendar;

/// <summary>Writes and reads the times experts named.</summary>
public sealed class ExpertTimes(UnitOfWork work, SiteDbContext db)
{
    private const int Most = 50;

    /// <summary>All times of an expert, in the order they were named.</summary>
    public Task<List<ExpertAvailability>> OfAsync(string expertId, CancellationToken cancellationToken) =>
        db.Set<ExpertAvailability>().AsNoTracking().Where(row => row.ExpertItemId == expertId).OrderBy(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>Adds a time; null when it is done, otherwise why not. The permission is asked again here.</summary>
    public Task<string?> AddAsync(ExpertAvailability row, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, row.ExpertItemId, cancellationToken) is not { } expert) return "没有这位专家。";
        if (await unit.Db.Set<ExpertAvailability>().CountAsync(known => known.ExpertItemId == row.ExpertItemId, cancellationToken) >= Most) return "一位专家最多登记 50 段时间，请先删掉过去的。";
        // The unit may run again: each run adds a row of its own.
        unit.Db.Add(new ExpertAvailability { ExpertItemId = row.ExpertItemId, Weekday = row.Weekday, FromDay = row.FromDay, ToDay = row.ToDay, FromMinute = row.FromMinute, ToMinute = row.ToMinute, IsAway = row.IsAway });
        unit.Get<AuditTrail>().Record("Expert", "TimesChanged", $"登记专家的时间：{expert.Name}", expert.Id, expert.OrganizationId);
        return null;
    }, cancellationToken);

    /// <summary>Removes a time; false when it is not there or the person may not.</summary>
    public Task<bool> RemoveAsync(string expertId, long id, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, expertId, cancellationToken) is not { } expert) return false;
        if (await unit.Db.Set<ExpertAvailability>().Where(row => row.Id == id && row.ExpertItemId == expertId).ExecuteDeleteAsync(cancellationToken) == 0) return false;
        unit.Get<AuditTrail>().Record("Expert", "TimesChanged", $"删除专家的一段时间：{expert.Name}", expert.Id, expert.OrganizationId);
        return true;
    }, cancellationToken);

    private static async Task<ExpertProfile?> FindAsync(UnitScope unit, string expertId, CancellationToken cancellationToken) =>
        await unit.Get<ExpertDirectory>().FindAsync(expertId, cancellationToken) is { } expert
        && await unit.Get<IAccess>().AllowsAsync(nameof(Permissions.ManageExperts), expert.OrganizationId, cancellationToken) ? expert : null;
}
