using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Programmes;

/// <summary>Reads programmes in force. It asks for no permission: rules hold for everybody they are applied to.</summary>
public sealed class AwardProgrammes(SiteDbContext db)
{
    private IQueryable<ContentItem> InForce => db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentType == AwardProgrammeType.Name && item.Published);

    /// <summary>All, the newest year first.</summary>
    public async Task<IReadOnlyList<AwardProgramme>> ListAsync(CancellationToken cancellationToken) => await ReadAsync(InForce, cancellationToken);

    /// <summary>One; null when there is none.</summary>
    public async Task<AwardProgramme?> FindAsync(string programmeItemId, CancellationToken cancellationToken) =>
        (await ReadAsync(InForce.Where(item => item.ContentItemId == programmeItemId), cancellationToken)).SingleOrDefault();

    /// <summary>Those of them that are in force.</summary>
    public async Task<IReadOnlyList<AwardProgramme>> FindAsync(IReadOnlyCollection<string> programmeItemIds, CancellationToken cancellationToken) => await ReadAsync(InForce.Where(item => programmeItemIds.Contains(item.ContentItemId)), cancellationToken);

    /// <summary>The programme that a form files for at a moment: the one that takes nominations, else the one that opened last, else the one of the newest year.</summary>
    public async Task<AwardProgramme?> ForFormAsync(string contentType, DateTime nowUtc, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).Where(programme => programme.OfForm(contentType) is not null)
            .OrderByDescending(programme => programme.PhaseAt(nowUtc) == ProgrammePhase.Filing).ThenByDescending(programme => programme.Opening?.OpenedUtc).FirstOrDefault();

    private async Task<IReadOnlyList<AwardProgramme>> ReadAsync(IQueryable<ContentItem> items, CancellationToken cancellationToken)
    {
        var rows = await (from item in items join opening in db.Set<ProgrammeOpening>().AsNoTracking() on item.ContentItemId equals opening.ProgrammeItemId into openings from opening in openings.DefaultIfEmpty() orderby item.Id select new { item, opening })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new AwardProgramme(row.item.ContentItemId, row.item.ContentItemVersionId, row.item.OrganizationId, row.item.DisplayText, row.item.GetOrCreate<AwardProgrammePart>(), row.opening))
            .OrderByDescending(programme => programme.Part.Year)];
    }
}
