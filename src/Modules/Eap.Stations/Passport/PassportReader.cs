using Eap.Media.Attachments;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Passport;

/// <summary>Reads passports. Whoever calls has asked at the <see cref="PassportDoor"/>.</summary>
public sealed class PassportReader(SiteDbContext db, PlanDirectory plans, AttachmentDirectory attachments, SiteClock clock)
{
    private const int Most = 500;

    // Stations with something to look at.
    private IQueryable<string> Waiting => db.Set<PassportCheck>().Where(row => row.State == PassportCheckState.Claimed).Select(row => row.StationItemId);

    /// <summary>How many of these stations have something to look at.</summary>
    public Task<int> CountWaitingAsync(IQueryable<StationIndex> stations, CancellationToken cancellationToken)
    {
        var claimed = Waiting;
        return stations.CountAsync(row => claimed.Contains(row.ContentItemId), cancellationToken);
    }

    /// <summary>The list of the desk: those with something to look at first, or only those.</summary>
    public async Task<PassportDeskList> ListAsync(IQueryable<StationIndex> stations, bool waitingOnly, CancellationToken cancellationToken)
    {
        var claimed = Waiting;
        var shown = await stations.Where(row => !waitingOnly || claimed.Contains(row.ContentItemId)).OrderByDescending(row => claimed.Contains(row.ContentItemId)).ThenBy(row => row.Title).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        var lines = await LinesAsync(shown, cancellationToken);
        return new PassportDeskList(lines, waitingOnly, await CountWaitingAsync(stations, cancellationToken), lines.Count == 0 || lines[0].Standards.Count > 0);
    }

    /// <summary>The passport of a station.</summary>
    public async Task<PassportView> ReadAsync(StationIndex station, CancellationToken cancellationToken)
    {
        var plan = await plans.ForYearAsync(clock.Today.Year, cancellationToken);
        var checks = await db.Set<PassportCheck>().AsNoTracking().Where(row => row.StationItemId == station.ContentItemId).ToListAsync(cancellationToken);
        var files = (await attachments.OfItemAsync(station.ContentItemId, cancellationToken)).Where(file => file.PartName == PassportEvidence.PartName && file.IsKept).ToLookup(file => file.FieldName, AttachmentFile.Of);
        var standings = await db.Set<StationStanding>().AsNoTracking().Where(row => row.StationItemId == station.ContentItemId).OrderByDescending(row => row.Id).Take(20).ToListAsync(cancellationToken);
        var host = await db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == station.OrganizationId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken);
        return new PassportView(station, host ?? "", plan, [.. Standards(plan, checks, files)], standings);
    }

    /// <summary>The line of each station in a list: the standard stations are graded by; null where the plan has none with checks.</summary>
    public async Task<IReadOnlyList<PassportLine>> LinesAsync(IReadOnlyList<StationIndex> stations, CancellationToken cancellationToken)
    {
        var ids = stations.Select(station => station.ContentItemId).ToList();
        var plan = await plans.ForYearAsync(clock.Today.Year, cancellationToken);
        var checks = (await db.Set<PassportCheck>().AsNoTracking().Where(row => ids.Contains(row.StationItemId)).ToListAsync(cancellationToken)).ToLookup(row => row.StationItemId);
        var standings = await db.Set<StationStanding>().AsNoTracking().Where(row => row.IsCurrent && ids.Contains(row.StationItemId)).ToDictionaryAsync(row => row.StationItemId, cancellationToken);
        var hosts = await db.Set<Organization>().AsNoTracking().Where(row => stations.Select(station => station.OrganizationId).Contains(row.OrganizationId)).ToDictionaryAsync(row => row.OrganizationId, row => row.ShortName, cancellationToken);
        var none = Array.Empty<AttachmentFile>().ToLookup(file => "");
        return [.. stations.Select(station => new PassportLine(station, hosts.GetValueOrDefault(station.OrganizationId) ?? "", standings.GetValueOrDefault(station.ContentItemId),
            [.. Standards(plan, [.. checks[station.ContentItemId]], none)]))];
    }

    private static IEnumerable<PassportStandard> Standards(Plan? plan, IReadOnlyCollection<PassportCheck> checks, ILookup<string, AttachmentFile> files) =>
        (plan?.Part.Standards ?? []).Where(standard => !standard.IsPending).Select(standard => new PassportStandard
        {
            Standard = standard,
            Checks = checks.Where(check => check.StandardCode == standard.Code).ToDictionary(check => check.CheckId),
            Files = standard.Checks.SelectMany(check => files[PassportEvidence.FieldOf(standard.Code, check.Id)].Select(file => (check.Id, File: file))).ToLookup(pair => pair.Id, pair => pair.File),
        });
}
