using Eap.Applications.Access;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Workflows.Instances;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Filing;

/// <summary>Takes an application back, or throws a draft away.</summary>
public sealed class Withdrawal(UnitOfWork work, IStringLocalizer<Withdrawal> T)
{
    /// <summary>Takes back what was handed in, with its running processes. Null when it is done, else why not; empty when there is none for this person.</summary>
    public Task<string?> WithdrawAsync(string id, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<ApplicationDoor>().OwnAsync(id, cancellationToken) is null) return "";
        var record = await unit.Db.Set<ApplicationRecord>().FirstAsync(row => row.ContentItemId == id, cancellationToken);
        if (record.Status == ApplicationStatus.Withdrawn) return null;
        if (!ApplicationProcess.MayWithdraw(record.Status)) return T["这份申报已经{0}，不能自己撤回。要取消，请联系办理单位。", T[ApplicationProcess.Title(record.Status)].Value].Value;
        var item = await unit.Get<IContentManager>().GetAsync(id, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {id}.");
        var name = await unit.Get<Officer>().NameAsync(cancellationToken);
        return await EndAsync(unit, record, item, new MoveNote(T["申报单位撤回"], name, reason?.Trim() ?? ""), cancellationToken);
    }, cancellationToken);

    /// <summary>Ends an application as withdrawn, whoever has the right to it: what was asked back and the running processes end with it. Null when it ended, else why not.</summary>
    public static async Task<string?> EndAsync(UnitScope unit, ApplicationRecord record, ContentItem item, MoveNote note, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (await unit.Get<ApplicationMoves>().MoveAsync(unit, record, item, ApplicationStatus.Withdrawn, note, cancellationToken) is { } refusal) return refusal;
        await unit.Db.Set<ReturnRequest>().Where(row => row.ContentItemId == record.ContentItemId && row.IsOpen).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOpen, false), cancellationToken);
        await StopAsync(unit, record.ContentItemId, note.Title, cancellationToken);
        return null;
    }

    /// <summary>Throws a draft away; its text stays in history. False when there is no such draft for this person.</summary>
    public Task<bool> DiscardAsync(string id, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<ApplicationDoor>().FillAsync(id, cancellationToken) is not { Status: ApplicationStatus.Draft } record) return false;
        await unit.Get<IContentManager>().RemoveAsync(id, cancellationToken);
        await unit.Db.Set<ApplicationRecord>().Where(row => row.ContentItemId == id).ExecuteDeleteAsync(cancellationToken);
        unit.Get<AuditTrail>().Record("Application", "Discarded", "删除没有提交的申报草稿", id, record.OrganizationId);
        return true;
    }, cancellationToken);

    /// <summary>Ends the running processes of what is taken back.</summary>
    internal static async Task StopAsync(UnitScope unit, string id, string reason, CancellationToken cancellationToken)
    {
        var running = await unit.Db.Set<Workflow>().Where(row => row.CorrelationId == id && (row.Status == WorkflowStatus.Executing || row.Status == WorkflowStatus.Halted || row.Status == WorkflowStatus.Faulted))
            .Select(row => row.WorkflowId).ToListAsync(cancellationToken);
        foreach (var workflow in running) await unit.Get<WorkflowManager>().AbortAsync(workflow, reason, cancellationToken);
    }
}
