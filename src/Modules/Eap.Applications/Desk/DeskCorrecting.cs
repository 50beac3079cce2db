using Eap.Applications.Answers;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Media.Attachments.Fields;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Desk;

/// <summary>
/// What whoever decides may correct themselves, with the decision: the fields the process leaves open at this step. What is changed is a version of its
/// own, told to the unit; what the site works out is worked out again, and the hash of what was handed in stays.
/// </summary>
public sealed class DeskCorrecting(ContentEditor editor, SiteFacts facts, AnswerReader answers, ApplicationMoves moves, AuditTrail audit, IStringLocalizer<DeskCorrecting> T)
{
    /// <summary>Which fields are open at a step: those its process names, of the kinds that can be typed; what the site fills in for good never is.</summary>
    public static FieldAccess OpenAt(ReviewStep step, ContentTypeDefinition type) => Open(step.Fields, type);

    /// <summary>The same with fields another page names, <c>Part.Field</c>.</summary>
    public static FieldAccess Open(IReadOnlyList<string> fields, ContentTypeDefinition type)
    {
        var open = type.Parts.SelectMany(part => part.Fields.Where(field => field.FieldName != nameof(AttachmentField) && !field.GetSettings<ApplicationFieldSettings>().Locked).Select(field => $"{part.Name}.{field.Name}"))
            .Intersect(fields).ToHashSet();
        return new FieldAccess((part, field) => field is not null && open.Contains($"{part}.{field}") ? FieldAccessLevel.Editable : FieldAccessLevel.Locked);
    }

    /// <summary>Stores what was corrected: the item as it is decided on, and what is wrong, in Chinese; null for nothing. The caller undoes it when the decision does not stand.</summary>
    public async Task<(ContentItem Item, string? Problem)> ApplyAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ReviewTask task, ReviewStep step, EditorInput input, CancellationToken cancellationToken)
    {
        var place = await unit.Db.Set<Organization>().Where(row => row.OrganizationId == task.OrganizationId).Select(row => row.ShortName).FirstOrDefaultAsync(cancellationToken);
        return await ApplyAsync(unit, record, item, step.Fields, $"{place}·{task.Stage}", input, cancellationToken);
    }

    /// <summary>The same on a page of another module, which has asked whether the person may; <paramref name="who"/> is what the unit reads.</summary>
    public async Task<(ContentItem Item, string? Problem)> ApplyAsync(UnitScope unit, ApplicationRecord record, ContentItem item, IReadOnlyList<string> fields, string who, EditorInput input, CancellationToken cancellationToken)
    {
        var type = await unit.Get<FormDefinitions>().ForAsync(item, cancellationToken) ?? throw new InvalidOperationException($"No content type {item.ContentType}.");
        var typed = item.Copy();
        await editor.BindAsync(typed, type, Open(fields, type), input, publishing: true, cancellationToken);
        if (input.Errors.FirstOrDefault(error => fields.Contains(error.Field)) is { } wrong) return (item, Words(type, wrong.Field, wrong.Message));
        await facts.FillAsync(typed, type, record.OfficerUserId, onlyLocked: true, cancellationToken);
        FormRules.Of(type).Clear(typed);
        if (typed.Data == item.Data) return (item, null);
        var saved = await unit.Get<IContentManager>().SaveDraftAsync(typed, item.ContentItemVersionId, cancellationToken);
        if (!saved.Succeeded) return (item, saved.Errors.Select(error => error.Message).FirstOrDefault() ?? T["你打开之后，内容又改过了。请看过新的内容再定。"].Value);
        // The answers stay the unit's: who corrected them stands in the timeline and the audit trail, and may decide on them.
        saved.Item.Author = item.Author;
        Tell(unit, record, item, saved.Item, type, who);
        return (saved.Item, null);
    }

    private void Tell(UnitScope unit, ApplicationRecord record, ContentItem before, ContentItem after, ContentTypeDefinition type, string who)
    {
        var (old, now) = (answers.Texts(before, type), answers.Texts(after, type));
        var changed = type.Parts.SelectMany(part => part.Fields.Select(field => (Name: $"{part.Name}.{field.Name}", Field: field))).Where(row => !SameAnswer.Is(before, after, row.Name)).ToList();
        // A timeline outlives the fields that are kept for a time only, and holds nothing that is protected.
        var lines = changed.Select(row => row.Field.IsProtected || row.Field.GetSettings<FormFieldSettings>().KeepDays is not null
            ? T["{0}：已改", row.Field.DisplayName].Value
            : T["{0}：“{1}”改为“{2}”", row.Field.DisplayName, old.GetValueOrDefault(row.Name) ?? "", now.GetValueOrDefault(row.Name) ?? ""].Value);
        moves.Tell(unit, record, new MoveNote(T["办理单位改了填报内容"], who, string.Join('\n', lines)));
        audit.Record("Application", "Corrected", $"办理时改了申报（{record.ReceiptNumber}）：{string.Join('、', changed.Select(row => row.Field.DisplayName))}", record.ContentItemId, record.OrganizationId);
    }

    private static string Words(ContentTypeDefinition type, string name, string message)
    {
        var label = type.Parts.SelectMany(part => part.Fields.Where(field => $"{part.Name}.{field.Name}" == name)).Select(field => field.DisplayName).FirstOrDefault() ?? name;
        return message.Contains(label, StringComparison.Ordinal) ? message : $"{label}：{message}";
    }
}
