using System.Text.Json;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Awards.Rules;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Time;

namespace Eap.Awards.Nominations;

/// <summary>Follows applications that nominate: one handed in begins a nomination, what the desk decides moves it.</summary>
internal sealed class NominationObserver(SiteClock clock) : IApplicationObserver
{
    public async Task MovedAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ApplicationStatus from, CancellationToken cancellationToken)
    {
        var moves = unit.Get<NominationMoves>();
        var nomination = await moves.FindAsync(record.ContentItemId, cancellationToken);
        if (nomination is null)
        {
            if (record is not { Status: ApplicationStatus.Submitted, FiledUtc: { } filed } || await unit.Get<NominationBook>().PlaceAsync(record.ContentType, clock.UtcNow, cancellationToken) is not { } place) return;
            nomination = Begin(unit, record, item, place, filed);
            await RequireAsync(moves, nomination, NominationStage.Resolved, cancellationToken);
            await RequireAsync(moves, nomination, NominationStage.UnitPublicity, cancellationToken);
            await HoldKeysAsync(unit, nomination, item, place, cancellationToken);
            if (nomination.Consent == ConsentState.Asked) await unit.Get<ConsentMail>().AskAsync(nomination, item, place.Category.Form, cancellationToken);
            return;
        }

        if (NominationProcess.IsOver(nomination.Stage) || StageOf(record.Status) is not { } to) return;
        await RequireAsync(moves, nomination, to, cancellationToken);
    }

    private Nomination Begin(UnitScope unit, ApplicationRecord record, ContentItem item, NominationPlace place, DateTime filed)
    {
        var filing = NominationFiling.Of(item, place.Category);
        var nomination = new Nomination
        {
            ContentItemId = record.ContentItemId, ProgrammeItemId = place.Programme.ContentItemId, Category = place.Category.Code, OrganizationId = record.OrganizationId, Kind = place.Category.Kind, NomineeName = filing.Name, UnitName = filing.Unit,
            FiledUtc = filed, ChangedUtc = clock.UtcNow, Consent = place.Category.Kind == NomineeKind.Person ? ConsentState.Asked : ConsentState.NotAsked, FactsJson = JsonSerializer.Serialize(filing.Facts, JOptions.Default),
        };
        unit.Db.Add(nomination);
        return nomination;
    }

    private static async Task HoldKeysAsync(UnitScope unit, Nomination nomination, ContentItem item, NominationPlace place, CancellationToken cancellationToken)
    {
        foreach (var key in await unit.Get<NominationBook>().KeysAsync(NominationFiling.Of(item, place.Category), place.Category, nomination.OrganizationId, cancellationToken))
            unit.Db.Add(new NominationKey { ContentItemId = nomination.ContentItemId, ProgrammeItemId = nomination.ProgrammeItemId, Category = nomination.Category, Key = key });
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
