using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>Reads nominations and what they are for. It asks for no permission.</summary>
public sealed class NominationBook(SiteDbContext db, AwardProgrammes programmes, PlanDirectory plans)
{
    /// <summary>The programme, title and source of refusals a form files for at a moment; null when no programme uses the form.</summary>
    public async Task<NominationPlace?> PlaceAsync(string contentType, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await programmes.ForFormAsync(contentType, nowUtc, cancellationToken) is not { } programme || programme.OfForm(contentType) is not { } category) return null;
        return await PlaceAsync(programme, category, cancellationToken);
    }

    /// <summary>The same for a nomination that exists: its programme, whatever is open now.</summary>
    public async Task<NominationPlace?> PlaceAsync(Nomination nomination, CancellationToken cancellationToken) =>
        await programmes.FindAsync(nomination.ProgrammeItemId, cancellationToken) is { } programme && programme.Category(nomination.Category) is { } category ? await PlaceAsync(programme, category, cancellationToken) : null;

    /// <summary>Another nomination of the same nominee for the same title; null when there is none.</summary>
    public async Task<Nomination?> SameAsync(NominationPlace place, IReadOnlyCollection<string> keys, string ownItem, CancellationToken cancellationToken) => await (
        from key in db.Set<NominationKey>().AsNoTracking()
        join row in db.Set<Nomination>().AsNoTracking() on key.ContentItemId equals row.ContentItemId
        where key.IsHeld && keys.Contains(key.Key) && key.ProgrammeItemId == place.Programme.ContentItemId && key.Category == place.Category.Code && key.ContentItemId != ownItem
        orderby row.Id
        select row).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Somebody of the same name in the same programme who shares no key: another unit, perhaps another person; null when there is none.</summary>
    public Task<Nomination?> NamesakeAsync(NominationPlace place, string name, string ownItem, CancellationToken cancellationToken)
    {
        var (key, over) = (HolderKey.Normal(name), NominationProcess.Ended);
        return db.Set<Nomination>().AsNoTracking()
            .Where(row => row.ProgrammeItemId == place.Programme.ContentItemId && row.NameKey == key && row.Kind == place.Category.Kind && row.ContentItemId != ownItem && !over.Contains(row.Stage)).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<NominationPlace> PlaceAsync(AwardProgramme programme, AwardCategory category, CancellationToken cancellationToken)
    {
        var plan = programme.Part.PlanItemId is { } id ? await plans.FindAsync(id, cancellationToken) : null;
        return new NominationPlace(programme, category, plan, ProgrammeProblems.SourceOf(programme.Part, category, plan));
    }
}

/// <summary>What a nomination is for.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Category">The title.</param>
/// <param name="Plan">The plan it cites.</param>
/// <param name="Source">What refusals follow from.</param>
public sealed record NominationPlace(AwardProgramme Programme, AwardCategory Category, Plan? Plan, AwardSource Source);
