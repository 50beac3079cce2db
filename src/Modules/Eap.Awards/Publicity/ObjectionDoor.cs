using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>
/// Which objections a person reaches: those of programmes where they handle objections, unless they hold an office at the nominating union, between it and the city,
/// or below it. About a whole list, any union on it counts. What is not for them is not there.
/// </summary>
public sealed class ObjectionDoor(SiteDbContext db, AwardProgrammes programmes, IAccess access, ICurrentUser user)
{
    private const int Most = 500;

    /// <summary>All of them, open ones first, then the newest; the same number of queries however many there are.</summary>
    public async Task<IReadOnlyList<ObjectionCase>> ListAsync(CancellationToken cancellationToken) => await ReadAsync(db.Set<Objection>().AsNoTracking(), cancellationToken);

    /// <summary>One; null when there is none for this person.</summary>
    public async Task<ObjectionCase?> FindAsync(string objectionId, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Set<Objection>().AsNoTracking().Where(row => row.ObjectionId == objectionId), cancellationToken)).SingleOrDefault();

    /// <summary>Who may look into it: they handle objections of the programme and are not of the nominating side.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> HandlersAsync(ObjectionCase objection, PermissionHolders holders, CancellationToken cancellationToken)
    {
        var ids = await holders.UserIdsAsync(nameof(PublicityPermissions.HandleObjections), objection.OrganizationId, cancellationToken);
        var (sides, city) = (await SidesAsync([objection.Objection], cancellationToken), await CityAsync(cancellationToken));
        var offices = await OfficesAsync(ids, cancellationToken);
        var people = await db.Set<User>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.DisplayName).ThenBy(row => row.Id).Select(row => new { row.Id, row.DisplayName, row.UserName }).ToListAsync(cancellationToken);
        return [.. people.Where(person => !IsBarred(objection.Objection, offices[person.Id], sides, city)).Select(person => (person.Id, string.IsNullOrEmpty(person.DisplayName) ? person.UserName ?? "" : person.DisplayName))];
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
        var offices = user.UserId is { } me ? (await OfficesAsync([me], cancellationToken))[me] : [];
        var (sides, city) = (await SidesAsync([.. rows.Select(row => row.objection)], cancellationToken), await CityAsync(cancellationToken));
        return [.. rows.Where(row => !IsBarred(row.objection, offices, sides, city))
            .Select(row => new ObjectionCase(row.objection, row.ProgrammeItemId, mine[row.ProgrammeItemId].OrganizationId, mine[row.ProgrammeItemId].Title, row.Round, row.About) { Ruling = row.Ruling })];
    }

    // The rule is the judges': an office there, above it up to the city, or below it.
    private static bool IsBarred(Objection objection, IEnumerable<JudgeBond> offices, ILookup<string, (string ContentItemId, string Path)> sides, IReadOnlySet<string> city) =>
        // What the city itself nominates bars nobody here: its own people are the only ones who handle objections.
        new JudgeFacts("", [.. offices], []) is var person && sides[objection.RoundId].Where(side => !city.Contains(side.Path) && (objection.ContentItemId is null || side.ContentItemId == objection.ContentItemId))
            .Any(side => Recusal.Of(person, new JudgedUnit(side.Path, city, [])).Count > 0);

    private async Task<ILookup<string, (string ContentItemId, string Path)>> SidesAsync(IReadOnlyCollection<Objection> objections, CancellationToken cancellationToken)
    {
        var rounds = objections.Select(row => row.RoundId).Distinct().ToList();
        return (await (from line in db.Set<PublicityLine>().AsNoTracking()
                       join nomination in db.Set<Nomination>().AsNoTracking() on line.ContentItemId equals nomination.ContentItemId
                       join unit in db.Set<Organization>().AsNoTracking() on nomination.OrganizationId equals unit.OrganizationId
                       where rounds.Contains(line.RoundId)
                       select new { line.RoundId, line.ContentItemId, unit.Path }).ToListAsync(cancellationToken)).ToLookup(row => row.RoundId, row => (row.ContentItemId, row.Path));
    }

    private async Task<ILookup<string, JudgeBond>> OfficesAsync(IReadOnlyCollection<string> userIds, CancellationToken cancellationToken) =>
        (await db.Set<Grant>().AsNoTracking().Where(grant => userIds.Contains(grant.UserId))
            .Join(db.Set<Organization>().AsNoTracking(), grant => grant.OrganizationId, unit => unit.OrganizationId, (grant, unit) => new { grant.UserId, unit.Path, unit.Name }).ToListAsync(cancellationToken))
        .ToLookup(row => row.UserId, row => new JudgeBond(row.Path, row.Name));

    private async Task<IReadOnlySet<string>> CityAsync(CancellationToken cancellationToken) =>
        (await db.Set<Organization>().AsNoTracking().Where(row => row.Kind == OrganizationKind.MunicipalFederation || row.Kind == OrganizationKind.Group).Select(row => row.Path).ToListAsync(cancellationToken)).ToHashSet();
}
