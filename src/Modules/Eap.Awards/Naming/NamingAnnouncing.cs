using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Applications.Numbers;
using Eap.Awards.Desk;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Publicity;
using Eap.Awards.Rules;
using Eap.Contents.Markdown;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Naming;

/// <summary>
/// Announces everybody decided. In one transaction: each move by the rules (all bodies, no open objection, publicity over), numbers, honours, applications done, the
/// decision's page. Or nothing of it.
/// </summary>
public sealed class NamingAnnouncing(UnitOfWork work, IdGenerator ids, PageCache pages, SiteClock clock, IStringLocalizer<NamingAnnouncing> T)
{
    private const int LongestWords = 2000;

    /// <summary>Announces; null when it is announced, empty when there is no such programme for the person, else why not.</summary>
    public async Task<string?> AnnounceAsync(string programmeItemId, AnnouncementForm form, CancellationToken cancellationToken)
    {
        var (number, words) = (PlainInput.Clean(form.DocumentNumber).Value, MultiLine.Clean(form.Words).Trim());
        if (number.Length > 100) return T["文号最多 100 个字。"];
        if (words.Length is < 5 or > LongestWords) return T["请写决定的正文，5 到 {0} 个字。名单自动附在后面。", LongestWords];
        try
        {
            return await work.RunAsync(unit => AnnounceAsync(unit, programmeItemId, number, words, cancellationToken), cancellationToken);
        }
        catch (NotNamedException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> AnnounceAsync(UnitScope unit, string programmeItemId, string number, string words, CancellationToken cancellationToken)
    {
        if (await unit.Get<ProgrammeDoor>().FindAsync(programmeItemId, cancellationToken) is not { Opening: not null } programme) return "";
        var nominations = await unit.Db.Set<Nomination>().AsTracking().Where(row => row.ProgrammeItemId == programmeItemId && row.Stage == NominationStage.Decided).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (nominations.Count == 0) return T["还没有所有命名单位都同意的对象，没有什么可以公布。"];
        var (now, bodies) = (clock.UtcNow, await unit.Get<NamingBodies>().OfAsync(programme.Part, cancellationToken));
        var decision = new NamingDecision
        {
            DecisionId = ids.Next(), ProgrammeItemId = programmeItemId, Year = programme.Part.Year, Title = programme.Title, DocumentNumber = number, Words = words, Bodies = string.Join('、', bodies.Select(body => body.Name)),
            AnnouncedUtc = now, ByName = await unit.Get<Officer>().NameAsync(cancellationToken),
        };
        unit.Db.Add(decision);
        foreach (var nomination in nominations) await NameAsync(unit, programme, nomination, decision, cancellationToken);
        unit.Get<AuditTrail>().Record("Award", "DecisionAnnounced", string.Format(T["公布命名决定：{0}，{1} 个对象"].Value, programme.Title, nominations.Count), decision.DecisionId, programme.OrganizationId);
        unit.AfterCommit(() => pages.EvictAsync([HonourRoll.CacheTag]));
        return null;
    }

    private async Task NameAsync(UnitScope unit, AwardProgramme programme, Nomination nomination, NamingDecision decision, CancellationToken cancellationToken)
    {
        var moves = unit.Get<NominationMoves>();
        if (await moves.MoveAsync(nomination, NominationStage.Announced, null, cancellationToken) is { } refusal) throw new NotNamedException($"{nomination.NomineeName}：{refusal}");
        // What was public is what is named: the spelling corrected there, too.
        var line = await unit.Db.Set<PublicityLine>().AsNoTracking().Where(row => row.ContentItemId == nomination.ContentItemId).OrderByDescending(row => row.Id).FirstAsync(cancellationToken);
        var series = await unit.Get<CertificateNumbering>().OfAsync(programme.ContentItemId, cancellationToken);
        var issued = await unit.Get<NumberIssuing>().IssueAsync(new NumberRequest
        {
            Series = series.Prefix, Digits = series.Digits, Kind = NumberKind.Certificate, Title = line.TitleName, HolderName = line.Name, OrganizationId = nomination.OrganizationId, SubjectItemId = nomination.ContentItemId,
            ByName = BoundedText.Cut(decision.Bodies, 255), Details = [new NumberDetail(T["年度"], string.Format(T["{0}年"].Value, decision.Year)), new NumberDetail(T["单位"], line.Unit), .. decision.DocumentNumber.Length > 0 ? [new NumberDetail(T["文号"], decision.DocumentNumber)] : Array.Empty<NumberDetail>()],
        }, cancellationToken);
        unit.Db.Add(new Honour
        {
            ContentItemId = nomination.ContentItemId, ProgrammeItemId = programme.ContentItemId, OrganizationId = nomination.OrganizationId, Kind = nomination.Kind, HolderName = line.Name, UnitName = line.Unit, Title = line.Category, TitleName = line.TitleName,
            Year = programme.Part.Year, Number = issued.Number, AnnouncedUtc = decision.AnnouncedUtc,
            HolderKey = await unit.Db.Set<NominationKey>().Where(row => row.ContentItemId == nomination.ContentItemId).OrderBy(row => row.Id).Select(row => row.Key).FirstOrDefaultAsync(cancellationToken) ?? HolderKey.OfName(nomination.Kind, line.Name, line.Unit),
        });
        await NamingEnd.CompleteAsync(unit, nomination, new MoveNote(string.Format(T["命名为“{0}”，证书编号 {1}"].Value, line.TitleName, issued.Number), BoundedText.Cut(decision.Bodies, 100)), cancellationToken);
    }
}
