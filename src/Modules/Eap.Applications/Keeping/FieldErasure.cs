using System.Text.Json.Nodes;
using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Forms;
using Eap.Contents.Indexing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Media.Attachments.Fields;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Eap.Workflows.Instances;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Keeping;

/// <summary>
/// Erases what was promised to be kept only for so many days after the end: the field's value in every version, its index rows, its files. The hash of
/// what was handed in stays without its salt, and the trail names the field, never the value. While a process runs or a module needs it, it waits.
/// </summary>
internal sealed class FieldErasure(FormDefinitions definitions, ContentIndexer indexer, IEnumerable<IStillNeeded> needs, ApplicationMoves moves, AuditTrail audit, SiteClock clock, IStringLocalizer<FieldErasure> T) : IDueWorkHandler
{
    public const string WorkKind = "EraseFields";

    public string Kind => WorkKind;

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var record = await unit.Db.Set<ApplicationRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == work.Key, cancellationToken);
        if (record is null || KeptFields.EndOf(record) is not { } end) return null;
        if (await unit.Get<IContentManager>().GetAsync(record.ContentItemId, VersionOptions.Latest, cancellationToken) is not { } item || await definitions.ForAsync(item, cancellationToken) is not { } type) return null;
        if (await IsNeededAsync(unit, record, cancellationToken)) return KeptFields.Night(clock, clock.Today.AddDays(1));
        var kept = KeptFields.Of(type);
        var due = kept.Where(field => KeptFields.Until(clock, end, field.Days) <= clock.UtcNow).ToList();
        await EraseAsync(unit, record, item, due, cancellationToken);
        await indexer.ReindexAsync(item, type, isNew: false, cancellationToken);
        return kept.Except(due).Select(field => (DateTime?)KeptFields.Until(clock, end, field.Days)).Min();
    }

    private async Task<bool> IsNeededAsync(UnitScope unit, ApplicationRecord record, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<Workflow>().AnyAsync(row => row.CorrelationId == record.ContentItemId && (row.Status == WorkflowStatus.Executing || row.Status == WorkflowStatus.Halted || row.Status == WorkflowStatus.Faulted), cancellationToken)) return true;
        foreach (var need in needs)
            if (await need.IsNeededAsync(unit, record, cancellationToken)) return true;
        return false;
    }

    // What collided and lies in history is a version like any other.
    private async Task EraseAsync(UnitScope unit, ApplicationRecord record, ContentItem item, List<KeptField> due, CancellationToken cancellationToken)
    {
        var erased = new HashSet<KeptField>();
        foreach (var version in await unit.Db.Set<ContentItem>().AsTracking().Where(row => row.ContentItemId == item.ContentItemId).ToListAsync(cancellationToken))
        {
            var content = (JsonObject)version.Content.DeepClone();
            foreach (var field in due.Where(field => content[field.Part] is JsonObject part && part[field.Name] is JsonObject value && ErasedField.DayOf(value) is null))
            {
                content[field.Part]![field.Name] = ErasedField.On(clock.Today);
                erased.Add(field);
            }

            version.Data = content.ToJsonString(ContentJson.Options);
        }

        foreach (var field in due.Where(field => field.Kind == nameof(AttachmentField)))
            await unit.Db.Set<Attachment>().Where(row => row.ContentItemId == item.ContentItemId && row.PartName == field.Part && row.FieldName == field.Name).ExecuteDeleteAsync(cancellationToken);
        if (erased.Count == 0) return;
        await unit.Db.Set<ApplicationRecord>().Where(row => row.Id == record.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ContentSalt, (string?)null), cancellationToken);
        unit.AfterCommit(() => WriteAheadLog.EmptyAsync(unit.Db, CancellationToken.None));
        var labels = string.Join('、', erased.Select(field => field.Label));
        moves.Tell(unit, record, new MoveNote(T["按保存期限清除"], T["系统"], labels));
        audit.Record("Application", "FieldsErased", $"按保存期限清除：{labels}（{record.ReceiptNumber}）", record.ContentItemId, record.OrganizationId, new JsonObject { ["Fields"] = new JsonArray([.. erased.Select(field => (JsonNode)$"{field.Part}.{field.Name}")]) });
    }
}
