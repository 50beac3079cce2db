using Eap.Awards.Desk;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>Makes the desk's page about a programme's lists. Always the same number of queries.</summary>
public sealed class PublicityDeskPages(SiteDbContext db, ProgrammeDoor door, PublicityLists lists, WorkingDays days, SiteClock clock)
{
    /// <summary>The page; null when there is no such programme for the person, or it has not opened.</summary>
    /// <param name="programmeItemId">The programme.</param>
    /// <param name="typed">What was typed; null: what stands.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PublicityDeskPage?> FindAsync(string programmeItemId, RoundForm? typed, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(programmeItemId, cancellationToken) is not { Opening: not null } programme) return null;
        var archive = await ArchiveAsync(programmeItemId, cancellationToken);
        var standing = archive.FirstOrDefault(row => row.Round.IsStanding);
        var nominees = await lists.NowAsync(programme, standing?.Round, cancellationToken);
        var here = nominees.Select(nominee => nominee.ContentItemId).ToHashSet();
        List<PublicityLine> left = [.. (standing?.Lines ?? []).Where(line => !here.Contains(line.ContentItemId))];
        var removed = await PublicityLeft.RemovedAsync(db, left.ConvertAll(line => line.ContentItemId), cancellationToken);
        return new PublicityDeskPage
        {
            Programme = programme, Standing = standing?.Round, Nominees = nominees, Gone = [.. left.Where(line => !removed.Contains(line.ContentItemId)).Select(line => line.Name)],
            Removed = [.. left.Where(line => removed.Contains(line.ContentItemId)).Select(line => line.Name)],
            IsOver = standing is not null && clock.UtcNow >= standing.Round.EndsUtc, Archive = archive,
            WouldEnd = programme.Part.Publicity.CityDays > 0 ? new PublicityClock(await days.GetAsync(cancellationToken), programme.Part.Publicity.EndHour).Of(clock.Today, programme.Part.Publicity.CityDays) is var period ? period.Words + (period.Warning is { } warning ? $"（{warning}）" : "") : null : null,
            Form = typed ?? FormOf(archive.Count > 0 ? archive[0].Round : null, standing?.Round, nominees),
        };
    }

    // A new list usually says where to object as the one before did.
    private static RoundForm FormOf(PublicityRound? last, PublicityRound? standing, IReadOnlyList<ListedNominee> nominees) => new()
    {
        Round = standing?.RoundId, Reason = last?.Reason, Contact = last?.Contact, Names = nominees.ToDictionary(nominee => nominee.ContentItemId, nominee => (string?)nominee.Name),
        Units = nominees.ToDictionary(nominee => nominee.ContentItemId, nominee => (string?)nominee.Unit), Reasons = nominees.ToDictionary(nominee => nominee.ContentItemId, nominee => (string?)nominee.Reason),
    };

    private async Task<IReadOnlyList<PublicityArchive>> ArchiveAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        var rounds = db.Set<PublicityRound>().AsNoTracking().Where(row => row.ProgrammeItemId == programmeItemId);
        var all = await rounds.OrderByDescending(row => row.Round).Take(50).ToListAsync(cancellationToken);
        var lines = (await db.Set<PublicityLine>().AsNoTracking().Where(line => rounds.Any(row => row.RoundId == line.RoundId)).OrderBy(line => line.Position).ToListAsync(cancellationToken)).ToLookup(line => line.RoundId);
        var objections = (await db.Set<Objection>().AsNoTracking().Where(row => rounds.Any(round => round.RoundId == row.RoundId)).GroupBy(row => new { row.RoundId, row.Verdict })
            .Select(group => new { group.Key.RoundId, group.Key.Verdict, Count = group.Count() }).ToListAsync(cancellationToken)).ToLookup(row => row.RoundId);
        return [.. all.Select(round => new PublicityArchive(round, [.. lines[round.RoundId]], objections[round.RoundId].Sum(row => row.Count), objections[round.RoundId].Where(row => row.Verdict == ObjectionVerdict.Open).Sum(row => row.Count)))];
    }
}
