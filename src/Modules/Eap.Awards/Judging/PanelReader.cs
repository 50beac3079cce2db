using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Reads the judging of programmes. It asks for no permission; always the same number of queries.</summary>
public sealed class PanelReader(SiteDbContext db, JudgeDirectory judges)
{
    /// <summary>One programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="only">Only this nomination of it; null: all.</param>
    public async Task<PanelState> ReadAsync(AwardProgramme programme, CancellationToken cancellationToken, string? only = null) => (await ReadAsync([programme], cancellationToken, only))[0];

    /// <summary>Several.</summary>
    public async Task<IReadOnlyList<PanelState>> ReadAsync(IReadOnlyList<AwardProgramme> programmes, CancellationToken cancellationToken, string? only = null)
    {
        var ids = programmes.Select(programme => programme.ContentItemId).ToList();
        var members = await db.Set<PanelMember>().AsNoTracking().Where(row => ids.Contains(row.ProgrammeItemId)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var closes = await db.Set<JudgingClose>().AsNoTracking().Where(row => ids.Contains(row.ProgrammeItemId)).ToListAsync(cancellationToken);
        var known = await judges.ManyAsync([.. members.Select(member => member.UserId).Distinct()], cancellationToken);
        var cases = (await CasesAsync(ids, only, cancellationToken)).ToLookup(one => one.Nomination.ProgrammeItemId);
        return [.. programmes.Select(programme => new PanelState(
            programme, [.. members.Where(member => member.ProgrammeItemId == programme.ContentItemId)], known, [.. cases[programme.ContentItemId]],
            closes.Where(close => close.ProgrammeItemId == programme.ContentItemId).ToDictionary(close => close.Category)))];
    }

    private async Task<IEnumerable<PanelCase>> CasesAsync(List<string> programmes, string? only, CancellationToken cancellationToken)
    {
        var nominations = db.Set<Nomination>().AsNoTracking().Where(row => programmes.Contains(row.ProgrammeItemId) && (only == null || row.ContentItemId == only));
        var rows = await (from nomination in nominations join unit in db.Set<Organization>().AsNoTracking() on nomination.OrganizationId equals unit.OrganizationId
                          orderby nomination.Id
                          select new { nomination, unit.Path, unit.Name, WorkPath = db.Set<Organization>().Where(work => work.OrganizationId == nomination.WorkOrganizationId).Select(work => work.Path).FirstOrDefault() }).ToListAsync(cancellationToken);
        var names = (await db.Set<NominationKey>().AsNoTracking().Where(key => nominations.Any(row => row.ContentItemId == key.ContentItemId)).Select(key => new { key.ContentItemId, key.Key }).ToListAsync(cancellationToken)).ToLookup(key => key.ContentItemId, key => HolderKey.NameOf(key.Key));
        var sheets = (await db.Set<ScoreSheet>().AsNoTracking().Where(row => programmes.Contains(row.ProgrammeItemId) && (only == null || row.ContentItemId == only)).OrderBy(row => row.JudgeName).ThenBy(row => row.Id).ToListAsync(cancellationToken)).ToLookup(sheet => sheet.ContentItemId);
        var city = await judges.CityPathsAsync(cancellationToken);
        return rows.Select(row => new PanelCase(
            row.nomination, row.Name, new JudgedUnit(row.Path, city, [row.nomination.NomineeName, .. names[row.nomination.ContentItemId].OfType<string>()]) { WorkPath = row.WorkPath }, [.. sheets[row.nomination.ContentItemId]]));
    }
}
