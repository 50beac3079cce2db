using Eap.Applications.Moving;
using Eap.Applications.Numbers;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Naming;

/// <summary>Takes an honour back: its number says so with the reason, the roll too, and whoever held it is barred. In one transaction.</summary>
public sealed class HonourRevoking(UnitOfWork work, PageCache pages, SiteClock clock, IStringLocalizer<HonourRevoking> T)
{
    private const int LongestReason = 500;

    /// <summary>Revokes; null when it is revoked, empty when there is no such honour for the person, else why not.</summary>
    public async Task<string?> RevokeAsync(long id, string? reason, CancellationToken cancellationToken)
    {
        var words = PlainInput.Clean(reason).Value;
        try
        {
            return await work.RunAsync(unit => RevokeAsync(unit, id, words, cancellationToken), cancellationToken);
        }
        catch (NotNamedException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> RevokeAsync(UnitScope unit, long id, string words, CancellationToken cancellationToken)
    {
        if (await unit.Get<HonourRegister>().FindAsync(id, cancellationToken) is null) return "";
        var honour = await unit.Db.Set<Honour>().AsTracking().FirstAsync(row => row.Id == id, cancellationToken);
        if (honour.IsRevoked) return T["这个称号已经撤销。"];
        if (words.Length is < 5 or > LongestReason) return T["请写明为什么撤销、哪里决定的，5 到 {0} 个字。核验页会照实显示。", LongestReason];
        if (honour.Number is { } number && await unit.Get<NumberIssuing>().RevokeAsync(number, words, cancellationToken) is { } refusal) throw new NotNamedException(refusal);
        (honour.RevokedUtc, honour.RevokedReason) = (clock.UtcNow, words);
        unit.Get<AuditTrail>().Record("Award", "HonourRevoked", string.Format(T["撤销称号：{0}，{1}年{2}"].Value, honour.AuditName, honour.Year, honour.TitleName), honour.ContentItemId, honour.OrganizationId);
        var moves = unit.Get<NominationMoves>();
        if (honour.ContentItemId is { } item && await moves.FindAsync(item, cancellationToken) is { } nomination
            && await moves.MoveAsync(nomination, NominationStage.Revoked, new MoveNote(T["称号被撤销"], T["市总工会"], words), cancellationToken) is { } not) throw new NotNamedException(not);
        unit.AfterCommit(() => pages.EvictAsync([HonourRoll.CacheTag]));
        return null;
    }
}
