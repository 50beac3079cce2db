using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Moves a nomination: asks the process with what is so now, writes timeline and audit. Inside the caller's transaction.</summary>
public sealed class NominationMoves(UnitScope unit, NominationBook book, WorkingDays days, ApplicationMoves applications, ApplicationMessages messages, AuditTrail audit, SiteClock clock, IStringLocalizer<NominationMoves> T)
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
        if (await RefuseAsync(nomination, to, cancellationToken) is { } refusal) return refusal;
        (nomination.Stage, nomination.ChangedUtc) = (to, clock.UtcNow);
        if (to == NominationStage.Returned) nomination.RecommendedBy = null;
        // Whoever is out may be nominated by somebody else.
        if (to is NominationStage.Refused or NominationStage.Withdrawn or NominationStage.Declined or NominationStage.NotChosen)
            await unit.Db.Set<NominationKey>().Where(row => row.ContentItemId == nomination.ContentItemId && row.IsHeld).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsHeld, false), cancellationToken);
        audit.Record("Award", to.ToString(), $"{NominationProcess.Title(to)}（{nomination.NomineeName}）", nomination.ContentItemId, nomination.OrganizationId);
        if (note is null) return null;
        var record = await unit.Db.Set<ApplicationRecord>().AsTracking().FirstAsync(row => row.ContentItemId == nomination.ContentItemId, cancellationToken);
        applications.Tell(unit, record, note);
        await messages.TellUnitAsync(unit, record, note.Title, T["推荐有新的进展"], cancellationToken);
        return null;
    }

    /// <summary>Why it may not move there, with what that follows from; null when it may.</summary>
    public async Task<string?> RefuseAsync(Nomination nomination, NominationStage to, CancellationToken cancellationToken)
    {
        var place = await book.PlaceAsync(nomination, cancellationToken) ?? throw new InvalidOperationException($"No programme {nomination.ProgrammeItemId}.");
        return NominationProcess.Refuse(nomination.Stage, to, await FactsAsync(nomination, place, cancellationToken), place.Source)?.ToString();
    }

    private async Task<NominationFacts> FactsAsync(Nomination nomination, NominationPlace place, CancellationToken cancellationToken)
    {
        var item = await unit.Get<IContentManager>().GetAsync(nomination.ContentItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {nomination.ContentItemId}.");
        var filing = NominationFiling.Of(item, place.Category);
        var checks = new NominationChecks(place.Programme, place.Category, place.Source, await days.GetAsync(cancellationToken));
        var filedOn = DateOnly.FromDateTime(clock.ToLocal(nomination.FiledUtc));
        return new NominationFacts
        {
            Path = place.Programme.Part.Path, IsResolved = checks.IsResolved(filing, clock.Today), IsUnitPublicityOver = checks.IsUnitPublicityOver(filing, clock.Today),
            IsConsented = nomination.Consent is ConsentState.NotAsked or ConsentState.Given, IsRecommended = nomination.RecommendedBy is not null,
            Ineligible = Eligibility.Check(place.Category.Eligibility, NominationRule.Facts(filing, place, filedOn), place.Source) is [var first, ..] ? first.Message : null,
        };
    }
}
