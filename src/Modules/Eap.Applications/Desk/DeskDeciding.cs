using Eap.Applications.Access;
using Eap.Applications.Answers;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Desk;

/// <summary>Decides a task about an application: what a return asks for is written down with the decision, in one transaction.</summary>
public sealed class DeskDeciding(UnitOfWork work, SiteClock clock, IStringLocalizer<DeskDeciding> T)
{
    private const int MaxRemark = 500;

    /// <summary>Decides as the current person.</summary>
    public async Task<DeskResult> DecideAsync(DeskDecision decision, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync(async unit =>
            {
                var result = await DecideAsync(unit, decision, cancellationToken);
                // What was written for the decision goes with one that does not stand.
                return result == DeskResult.Taken ? result : throw new NotTakenException(result);
            }, cancellationToken);
        }
        catch (NotTakenException notTaken)
        {
            return notTaken.Result;
        }
    }

    private async Task<DeskResult> DecideAsync(UnitScope unit, DeskDecision decision, CancellationToken cancellationToken)
    {
        var record = await unit.Get<ApplicationDoor>().DeskAsync(decision.ContentItemId, cancellationToken);
        var task = await unit.Db.Set<ReviewTask>().AsNoTracking().FirstOrDefaultAsync(row => row.TaskId == decision.TaskId && row.ContentItemId == decision.ContentItemId, cancellationToken);
        if (record is null || task is null || !await unit.Get<ReviewAccess>().AllowsAsync(task, cancellationToken)) return DeskResult.NotFound;
        var item = await unit.Get<IContentManager>().GetAsync(record.ContentItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {record.ContentItemId}.");
        if (decision.Corrections is { } form && item.ContentItemVersionId == decision.VersionId && await unit.Get<ReviewTaskReader>().StepAsync(task, cancellationToken) is { Fields.Count: > 0, Refusal: null } step)
        {
            var corrected = await unit.Get<DeskCorrecting>().ApplyAsync(unit, record, item, task, step, new EditorInput(form), cancellationToken);
            if (corrected.Problem is { } problem) return Problem(problem);
            (item, decision) = (corrected.Item, decision with { VersionId = corrected.Item.ContentItemVersionId });
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        if (decision.Outcome == DeskOutcomes.Returned && await AskAsync(unit, record, item, decision, cancellationToken) is { } refusal) return refusal;
        if (decision.Outcome == DeskOutcomes.Rejected && string.IsNullOrWhiteSpace(decision.Ground)) return Problem(T["不同意要写明依据：通知的哪一条，或者本市哪一天定的规定。"]);
        unit.Get<DeskMark>().TaskId = task.TaskId;
        var taken = await unit.Get<ReviewDecisions>().DecideAsync(unit, task.TaskId, decision.Outcome, CommentOf(decision), decision.VersionId, cancellationToken);
        return taken.State switch
        {
            ReviewDecisionState.NotFound => DeskResult.NotFound,
            ReviewDecisionState.Taken => DeskResult.Taken,
            _ => Problem(taken.Message!),
        };
    }

    private string? CommentOf(DeskDecision decision) => decision.Outcome switch
    {
        DeskOutcomes.Rejected => string.Format(System.Globalization.CultureInfo.InvariantCulture, T["{0}\n依据：{1}"].Value, decision.Comment?.Trim(), decision.Ground!.Trim()).Trim(),
        DeskOutcomes.Returned when string.IsNullOrWhiteSpace(decision.Comment) => string.Format(System.Globalization.CultureInfo.InvariantCulture, T["{0} 处要补正"].Value, decision.Remarks.Count),
        _ => decision.Comment,
    };

    // Null when the return is written down.
    private async Task<DeskResult?> AskAsync(UnitScope unit, ApplicationRecord record, ContentItem item, DeskDecision decision, CancellationToken cancellationToken)
    {
        var type = await unit.Get<FormDefinitions>().ForAsync(item, cancellationToken) ?? throw new InvalidOperationException($"No content type {item.ContentType}.");
        // What the unit cannot change is not asked of it.
        var askable = OpenFields.Askable(type);
        var rows = (await unit.Get<AnswerReader>().ReadAsync(item, type, cancellationToken)).SelectMany(group => group.Rows).Where(row => askable.Contains(row.Name)).ToDictionary(row => row.Name, row => row.Label);
        var asked = decision.Remarks.Where(remark => rows.ContainsKey(remark.Key) && remark.Value.Trim().Length > 0).Select(remark => new ReturnedField(remark.Key, rows[remark.Key], remark.Value.Trim())).ToList();
        if (asked.Count == 0) return Problem(T["退回要在要改的字段旁边写明怎么改。"]);
        if (asked.Any(field => field.Comment.Length > MaxRemark)) return Problem(T["每处说明最多 {0} 个字。", MaxRemark]);
        var late = await LateAsync(unit, record, item, asked, cancellationToken);
        if (late.Count > 0 && string.IsNullOrWhiteSpace(decision.LateReason))
            return new DeskResult(true, string.Format(System.Globalization.CultureInfo.InvariantCulture, T["一次性告知：{0} 第一次退回时就能看到，当时没有提出。要写明原因，申报单位会看到。"].Value, string.Join('、', late.Select(name => rows[name]))), late);
        await WriteAsync(unit, record, item, decision, asked, late.Count > 0 ? decision.LateReason!.Trim() : null, new ApplicationForm(type), cancellationToken);
        return null;
    }

    private static async Task<IReadOnlyList<string>> LateAsync(UnitScope unit, ApplicationRecord record, ContentItem item, List<ReturnedField> asked, CancellationToken cancellationToken)
    {
        var earlier = await unit.Db.Set<ReturnRequest>().AsNoTracking().Where(row => row.ContentItemId == record.ContentItemId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        if (earlier.Count == 0) return [];
        var first = await unit.Get<IContentManager>().GetVersionAsync(earlier[0].VersionId, cancellationToken);
        var changed = asked.Select(field => field.Name).Where(name => first is null || !SameAnswer.Is(first, item, name)).ToHashSet();
        return OneTimeNotice.Late(asked.Select(field => field.Name), earlier.SelectMany(row => row.Fields).Select(field => field.Name).ToHashSet(), changed, isFirst: false);
    }

    private async Task WriteAsync(
        UnitScope unit, ApplicationRecord record, ContentItem item, DeskDecision decision, List<ReturnedField> asked, string? late, ApplicationForm form, CancellationToken cancellationToken)
    {
        var number = await unit.Db.Set<ReturnRequest>().CountAsync(row => row.ContentItemId == record.ContentItemId, cancellationToken) + 1;
        var days = await unit.Get<WorkingDays>().GetAsync(cancellationToken);
        var due = form.Settings.CorrectionWorkingDays > 0 ? clock.ToUtc(days.AddWorkingDays(clock.Today, form.Settings.CorrectionWorkingDays).Value.AddDays(1).ToDateTime(TimeOnly.MinValue)) : (DateTime?)null;
        unit.Db.Add(new ReturnRequest
        {
            ContentItemId = record.ContentItemId, Number = number, TaskId = decision.TaskId, FieldsJson = ReturnRequest.Write(asked), Comment = BoundedText.Cut(decision.Comment?.Trim() ?? "", 2000), LateReason = BoundedText.Cut(late, 1000),
            VersionId = item.ContentItemVersionId, CreatedUtc = clock.UtcNow, DueUtc = due,
        });
        if (due is not null) await CorrectionTerm.PutAsync(unit, record.ContentItemId, days, form.Settings.CorrectionWorkingDays, clock, cancellationToken);
        await unit.Db.SaveChangesAsync(cancellationToken);
    }

    private static DeskResult Problem(string message) => new(true, message, []);

    // Rolls the unit back: a return or a correction that was written must not stay when the decision is refused.
    private sealed class NotTakenException(DeskResult result) : Exception
    {
        public DeskResult Result { get; } = result;
    }
}
