using Eap.Applications.Moving;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>The person's answer by their link. A no, at once or later, ends the nomination and frees its place, in one transaction.</summary>
public sealed class ConsentAnswers(UnitOfWork work, SiteClock clock, IStringLocalizer<ConsentAnswers> T)
{
    private const int LongestReason = 200;

    /// <summary>The nomination behind a token; null when there is none.</summary>
    public static async Task<Nomination?> FindAsync(SiteDbContext db, string token, CancellationToken cancellationToken) => ConsentLink.Hash(token) is not { } hash ? null : await (
        from consent in db.Set<NominationConsent>().AsNoTracking()
        join nomination in db.Set<Nomination>().AsNoTracking() on consent.ContentItemId equals nomination.ContentItemId
        where consent.TokenHash == hash
        select nomination).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Answers; null when it counts, else why not; empty when there is no such link.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="agrees">Yes.</param>
    /// <param name="reason">Why not, if they like.</param>
    /// <param name="wordsSha256">Hash of the words on the page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<string?> AnswerAsync(string token, bool agrees, string? reason, string wordsSha256, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var hash = ConsentLink.Hash(token);
        var consent = hash is null ? null : await unit.Db.Set<NominationConsent>().AsTracking().FirstOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        if (consent is null || await unit.Get<NominationMoves>().FindAsync(consent.ContentItemId, cancellationToken) is not { } nomination) return "";
        // The same answer twice is one answer.
        if (agrees ? nomination.Consent == ConsentState.Given : nomination.Consent is ConsentState.Declined or ConsentState.Withdrawn) return null;
        if (nomination.Stage == NominationStage.Announced) return T["称号已经公布。要放弃称号，请与市总工会联系。"];
        // Left out is not over: a place may be freed, and nobody moves up who no longer wants to.
        var isLeftOut = nomination.Stage == NominationStage.NotChosen && !agrees;
        if (NominationProcess.IsOver(nomination.Stage) && !isLeftOut) return T["这份推荐已经结束。"];
        (consent.AnsweredUtc, consent.WordsSha256) = (clock.UtcNow, agrees ? wordsSha256 : consent.WordsSha256);
        nomination.Consent = agrees ? ConsentState.Given : nomination.Consent == ConsentState.Given ? ConsentState.Withdrawn : ConsentState.Declined;
        unit.Get<AuditTrail>().Record("Award", agrees ? "Consented" : "ConsentRefused", agrees ? T["本人同意推荐（通过链接）"] : T["本人不同意推荐（通过链接）"], nomination.ContentItemId, nomination.OrganizationId);
        if (agrees) return null;
        var words = PlainInput.Clean(reason).Value;
        consent.Reason = words.Length == 0 ? null : BoundedText.Cut(words, LongestReason);
        if (isLeftOut) return null;
        // Why they will not is theirs: the unit reads only that they do not.
        await unit.Get<NominationEnding>().EndAsync(nomination, new MoveNote(T["本人不同意，推荐结束"], nomination.NomineeName), cancellationToken);
        return null;
    }, cancellationToken);
}
