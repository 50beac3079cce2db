using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>Reads nominations and what belongs to them; keys of a nominee.</summary>
public sealed class NominationBook(SiteDbContext db, AwardProgrammes programmes, PlanDirectory plans, OrganizationDirectory organizations)
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

    /// <summary>Keys of a nominee, each name one; the unit's id where it stands in the tree.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(NominationFiling filing, AwardCategory category, string organizationId, CancellationToken cancellationToken)
    {
        if (category.Kind == NomineeKind.Unit) return [HolderKey.OfOrganization(organizationId)];
        var unit = await organizations.ResolveAsync(filing.Unit, cancellationToken);
        return [.. filing.OtherNames.Prepend(filing.Name).Where(name => HolderKey.Normal(name).Length > 0).Select(name => HolderKey.OfName(category.Kind, name, unit?.OrganizationId ?? filing.Unit)).Distinct()];
    }

    /// <summary>Another nomination of the same nominee for the same title; null when there is none.</summary>
    public async Task<Nomination?> SameAsync(NominationPlace place, IReadOnlyCollection<string> keys, string ownItem, CancellationToken cancellationToken) => await (
        from key in db.Set<NominationKey>().AsNoTracking()
        join row in db.Set<Nomination>().AsNoTracking() on key.ContentItemId equals row.ContentItemId
        where key.IsHeld && keys.Contains(key.Key) && key.ProgrammeItemId == place.Programme.ContentItemId && key.Category == place.Category.Code && key.ContentItemId != ownItem
        orderby row.Id
        select row).FirstOrDefaultAsync(cancellationToken);

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
