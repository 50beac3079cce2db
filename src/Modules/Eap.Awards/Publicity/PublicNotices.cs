using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>Reads lists for everybody: only while they stand.</summary>
public sealed class PublicNotices(SiteDbContext db, AwardProgrammes programmes, PublicityLists lists, ProgrammeBodies bodies, OrganizationDirectory organizations, SiteClock clock)
{
    /// <summary>The lists that stand now, those that end first first.</summary>
    public async Task<IReadOnlyList<PublicNoticeRow>> ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var rounds = await db.Set<PublicityRound>().AsNoTracking().Where(row => row.IsStanding && row.EndsUtc > now).OrderBy(row => row.EndsUtc).ThenBy(row => row.Id)
            .Select(row => new { Round = row, Count = db.Set<PublicityLine>().Count(line => line.RoundId == row.RoundId && db.Set<Nomination>().Any(one => one.ContentItemId == line.ContentItemId && one.Stage == NominationStage.Publicity)) }).ToListAsync(cancellationToken);
        if (rounds.Count == 0) return [];
        var titles = (await programmes.ListAsync(cancellationToken)).ToDictionary(programme => programme.ContentItemId, programme => programme.Title);
        return [.. rounds.Select(row => new PublicNoticeRow(row.Round, titles.GetValueOrDefault(row.Round.ProgrammeItemId, ""), row.Count))];
    }

    /// <summary>A round, whether it stands or not; null when there never was one.</summary>
    public Task<PublicityRound?> RoundAsync(string roundId, CancellationToken cancellationToken) => db.Set<PublicityRound>().AsNoTracking().FirstOrDefaultAsync(row => row.RoundId == roundId, cancellationToken);

    /// <summary>The list that stands in the place of one that was replaced; null for none.</summary>
    public async Task<PublicityRound?> SuccessorAsync(PublicityRound round, CancellationToken cancellationToken) =>
        round.State == PublicityState.Replaced && await lists.StandingAsync(round.ProgrammeItemId, cancellationToken) is { } now && now.IsPublicAt(clock.UtcNow) ? now : null;

    /// <summary>All of a round that stands.</summary>
    public async Task<PublicNotice?> ReadAsync(PublicityRound round, CancellationToken cancellationToken)
    {
        if (!round.IsPublicAt(clock.UtcNow) || await programmes.FindAsync(round.ProgrammeItemId, cancellationToken) is not { } programme) return null;
        var lines = await lists.LinesAsync(round.RoundId, cancellationToken);
        var ids = lines.Select(line => line.ContentItemId).ToList();
        var here = await db.Set<Nomination>().AsNoTracking().Where(row => ids.Contains(row.ContentItemId) && row.Stage == NominationStage.Publicity).Select(row => row.ContentItemId).ToListAsync(cancellationToken);
        var gone = ids.Except(here).ToHashSet();
        return new PublicNotice(round, programme.Title, (await organizations.NameTodayAsync(programme.OrganizationId, cancellationToken))?.Name ?? "", programme.Part.Publicity.Media, lines, gone)
        {
            Removed = await PublicityLeft.RemovedAsync(db, gone, cancellationToken), Bodies = [.. (await bodies.OfAsync(programme.Part, cancellationToken)).Select(body => body.Name)], Former = await lists.FormerAsync(round, cancellationToken),
        };
    }
}
