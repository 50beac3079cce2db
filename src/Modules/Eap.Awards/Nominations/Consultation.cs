using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Media.Attachments;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Opinions of other bodies (征求意见): who is asked follows from the nominee, what they wrote is entered with the stamped sheet. Inside the caller's transaction.</summary>
public sealed class Consultation(UnitScope unit, NominationMoves moves, NominationBook book, Officer officer, IdGenerator ids, AuditTrail audit, SiteClock clock, IStringLocalizer<Consultation> T)
{
    /// <summary>The bodies asked about a nominee with these facts.</summary>
    public static IEnumerable<OpinionRule> Asked(AwardCategory category, IReadOnlyDictionary<string, string> facts) => category.Opinions.Where(rule => rule.IsAsked(facts));

    /// <summary>Asks; where nobody has to be asked, the step is done.</summary>
    public async Task AskAsync(Nomination nomination, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var place = await book.PlaceAsync(nomination, cancellationToken) ?? throw new InvalidOperationException($"No programme {nomination.ProgrammeItemId}.");
        if (!place.Programme.Part.Path.Consultation) return;
        var (asked, name) = (Asked(place.Category, nomination.Facts).ToList(), await officer.NameAsync(cancellationToken));
        foreach (var rule in asked)
            unit.Db.Add(new ConsultationOpinion { OpinionId = ids.Next(), ContentItemId = nomination.ContentItemId, Code = rule.Code, Body = rule.Body, AskedUtc = clock.UtcNow, AskedByName = name });
        // Nobody reads of a step that is not taken.
        if (asked.Count == 0) await FinishAsync(nomination, null, cancellationToken);
    }

    /// <summary>Enters what a body wrote; null when it stands, empty when no such body was asked, else why not.</summary>
    /// <param name="nomination">The nomination, to be changed.</param>
    /// <param name="code">Which body.</param>
    /// <param name="answer">What it wrote.</param>
    /// <param name="attachmentId">The stamped sheet; null: the one that is there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="by">Who entered it, where the body did so itself; null: the officer.</param>
    public async Task<string?> EnterAsync(Nomination nomination, string code, OpinionAnswer answer, string? attachmentId, CancellationToken cancellationToken, string? by = null)
    {
        unit.EnsureActive();
        if (await unit.Db.Set<ConsultationOpinion>().AsTracking().FirstOrDefaultAsync(row => row.ContentItemId == nomination.ContentItemId && row.Code == code, cancellationToken) is not { } opinion) return "";
        if (nomination.Stage != NominationStage.FormalCheck) return T["“{0}”的推荐不再登记意见。", NominationProcess.Title(nomination.Stage)];
        if (attachmentId is null && opinion.AttachmentId is null) return T["请上传盖章的征求意见表。"];
        (opinion.Verdict, opinion.Words, opinion.SignedOn, opinion.AttachmentId) = (answer.Verdict, answer.Words.Length == 0 ? null : answer.Words, answer.SignedOn, attachmentId ?? opinion.AttachmentId);
        (opinion.EnteredUtc, opinion.EnteredBy, opinion.EnteredByName) = (clock.UtcNow, by is null ? officer.Id : null, by ?? await officer.NameAsync(cancellationToken));
        if (attachmentId is not null) await unit.Db.Set<Attachment>().Where(row => row.AttachmentId == attachmentId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true), cancellationToken);
        audit.Record("Award", "OpinionEntered", $"登记征求意见：{opinion.Body}{(answer.Verdict == OpinionVerdict.Agrees ? "同意" : "不同意")}（{nomination.AuditName}）", nomination.ContentItemId, nomination.OrganizationId);
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (await moves.RefuseAsync(nomination, NominationStage.Consultation, cancellationToken) is null) await FinishAsync(nomination, T["征求意见完成"], cancellationToken);
        return null;
    }

    // The unit reads that it is done; what each body wrote is the city's.
    private async Task FinishAsync(Nomination nomination, string? words, CancellationToken cancellationToken)
    {
        if (await moves.MoveAsync(nomination, NominationStage.Consultation, words is null ? null : new MoveNote(BoundedText.Cut(words, 255), T["市总工会"]), cancellationToken) is { } refusal) throw new InvalidOperationException(refusal);
    }
}

/// <summary>What a body wrote on its sheet.</summary>
/// <param name="Verdict">Agrees or disagrees.</param>
/// <param name="Words">Its words; empty for none.</param>
/// <param name="SignedOn">The day on the stamp.</param>
public sealed record OpinionAnswer(OpinionVerdict Verdict, string Words, DateOnly SignedOn);
