using Eap.Contents.Management;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Reviews;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Desk;

/// <summary>An author takes a text back out of the reviews.</summary>
public sealed class Withdrawals(UnitOfWork work, ICurrentUser user, IStringLocalizer<Withdrawals> T)
{
    /// <summary>Takes it back; why not, in Chinese, or null when it was done.</summary>
    public Task<string?> WithdrawAsync(string contentItemId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var manuscripts = unit.Get<ManuscriptStore>();
        if (await unit.Get<IContentManager>().GetAsync(contentItemId, VersionOptions.Latest, cancellationToken) is not { } item) return T["没有找到这篇稿件。"];
        var move = (await manuscripts.LoadAsync(contentItemId, cancellationToken)).Withdraw(user.UserId ?? "");
        if (move.Next is not { } next) return T[move.Refusal!];
        await unit.Get<ReviewFlows>().StopAsync(unit, contentItemId, T["作者撤回"], cancellationToken);
        await manuscripts.SaveAsync(contentItemId, next, cancellationToken);
        await manuscripts.RecordAsync(item, EditorialEventKind.Withdrawn, null, null, cancellationToken);
        unit.Get<AuditTrail>().Record("Editorial", "Withdrawn", $"撤回稿件：{item.DisplayText}", contentItemId, item.OrganizationId);
        return (string?)null;
    }, cancellationToken);
}
