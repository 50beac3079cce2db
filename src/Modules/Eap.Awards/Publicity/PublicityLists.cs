using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>Reads rounds and who belongs on the list. Who stands on it follows from the nominations: nobody is put on it or taken off it by hand.</summary>
public sealed class PublicityLists(SiteDbContext db)
{
    /// <summary>The most characters of a line's reason.</summary>
    public const int LongestReason = 300;

    /// <summary>The round that stands, past its end too; null for none.</summary>
    public Task<PublicityRound?> StandingAsync(string programmeItemId, CancellationToken cancellationToken) =>
        db.Set<PublicityRound>().AsNoTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == programmeItemId && row.IsStanding, cancellationToken);

    /// <summary>The list that a round took the place of; null where none did.</summary>
    public Task<PublicityRound?> FormerAsync(PublicityRound round, CancellationToken cancellationToken) => round.Round == 1 ? Task.FromResult<PublicityRound?>(null)
        : db.Set<PublicityRound>().AsNoTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == round.ProgrammeItemId && row.Round == round.Round - 1 && row.State == PublicityState.Replaced, cancellationToken);

    /// <summary>The lines of a round, as printed.</summary>
    public async Task<IReadOnlyList<PublicityLine>> LinesAsync(string roundId, CancellationToken cancellationToken) =>
        await db.Set<PublicityLine>().AsNoTracking().Where(row => row.RoundId == roundId).OrderBy(row => row.Position).ToListAsync(cancellationToken);

    /// <summary>Who belongs on the list now: on the one that stands and not out since, or newly listed. In the order of the titles, those filed first first.</summary>
    public async Task<IReadOnlyList<ListedNominee>> NowAsync(AwardProgramme programme, PublicityRound? standing, CancellationToken cancellationToken)
    {
        var lines = standing is null ? [] : (await LinesAsync(standing.RoundId, cancellationToken)).ToDictionary(line => line.ContentItemId);
        var known = lines.Keys.ToList();
        var nominations = await db.Set<Nomination>().AsNoTracking()
            .Where(row => row.ProgrammeItemId == programme.ContentItemId && (row.Stage == NominationStage.Listed || row.Stage == NominationStage.Publicity && known.Contains(row.ContentItemId))).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var fresh = nominations.Where(row => !lines.ContainsKey(row.ContentItemId)).Select(row => row.ContentItemId).ToList();
        var items = fresh.Count == 0 ? [] : await db.Set<ContentItem>().AsNoTracking().Where(item => item.Latest && fresh.Contains(item.ContentItemId)).ToDictionaryAsync(item => item.ContentItemId, cancellationToken);
        var order = programme.Part.Categories.Select((category, index) => (category.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        return [.. nominations.Where(row => order.ContainsKey(row.Category)).OrderBy(row => order[row.Category])
            .Select(row => Nominee(row, programme.Category(row.Category)!, lines.GetValueOrDefault(row.ContentItemId), items.GetValueOrDefault(row.ContentItemId)))];
    }

    private static ListedNominee Nominee(Nomination row, AwardCategory category, PublicityLine? line, ContentItem? item) => line is not null
        ? new ListedNominee(row.ContentItemId, line.Category, line.TitleName, line.Name, line.Unit, line.Reason, IsNew: false)
        : new ListedNominee(row.ContentItemId, category.Code, category.Title, row.NomineeName, row.UnitName, BoundedText.Cut(item is null ? "" : NominationFiling.Of(item, category).Summary, LongestReason), IsNew: true);
}
