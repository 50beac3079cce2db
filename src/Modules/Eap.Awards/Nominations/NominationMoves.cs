using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Moves a nomination: asks the process with what is so now, writes timeline and audit. Inside the caller's transaction.</summary>
public sealed class NominationMoves(
    UnitScope unit, NominationBook book, NominationPlaces places, WorkingDays days, IPriorHonours honours, IEnumerable<INominationFactSource> sources, ApplicationMoves applications, ApplicationMessages messages, AuditTrail audit, SiteClock clock,
    IStringLocalizer<NominationMoves> T)
{
    /// <summary>The nomination, to be changed; null when there is none.</summary>
    public Task<Nomination?> FindAsync(string contentItemId, CancellationToken cancellationToken) =>
        unit.Db.Set<Nomination>().AsTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken);

    /// <summary>Moves it; null when it moved, else why not.</summary>
    /// <param name="nomination">The nomination, with what the move brings already written into it.</param>
    /// <param name="to">The step.</param>
    /// <param name="note">The line of the timeline; null: the application's own move says it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> MoveAsync(Nomination nomination, NominationStage to, MoveNote? note, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var place = await PlaceAsync(nomination, cancellationToken);
        if (await RefuseAsync(nomination, place, to, cancellationToken) is { } refusal) return refusal;
        if (nomination.Stage == NominationStage.NotChosen) await HoldAsync(nomination, cancellationToken);
        (nomination.Stage, nomination.ChangedUtc) = (to, clock.UtcNow);
        if (to == NominationStage.Returned) nomination.RecommendedBy = null;
        if (NominationProcess.Ended.Contains(to)) await FreeAsync(nomination, place, cancellationToken);
        audit.Record("Award", to.ToString(), $"{NominationProcess.Title(to)}（{nomination.AuditName}）", nomination.ContentItemId, nomination.OrganizationId);
        if (note is not null) await TellAsync(nomination, note, cancellationToken);
        return null;
    }

    /// <summary>Why it may not move there, with what that follows from; null when it may.</summary>
    public async Task<string?> RefuseAsync(Nomination nomination, NominationStage to, CancellationToken cancellationToken) =>
        await RefuseAsync(nomination, await PlaceAsync(nomination, cancellationToken), to, cancellationToken);

    /// <summary>Why the nominee may not be named, as it is known now; null when nothing stands against it.</summary>
    public async Task<string?> IneligibleAsync(Nomination nomination, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(nomination, cancellationToken);
        return await KnownAsync(nomination, place, NominationFiling.Of(await ItemAsync(nomination, cancellationToken), place.Category), cancellationToken) is [var first, ..] ? first.ToString() : null;
    }

    /// <summary>A line of the timeline and a message to the unit.</summary>
    public async Task TellAsync(Nomination nomination, MoveNote note, CancellationToken cancellationToken)
    {
        var record = await unit.Db.Set<ApplicationRecord>().AsTracking().FirstAsync(row => row.ContentItemId == nomination.ContentItemId, cancellationToken);
        applications.Tell(unit, record, note);
        await messages.TellUnitAsync(unit, record, note.Title, T["推荐有新的进展"], cancellationToken);
    }

    // Whoever is out may be nominated by somebody else, and somebody else may have the place.
    private async Task FreeAsync(Nomination nomination, NominationPlace place, CancellationToken cancellationToken)
    {
        await unit.Db.Set<NominationKey>().Where(row => row.ContentItemId == nomination.ContentItemId && row.IsHeld).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsHeld, false), cancellationToken);
        await places.ReleaseAsync(nomination, place, cancellationToken);
    }

    private Task HoldAsync(Nomination nomination, CancellationToken cancellationToken) =>
        unit.Db.Set<NominationKey>().Where(row => row.ContentItemId == nomination.ContentItemId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsHeld, true), cancellationToken);

    private async Task<string?> RefuseAsync(Nomination nomination, NominationPlace place, NominationStage to, CancellationToken cancellationToken) =>
        NominationProcess.Refuse(nomination.Stage, to, await FactsAsync(nomination, place, cancellationToken), place.Source)?.ToString();

    private async Task<NominationPlace> PlaceAsync(Nomination nomination, CancellationToken cancellationToken) =>
        await book.PlaceAsync(nomination, cancellationToken) ?? throw new InvalidOperationException($"No programme {nomination.ProgrammeItemId}.");

    private async Task<NominationFacts> FactsAsync(Nomination nomination, NominationPlace place, CancellationToken cancellationToken)
    {
        var filing = NominationFiling.Of(await ItemAsync(nomination, cancellationToken), place.Category);
        var checks = new NominationChecks(place.Programme, place.Category, place.Source, await days.GetAsync(cancellationToken));
        var opinions = await unit.Db.Set<ConsultationOpinion>().AsNoTracking().Where(row => row.ContentItemId == nomination.ContentItemId).ToListAsync(cancellationToken);
        var facts = new NominationFacts
        {
            Path = place.Programme.Part.Path, IsResolved = checks.IsResolved(filing, clock.Today), IsUnitPublicityOver = checks.IsUnitPublicityOver(filing, clock.Today),
            IsConsented = nomination.Consent is ConsentState.NotAsked or ConsentState.Given, IsRecommended = nomination.RecommendedBy is not null,
            Ineligible = await KnownAsync(nomination, place, filing, cancellationToken) is [var first, ..] ? first.Message : null, HasPlace = await places.HoldsAsync(nomination, place, cancellationToken),
            OpinionsMissing = Consultation.Asked(place.Category, nomination.Facts).Count(rule => opinions.All(row => row.Code != rule.Code || row.Verdict == OpinionVerdict.Waiting)),
            OpinionsAgainst = opinions.Count(row => row.Verdict == OpinionVerdict.Disagrees),
        };
        foreach (var source in sources) facts = await source.AddAsync(unit, nomination, facts, cancellationToken);
        return facts;
    }

    private async Task<IReadOnlyList<Refusal>> KnownAsync(Nomination nomination, NominationPlace place, NominationFiling filing, CancellationToken cancellationToken)
    {
        var keys = await unit.Db.Set<NominationKey>().AsNoTracking().Where(row => row.ContentItemId == nomination.ContentItemId).Select(row => row.Key).ToListAsync(cancellationToken);
        var known = NominationRule.Facts(filing, place, DateOnly.FromDateTime(clock.ToLocal(nomination.FiledUtc)), await honours.OfAsync(unit.Db, keys, cancellationToken));
        return Eligibility.Check(place.Category.Eligibility, known, place.Source);
    }

    private async Task<ContentItem> ItemAsync(Nomination nomination, CancellationToken cancellationToken) =>
        await unit.Get<IContentManager>().GetAsync(nomination.ContentItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {nomination.ContentItemId}.");
}
