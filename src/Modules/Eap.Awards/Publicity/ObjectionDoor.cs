using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>
/// Which objections a person reaches: those of programmes where they handle objections, unless they stand on the nominating side, by the judges' rule. About a whole list,
/// any union on it counts. What is not for them is not there.
/// </summary>
public sealed class ObjectionDoor(SiteDbContext db, AwardProgrammes programmes, INominationSides sides, IAccess access, ICurrentUser user)
{
    private const int Most = 500;

    /// <summary>All of them, open ones first, then the newest; the same number of queries however many there are.</summary>
    public async Task<IReadOnlyList<ObjectionCase>> ListAsync(CancellationToken cancellationToken) => await ReadAsync(db.Set<Objection>().AsNoTracking(), cancellationToken);

    /// <summary>Those among them that stand in the way of naming.</summary>
    public async Task<IReadOnlyList<ObjectionCase>> StandingAsync(CancellationToken cancellationToken) => await ReadAsync(ObjectionRulings.Standing(db), cancellationToken);

    /// <summary>One; null when there is none for this person.</summary>
    public async Task<ObjectionCase?> FindAsync(string objectionId, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Set<Objection>().AsNoTracking().Where(row => row.ObjectionId == objectionId), cancellationToken)).SingleOrDefault();

    /// <summary>Who may look into it: they handle objections of the programme and are not of the nominating side.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> HandlersAsync(ObjectionCase objection, PermissionHolders holders, CancellationToken cancellationToken)
    {
        var ids = await holders.UserIdsAsync(nameof(PublicityPermissions.HandleObjections), objection.OrganizationId, cancellationToken);
        var barred = await BarredAsync(ids, [objection.Objection], cancellationToken);
        var people = await db.Set<User>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.DisplayName).ThenBy(row => row.Id).Select(row => new { row.Id, row.DisplayName, row.UserName }).ToListAsync(cancellationToken);
        return [.. people.Where(person => !barred.Contains((person.Id, objection.Objection.ObjectionId))).Select(person => (person.Id, string.IsNullOrEmpty(person.DisplayName) ? person.UserName ?? "" : person.DisplayName))];
    }

    private async Task<IReadOnlyList<ObjectionCase>> ReadAsync(IQueryable<Objection> objections, CancellationToken cancellationToken)
    {
        var mine = new Dictionary<string, AwardProgramme>();
        foreach (var programme in await programmes.ListAsync(cancellationToken))
            if (await access.AllowsAsync(nameof(PublicityPermissions.HandleObjections), programme.OrganizationId, cancellationToken)) mine[programme.ContentItemId] = programme;
        var keys = mine.Keys.ToList();
        var rows = await (from objection in objections
                          join round in db.Set<PublicityRound>().AsNoTracking() on objection.RoundId equals round.RoundId
                          where keys.Contains(round.ProgrammeItemId)
                          orderby objection.Verdict == ObjectionVerdict.Open ? 0 : 1, objection.Id descending
                          select new
                          {
                              objection, round.ProgrammeItemId, round.Round,
                              Ruling = db.Set<ObjectionRuling>().FirstOrDefault(ruling => ruling.ObjectionId == objection.ObjectionId),
                              About = db.Set<PublicityLine>().Where(line => line.RoundId == objection.RoundId && line.ContentItemId == objection.ContentItemId).Select(line => line.Name).FirstOrDefault(),
                          }).Take(Most).ToListAsync(cancellationToken);
        if (rows.Count == 0) return [];
        var me = user.UserId ?? "";
        var barred = await BarredAsync([me], [.. rows.Select(row => row.objection)], cancellationToken);
        return [.. rows.Where(row => !barred.Contains((me, row.objection.ObjectionId)))
            .Select(row => new ObjectionCase(row.objection, row.ProgrammeItemId, mine[row.ProgrammeItemId].OrganizationId, mine[row.ProgrammeItemId].Title, row.Round, row.About) { Ruling = row.Ruling })];
    }

    private async Task<IReadOnlySet<(string UserId, string ObjectionId)>> BarredAsync(IReadOnlyCollection<string> userIds, IReadOnlyCollection<Objection> objections, CancellationToken cancellationToken)
    {
        var rounds = objections.Select(row => row.RoundId).Distinct().ToList();
        var lines = (await db.Set<PublicityLine>().AsNoTracking().Where(line => rounds.Contains(line.RoundId)).Select(line => new { line.RoundId, line.ContentItemId }).ToListAsync(cancellationToken)).ToLookup(line => line.RoundId, line => line.ContentItemId);
        var own = await sides.OfAsync(userIds, [.. lines.SelectMany(round => round).Distinct()], cancellationToken);
        return userIds.SelectMany(id => objections.Where(row => lines[row.RoundId].Where(item => row.ContentItemId is null || row.ContentItemId == item).Intersect(own[id]).Any()).Select(row => (id, row.ObjectionId))).ToHashSet();
    }
}
