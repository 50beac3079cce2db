using System.Security.Cryptography;
using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Closes the judging of a title: its minutes are fixed with one hash and its nominations go on, in one transaction. The caller has asked whether the person may.</summary>
public sealed class JudgingClosing(UnitOfWork work, SiteClock clock, IStringLocalizer<JudgingClosing> T)
{
    /// <summary>Closes it; empty when it is closed, else what stands in the way.</summary>
    public async Task<IReadOnlyList<string>> CloseAsync(string programmeItemId, string categoryCode, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync(unit => CloseAsync(unit, programmeItemId, categoryCode, cancellationToken), cancellationToken);
        }
        catch (RolledBackException refused)
        {
            return [refused.Message];
        }
    }

    private async Task<IReadOnlyList<string>> CloseAsync(UnitScope unit, string programmeItemId, string categoryCode, CancellationToken cancellationToken)
    {
        await unit.Get<Striking>().StrikeAsync(programmeItemId, cancellationToken);
        var programme = (await unit.Get<AwardProgrammes>().FindAsync(programmeItemId, cancellationToken))!;
        var category = programme.Category(categoryCode)!;
        var state = await unit.Get<PanelReader>().ReadAsync(programme, cancellationToken);
        if (ClosingRules.Problems(state, category, clock.UtcNow) is { Count: > 0 } problems) return problems;
        var (officer, cases) = (unit.Get<Officer>(), state.Before(categoryCode));
        // Drawn here and once: nobody who closes can draw again.
        var seed = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var json = MinutesWriter.Write(MinutesWriter.Of(state, category, cases, seed, clock.UtcNow, await officer.NameAsync(cancellationToken)));
        unit.Db.Add(new JudgingClose
        {
            ProgrammeItemId = programmeItemId, Category = categoryCode, Seed = seed, MinutesJson = json, Sha256 = MinutesWriter.HashOf(json), ClosedUtc = clock.UtcNow, ClosedBy = officer.Id, ClosedByName = await officer.NameAsync(cancellationToken),
        });
        await unit.Db.SaveChangesAsync(cancellationToken);
        foreach (var one in cases) await MoveAsync(unit, one, cancellationToken);
        unit.Get<AuditTrail>().Record("Award", "JudgingClosed", T["评审结束：{0}（{1}），{2} 份", category.Title, programme.Title, cases.Count], programmeItemId, programme.OrganizationId);
        return [];
    }

    // The unit reads that it is over; what came of it, when the list is out.
    private async Task MoveAsync(UnitScope unit, PanelCase one, CancellationToken cancellationToken)
    {
        var moves = unit.Get<NominationMoves>();
        var nomination = (await moves.FindAsync(one.Id, cancellationToken))!;
        if (await moves.MoveAsync(nomination, NominationStage.Panel, new MoveNote(T["评审结束"], T["市总工会"]), cancellationToken) is { } refusal) throw new RolledBackException(T["{0} 号：{1}", one.Number, refusal]);
    }
}
