using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Eap.Platform.Security;
using Eap.Platform.Zones;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Admin;

/// <summary>On the dashboard: messages that were tried and did not leave.</summary>
internal sealed class OutboxReminder(SiteDbContext db, IOrganizationScopes organizations) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 40;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await organizations.AllowsEverywhereAsync(nameof(Permissions.ManageSettings), cancellationToken)) return null;
        var stuck = await db.Set<OutboxMessage>().AsNoTracking().Where(row => row.SentUtc == null && row.LastError != null).GroupBy(row => 1)
            .Select(group => new StuckMail(group.Count(), group.Min(row => row.CreatedUtc), group.Count(row => row.GivenUpUtc != null))).FirstOrDefaultAsync(cancellationToken);
        return stuck is null ? null : new ZoneContent("Dashboard.Outbox", stuck);
    }
}

/// <summary>Messages that did not leave.</summary>
/// <param name="Count">How many.</param>
/// <param name="SinceUtc">The oldest.</param>
/// <param name="GivenUp">How many of them are not tried any more.</param>
public sealed record StuckMail(int Count, DateTime SinceUtc, int GivenUp);
