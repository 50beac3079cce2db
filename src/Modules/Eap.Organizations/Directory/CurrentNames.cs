using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Setup;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Directory;

/// <summary>The names of today are repeated on the organisations for lists; on the day a new name begins they are brought up to date.</summary>
public sealed class CurrentNames(UnitOfWork work, SiteClock clock)
{
    private DateOnly? _done;

    /// <summary>Looks once a day; returns how many organisations got another name.</summary>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        if (_done == today) return 0;
        var changed = await work.RunAsync(unit => RefreshAsync(unit, today, cancellationToken), cancellationToken);
        _done = today;
        return changed;
    }

    private static async Task<int> RefreshAsync(UnitScope unit, DateOnly today, CancellationToken cancellationToken)
    {
        var due = await (
            from organization in unit.Db.Set<Organization>()
            join name in unit.Db.Set<OrganizationName>() on organization.OrganizationId equals name.OrganizationId
            where (name.ValidFrom == null || name.ValidFrom <= today) && (name.ValidTo == null || name.ValidTo >= today)
                && (name.Name != organization.Name || name.ShortName != organization.ShortName)
            select new { Organization = organization, name.Name, name.ShortName }).ToListAsync(cancellationToken);
        foreach (var row in due)
        {
            unit.Get<AuditTrail>().Record("Organization", "NameBegan", $"组织“{row.Organization.Name}”今日起使用新名称“{row.Name}”", row.Organization.OrganizationId, row.Organization.OrganizationId);
            (row.Organization.Name, row.Organization.ShortName) = (row.Name, row.ShortName);
        }

        if (due.Count > 0) unit.AfterCommit(() => unit.Get<PageCache>().EvictAsync([PageCache.Everything]));
        return due.Count;
    }
}

internal sealed class CurrentNamesTick(CurrentNames names) : ITick, ISiteInitializer
{
    public Task TickAsync(CancellationToken cancellationToken) => names.RefreshAsync(cancellationToken);

    public Task AfterSetupAsync(bool isNew, CancellationToken cancellationToken) => names.RefreshAsync(cancellationToken);
}
