using Eap.Contents.Management;
using Eap.Contents.Markdown;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Reviews;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.TakeDowns;

/// <summary>紧急下线: takes an item from the readers at once, with page, files, search hit, lists and feeds; the reason goes into record and audit trail.</summary>
public sealed class UrgentTakeDown(UnitOfWork work, PageCache cache, IStringLocalizer<UrgentTakeDown> T)
{
    /// <summary>Longest reason.</summary>
    public const int MaxReason = 500;

    /// <summary>Takes it down; why not, in Chinese, or null when it is gone.</summary>
    public Task<string?> TakeDownAsync(string contentItemId, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var (contents, manuscripts) = (unit.Get<IContentManager>(), unit.Get<ManuscriptStore>());
        var why = MultiLine.Clean(reason).Trim();
        if (why.Length > MaxReason) return T["原因最多 {0} 个字。", MaxReason];
        var move = (await manuscripts.LoadAsync(contentItemId, cancellationToken)).TakeDown(why);
        if (move.Next is not { } next) return T[move.Refusal!];
        if (await contents.GetAsync(contentItemId, VersionOptions.Published, cancellationToken) is not { } item) return T["读者现在看不到它，不用下线。"];
        await unit.Get<ReviewFlows>().StopAsync(unit, contentItemId, T["紧急下线"], cancellationToken);
        await manuscripts.SaveAsync(contentItemId, next, cancellationToken);
        await manuscripts.RecordAsync(item, EditorialEventKind.TakenDown, null, why, cancellationToken);
        await contents.UnpublishAsync(contentItemId, cancellationToken);
        unit.Get<AuditTrail>().Record("Editorial", "TakenDown", $"紧急下线：{item.DisplayText}。原因：{why}", contentItemId, item.OrganizationId);
        // Site maps and whatever else names it without carrying its tag: everything is made anew.
        unit.AfterCommit(() => cache.EvictAsync([PageCache.Everything]));
        return (string?)null;
    }, cancellationToken);
}
