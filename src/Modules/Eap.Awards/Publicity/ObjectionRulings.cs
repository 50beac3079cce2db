using Eap.Applications.Filing;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>Decides what becomes of the list after an objection that holds. Whoever leaves gives the place back, and the list has to go up again.</summary>
public sealed class ObjectionRulings(UnitOfWork work, SiteClock clock, IStringLocalizer<ObjectionRulings> T)
{
    private const int LongestReason = 500;

    /// <summary>Objections that stand in the way: not answered, or found to hold and nothing decided about the list.</summary>
    public static IQueryable<Objection> Standing(SiteDbContext db) => db.Set<Objection>().AsNoTracking()
        .Where(row => row.Verdict == ObjectionVerdict.Open || row.Verdict == ObjectionVerdict.Upheld && !db.Set<ObjectionRuling>().Any(ruling => ruling.ObjectionId == row.ObjectionId));

    /// <summary>Decides; null when it stands, empty when there is no such objection for the person, else why not.</summary>
    /// <param name="objectionId">The objection.</param>
    /// <param name="decision"><c>remove</c> or <c>keep</c>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<string?> RuleAsync(string objectionId, string? decision, string? reason, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<ObjectionDoor>().FindAsync(objectionId, cancellationToken) is not { Objection: var objection } found) return "";
        var words = PlainInput.Clean(reason).Value;
        if (objection.Verdict != ObjectionVerdict.Upheld) return T["属实的异议才要决定名单怎么办。"];
        if (await unit.Db.Set<ObjectionRuling>().AnyAsync(row => row.ObjectionId == objectionId, cancellationToken)) return T["已经决定过了。"];
        if (decision is not ("remove" or "keep")) return T["请选移出名单还是保留。"];
        if (words.Length is < 5 or > LongestReason) return T["请写明原因，5 到 {0} 个字。", LongestReason];
        var removes = decision == "remove";
        if (removes && await RemoveAsync(unit, objection, words, cancellationToken) is { } refusal) return refusal;
        var officer = unit.Get<Officer>();
        unit.Db.Add(new ObjectionRuling { ObjectionId = objectionId, Removes = removes, Reason = words, ByUserId = officer.Id, ByName = await officer.NameAsync(cancellationToken), RuledUtc = clock.UtcNow });
        unit.Get<AuditTrail>().Record("Award", removes ? "ObjectionRemoves" : "ObjectionKept", removes ? T["异议 {0} 属实，移出名单", objection.Receipt] : T["异议 {0} 属实，仍保留在名单上", objection.Receipt], objectionId, found.OrganizationId);
        return null;
    }, cancellationToken);

    private async Task<string?> RemoveAsync(UnitScope unit, Objection objection, string reason, CancellationToken cancellationToken)
    {
        if (objection.ContentItemId is not { } nominee || await unit.Get<NominationMoves>().FindAsync(nominee, cancellationToken) is not { } nomination) return T["这件异议是对整个名单的。要移出谁，请到谁的推荐页面上办，再在这里写明保留其余的原因。"];
        // Whoever is out already leaves nothing to do but to say so.
        return NominationProcess.Ended.Contains(nomination.Stage) ? null : await unit.Get<NominationEnding>().RefuseAsync(nomination, reason, cancellationToken);
    }
}
