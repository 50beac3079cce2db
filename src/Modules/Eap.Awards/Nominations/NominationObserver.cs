using System.Text.Json;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Awards.Rules;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>Follows applications that nominate: one handed in begins a nomination, what the desk decides moves it.</summary>
internal sealed class NominationObserver(SiteClock clock, WorkingDays days) : IApplicationObserver
{
    public async Task MovedAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ApplicationStatus from, CancellationToken cancellationToken)
    {
        var moves = unit.Get<NominationMoves>();
        var nomination = await moves.FindAsync(record.ContentItemId, cancellationToken);
        if (nomination is null)
        {
            if (record is { Status: ApplicationStatus.Submitted, FiledUtc: { } filed } && await unit.Get<NominationBook>().PlaceAsync(record.ContentType, filed, cancellationToken) is { } place)
                await BeginAsync(unit, record, item, place, filed, cancellationToken);
            return;
        }

        if (NominationProcess.IsOver(nomination.Stage) || StageOf(record.Status) is not { } to) return;
        if (to == NominationStage.UnitPublicity) await AgainAsync(unit, nomination, record, item, cancellationToken);
        await RequireAsync(moves, nomination, to, cancellationToken);
        if (to == NominationStage.FormalCheck) await unit.Get<Consultation>().AskAsync(nomination, cancellationToken);
    }

    private async Task BeginAsync(UnitScope unit, ApplicationRecord record, ContentItem item, NominationPlace place, DateTime filed, CancellationToken cancellationToken)
    {
        var nomination = new Nomination
        {
            ContentItemId = record.ContentItemId, ProgrammeItemId = place.Programme.ContentItemId, Category = place.Category.Code, OrganizationId = record.OrganizationId, Kind = place.Category.Kind, NomineeName = "", UnitName = "",
            FiledUtc = filed, ChangedUtc = clock.UtcNow, Consent = place.Category.Kind == NomineeKind.Person ? ConsentState.Asked : ConsentState.NotAsked, PlanVersionId = place.Programme.Opening?.PlanVersionId,
        };
        await ReadAsync(unit, nomination, item, place, cancellationToken);
        unit.Db.Add(nomination);
        await RequireAsync(unit.Get<NominationMoves>(), nomination, NominationStage.Resolved, cancellationToken);
        await RequireAsync(unit.Get<NominationMoves>(), nomination, NominationStage.UnitPublicity, cancellationToken);
        if (nomination.Consent == ConsentState.Asked) await unit.Get<ConsentMail>().AskAsync(nomination, item, place.Category.Form, cancellationToken);
    }

    // What was corrected may be the very name: whoever it names now is asked, and an address that was wrong is written to again.
    private async Task AgainAsync(UnitScope unit, Nomination nomination, ApplicationRecord record, ContentItem item, CancellationToken cancellationToken)
    {
        var place = await unit.Get<NominationBook>().PlaceAsync(nomination, cancellationToken) ?? throw new InvalidOperationException($"No programme {nomination.ProgrammeItemId}.");
        var before = nomination.NameKey;
        nomination.CompletedUtc = record.SubmittedUtc ?? clock.UtcNow;
        await ReadAsync(unit, nomination, item, place, cancellationToken);
        if (nomination.Kind != NomineeKind.Person || before == nomination.NameKey && nomination.Consent != ConsentState.Asked) return;
        nomination.Consent = ConsentState.Asked;
        await unit.Get<ConsentMail>().AskAsync(nomination, item, place.Category.Form, cancellationToken);
    }

    private async Task ReadAsync(UnitScope unit, Nomination nomination, ContentItem item, NominationPlace place, CancellationToken cancellationToken)
    {
        var filing = NominationFiling.Of(item, place.Category);
        (nomination.NomineeName, nomination.UnitName, nomination.NameKey) = (BoundedText.Cut(filing.Name, 255), BoundedText.Cut(filing.Unit, 255), BoundedText.Cut(HolderKey.Normal(filing.Name), 255));
        (nomination.ResolvedOn, nomination.PublicFrom, nomination.PublicTo) = (filing.ResolvedOn, filing.PublicFrom, filing.PublicTo);
        nomination.PublicDays = filing is { PublicFrom: { } from, PublicTo: { } to } ? new PublicityClock(await days.GetAsync(cancellationToken)).DaysBetween(from, to) : null;
        nomination.WorkOrganizationId = (await unit.Get<NominationKeys>().UnitAsync(filing, cancellationToken))?.OrganizationId;
        nomination.FactsJson = JsonSerializer.Serialize(filing.Facts, JOptions.Default);
        await unit.Db.Set<NominationKey>().Where(row => row.ContentItemId == nomination.ContentItemId).ExecuteDeleteAsync(cancellationToken);
        foreach (var key in await unit.Get<NominationKeys>().OfAsync(item, filing, place.Category, cancellationToken))
            unit.Db.Add(new NominationKey { ContentItemId = nomination.ContentItemId, ProgrammeItemId = nomination.ProgrammeItemId, Category = nomination.Category, Key = key });
        // Read again by what is asked next, in the same transaction.
        await unit.Db.SaveChangesAsync(cancellationToken);
    }

    private static NominationStage? StageOf(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted => NominationStage.UnitPublicity,
        ApplicationStatus.Returned => NominationStage.Returned,
        ApplicationStatus.Accepted => NominationStage.FormalCheck,
        ApplicationStatus.Rejected => NominationStage.Refused,
        ApplicationStatus.Withdrawn => NominationStage.Withdrawn,
        _ => null,
    };

    // The application's own move is written already: were the two ever to disagree, neither may stand.
    private static async Task RequireAsync(NominationMoves moves, Nomination nomination, NominationStage to, CancellationToken cancellationToken)
    {
        if (await moves.MoveAsync(nomination, to, null, cancellationToken) is { } refusal) throw new InvalidOperationException(refusal);
    }
}
