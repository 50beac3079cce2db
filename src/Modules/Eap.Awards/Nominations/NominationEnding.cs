using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Ends a nomination that has passed the formal check: the city finds it may not be named, or the unit asks to have it back. Inside the caller's transaction.</summary>
public sealed class NominationEnding(UnitScope unit, NominationMoves moves, NominationBook book, ApplicationMoves applications, IStringLocalizer<NominationEnding> T)
{
    /// <summary>Refuses it with a reason; null when it is refused, else why not.</summary>
    public async Task<string?> RefuseAsync(Nomination nomination, string reason, CancellationToken cancellationToken)
    {
        if (await EarlyAsync(nomination, cancellationToken) is { } early) return early;
        if (await moves.RefuseAsync(nomination, NominationStage.Refused, cancellationToken) is { } refusal) return refusal;
        var place = await book.PlaceAsync(nomination, cancellationToken);
        nomination.Reason = reason;
        Require(await moves.MoveAsync(nomination, NominationStage.Refused, null, cancellationToken));
        var (record, item) = await FilingAsync(nomination, cancellationToken);
        Require(await applications.MoveAsync(unit, record, item, ApplicationStatus.Completed, new MoveNote(T["不予推荐"], T["市总工会"], place!.Source.ByCity(reason).ToString()), cancellationToken));
        return null;
    }

    /// <summary>Takes it back for the unit; null when it is taken back, else why not.</summary>
    public async Task<string?> WithdrawAsync(Nomination nomination, string reason, CancellationToken cancellationToken)
    {
        if (await EarlyAsync(nomination, cancellationToken) is { } early) return early;
        if (await moves.RefuseAsync(nomination, NominationStage.Withdrawn, cancellationToken) is { } refusal) return refusal;
        nomination.Reason = reason;
        await EndAsync(nomination, new MoveNote(T["按单位的要求撤回"], T["市总工会"], reason), cancellationToken);
        return null;
    }

    /// <summary>Ends it as withdrawn, with its application and whatever runs about it.</summary>
    public async Task EndAsync(Nomination nomination, MoveNote note, CancellationToken cancellationToken)
    {
        var (record, item) = await FilingAsync(nomination, cancellationToken);
        Require(await Withdrawal.EndAsync(unit, record, item, note, cancellationToken));
    }

    // Until then it is decided at the application, where a return names its fields and a refusal its ground.
    private async Task<string?> EarlyAsync(Nomination nomination, CancellationToken cancellationToken) =>
        (await FilingAsync(nomination, cancellationToken)).Record.Status is ApplicationStatus.Submitted or ApplicationStatus.Returned or ApplicationStatus.Queued ? T["材料还在核对，请在申报页面上办。"].Value : null;

    private async Task<(ApplicationRecord Record, ContentItem Item)> FilingAsync(Nomination nomination, CancellationToken cancellationToken) => (
        await unit.Db.Set<ApplicationRecord>().AsTracking().FirstAsync(row => row.ContentItemId == nomination.ContentItemId, cancellationToken),
        await unit.Get<IContentManager>().GetAsync(nomination.ContentItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {nomination.ContentItemId}."));

    // Half of it must not stand.
    private static void Require(string? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal);
    }
}
