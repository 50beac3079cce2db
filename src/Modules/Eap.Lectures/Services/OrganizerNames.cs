using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Services;

/// <summary>Names of the organisers of some lectures: each lecture shows the name its organiser bore on its day.</summary>
public sealed class OrganizerNames
{
    private readonly ILookup<string, NamePeriod> _periods;

    private OrganizerNames(ILookup<string, NamePeriod> periods) => _periods = periods;

    /// <summary>Reads them, in one query; none when nobody is asked for.</summary>
    public static async Task<OrganizerNames> ReadAsync(SiteDbContext db, IReadOnlyCollection<string> organizationIds, CancellationToken cancellationToken)
    {
        var rows = organizationIds.Count == 0 ? []
            : await db.Set<OrganizationName>().AsNoTracking().Where(row => organizationIds.Contains(row.OrganizationId)).ToListAsync(cancellationToken);
        return new OrganizerNames(rows.ToLookup(row => row.OrganizationId, row => row.ToPeriod()));
    }

    /// <summary>Full names on that day, joined by 、; null when none is known.</summary>
    public string? On(IEnumerable<string> organizationIds, DateOnly day)
    {
        var names = organizationIds.Where(_periods.Contains).Select(id => NamePeriod.On(_periods[id], day).Name).ToList();
        return names.Count == 0 ? null : string.Join('、', names);
    }
}
