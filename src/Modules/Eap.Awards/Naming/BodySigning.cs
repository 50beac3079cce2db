using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Publicity;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Naming;

/// <summary>Signs for a body. The last agreement decides; a no ends the nomination, with its reason. Each nominee by the rules, all of them or none.</summary>
public sealed class BodySigning(UnitOfWork work, SiteClock clock, IStringLocalizer<BodySigning> T)
{
    private const int LongestReason = 500;
    private const int Most = 200;

    /// <summary>Signs; null when it is signed, empty when there is nothing for the person to sign, else why not.</summary>
    /// <param name="programmeItemId">The programme.</param>
    /// <param name="bodyId">The body signed for.</param>
    /// <param name="nominations">Whom about.</param>
    /// <param name="verdict"><c>yes</c> or <c>no</c>.</param>
    /// <param name="reason">Why not.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> SignAsync(string programmeItemId, string? bodyId, IReadOnlyCollection<string> nominations, string? verdict, string? reason, CancellationToken cancellationToken)
    {
        var words = PlainInput.Clean(reason).Value;
        if (verdict is not ("yes" or "no")) return T["请选同意还是不同意。"];
        if (nominations.Count == 0) return T["请先选对象。"];
        if (nominations.Count > Most) return T["一次最多签 {0} 个对象，请分几次签。", Most];
        if (verdict == "no" && (nominations.Count > 1 || words.Length is < 5 or > LongestReason)) return nominations.Count > 1 ? T["不同意要一个一个写原因。"] : T["不同意要写明原因，5 到 {0} 个字，存档并告诉推荐单位。", LongestReason];
        try
        {
            return await work.RunAsync<string?>(async unit =>
            {
                var bodies = unit.Get<NamingBodies>();
                if (await unit.Get<AwardProgrammes>().FindAsync(programmeItemId, cancellationToken) is not { Opening: not null } programme) return "";
                var all = await bodies.OfAsync(programme.Part, cancellationToken);
                if (all.FirstOrDefault(body => body.Id == bodyId) is not { } own || !(await bodies.MineAsync(cancellationToken)).Contains(own.Id)) return "";
                foreach (var id in nominations.Distinct()) await SignAsync(unit, programme, all, own, id, verdict == "yes" ? "" : words, cancellationToken);
                return null;
            }, cancellationToken);
        }
        catch (NotNamedException refused)
        {
            return refused.Message;
        }
    }

    private async Task SignAsync(UnitScope unit, AwardProgramme programme, IReadOnlyList<NamingBody> all, NamingBody own, string contentItemId, string reason, CancellationToken cancellationToken)
    {
        if (await unit.Get<NominationMoves>().FindAsync(contentItemId, cancellationToken) is not { } nomination || nomination.ProgrammeItemId != programme.ContentItemId) throw new NotNamedException(T["没有这个对象。"]);
        if (await RefuseAsync(unit, programme, nomination, own, reason.Length == 0, cancellationToken) is { } refusal) throw new NotNamedException($"{nomination.NomineeName}：{refusal}");
        var (officer, agrees) = (unit.Get<Officer>(), reason.Length == 0);
        unit.Db.Add(new BodyDecision
        {
            ProgrammeItemId = programme.ContentItemId, ContentItemId = contentItemId, BodyId = own.Id, BodyName = own.Name, Agrees = agrees, Reason = reason, SignedBy = officer.Id, SignedByName = await officer.NameAsync(cancellationToken), SignedUtc = clock.UtcNow,
        });
        unit.Get<AuditTrail>().Record("Award", agrees ? "BodyAgreed" : "BodyDeclined", $"{own.Name}{(agrees ? "同意" : "不同意")}命名（{nomination.AuditName}）", contentItemId, own.Id);
        await unit.Db.SaveChangesAsync(cancellationToken);
        await DecideAsync(unit, nomination, JointDecision.Of(all, await NamingFacts.VerdictsAsync(unit.Db, contentItemId, cancellationToken)), cancellationToken);
    }

    private async Task<string?> RefuseAsync(UnitScope unit, AwardProgramme programme, Nomination nomination, NamingBody own, bool agrees, CancellationToken cancellationToken)
    {
        var signed = await unit.Db.Set<BodyDecision>().AsNoTracking().Where(row => row.ContentItemId == nomination.ContentItemId).ToListAsync(cancellationToken);
        if (signed.Exists(row => row.BodyId == own.Id)) return T["{0}已经签过，签了的不能改。", own.Name];
        // Two bodies are two people, whatever rights one account has collected.
        if (signed.Find(row => row.SignedBy == unit.Get<Officer>().Id) is { } other) return T["你已经代表{0}签过，不能再代表{1}签。请由{1}自己的人签。", other.BodyName, own.Name];
        if (nomination.Stage != NominationStage.Publicity) return T["“{0}”的推荐现在不签。", NominationProcess.Title(nomination.Stage)];
        // A no is taken of whomever; nobody agrees to somebody who may not be named.
        if (agrees && await unit.Get<NominationMoves>().IneligibleAsync(nomination, cancellationToken) is { } why) return why;
        var facts = await new PublicityFacts().AddAsync(unit, nomination, new NominationFacts(), cancellationToken);
        if (!facts.IsPublicityOver) return programme.Part.City.Refuse(T["公示还没有结束，不能决定。"]).ToString();
        return facts.OpenObjections > 0 ? programme.Part.City.Refuse(T["还有 {0} 件异议没有答复，或者属实的没有决定名单怎么办，不能决定。", facts.OpenObjections]).ToString() : null;
    }

    private async Task DecideAsync(UnitScope unit, Nomination nomination, JointDecision joint, CancellationToken cancellationToken)
    {
        var moves = unit.Get<NominationMoves>();
        if (joint is JointDecision.Named && await moves.MoveAsync(nomination, NominationStage.Decided, new MoveNote(T["命名单位都已同意，等公布"], T["命名单位"]), cancellationToken) is { } refusal) throw new NotNamedException($"{nomination.NomineeName}：{refusal}");
        if (joint is not JointDecision.NotNamed no) return;
        nomination.Reason = BoundedText.Cut($"{no.Body.Name}不同意命名：{no.Reason}", 1000);
        if (await moves.MoveAsync(nomination, NominationStage.Declined, null, cancellationToken) is { } not) throw new NotNamedException($"{nomination.NomineeName}：{not}");
        await NamingEnd.CompleteAsync(unit, nomination, new MoveNote(T["不予命名"], no.Body.Name, no.Reason), cancellationToken);
    }
}
