using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Time;
using Eap.Workflows.Activities;
using Eap.Workflows.Expressions;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Review;

/// <summary>
/// Asks a person to decide about the item. Who: whoever holds a permission at the item's organisation, the one above or the city, or one assigned
/// account. Its outcomes, term, reminder, deputy, the fields that may be changed and who may not decide are set in the type.
/// </summary>
public sealed class ReviewTaskActivity(ReviewTerms terms, SiteClock clock, IdGenerator ids, IStringLocalizer<ReviewTaskActivity> T) : Activity
{
    /// <summary>The name in the JSON.</summary>
    public const string ActivityName = "ReviewTask";

    /// <inheritdoc />
    public override string Name => ActivityName;

    /// <inheritdoc />
    public override string Title => T["人工审核"];

    /// <inheritdoc />
    public override string Category => T["人工"];

    /// <inheritdoc />
    public override bool IsEvent => true;

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
    [
        new("Permission", T["由谁办"], PropertyKind.Permission) { IsRequired = true, Hint = T["在下面所选组织有此权限的人"] },
        new("Place", T["在哪一级"], PropertyKind.Choice) { Choices = [("Own", T["内容所属组织"]), ("Parent", T["上一级组织"]), ("City", T["市级"])] },
        new("AssignedTo", T["指定一个人"], PropertyKind.Expression) { Hint = T["账号编号，例如 property.Lecturer；不填就是有权限的人都可以办"] },
        new("Outcomes", T["可选结论"], PropertyKind.Outcomes) { IsRequired = true, Hint = T["每行一个：英文名 按钮文字；最后加 * 表示必须写意见，例如 Returned 退回修改 *"] },
        new("DueWorkingDays", T["几个工作日内办完"], PropertyKind.Number), new("RemindWorkingDays", T["提前几个工作日提醒"], PropertyKind.Number),
        new("DeputyPermission", T["逾期转给谁"], PropertyKind.Permission) { Hint = T["到期没有办，有此权限的人也可以办"] },
        new("NotAuthor", T["作者本人不能办"], PropertyKind.Flag), new("DifferentFrom", T["不能和这些环节是同一个人"], PropertyKind.Activities),
        new("Fields", T["可以改的字段"], PropertyKind.List) { Hint = T["每行一个：部件.字段；办理申报的人可以随结论直接改正，改动会告诉单位。不填就是不能改"] },
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [.. ReviewOutcome.Read(record).Select(outcome => new Outcome(outcome.Name, outcome.Label))];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Number("DueWorkingDays") is { } days ? T["{0}，{1} 个工作日内", record.Text("Permission") ?? "", days] : record.Text("Permission");

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record)
    {
        foreach (var problem in ExpressionProblems.Of(record.Text("AssignedTo"))) yield return problem;
        if (record.Number("RemindWorkingDays") is { } before && before >= (record.Number("DueWorkingDays") ?? 0)) yield return T["提醒要早于期限。"];
        if (record.Text("DeputyPermission") is not null && record.Number("DueWorkingDays") is null) yield return T["写了逾期转给谁，就要写几个工作日内办完。"];
    }

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var item = await context.ItemAsync(cancellationToken) ?? throw new InvalidOperationException("A review needs an item.");
        var record = context.Record;
        var task = new ReviewTask
        {
            TaskId = ids.Next(), WorkflowId = context.Values.WorkflowId, ActivityId = record.ActivityId, ContentItemId = item.ContentItemId, ContentType = item.ContentType,
            DisplayText = item.DisplayText, Stage = record.Title ?? Title, OrganizationId = await PlaceAsync(context.Unit, item, record, cancellationToken),
            Permission = record.Text("Permission") ?? "", AssignedTo = await AssignedAsync(context, cancellationToken), CreatedUtc = clock.UtcNow,
        };
        context.Unit.Db.Add(task);
        if (await terms.WaitAsync(item.ContentItemId, cancellationToken) is { } wait) return ActivityResult.Halt(wait);
        await terms.PutAsync(context.Unit, task, record, cancellationToken);
        return ActivityResult.Halt(task.DueUtc is { } due ? T["请在 {0} 前办理", clock.FormatTime(due)].Value : null);
    }

    /// <inheritdoc />
    public override Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken cancellationToken) =>
        Task.FromResult(ActivityResult.Go(context.Input["Outcome"]?.ToString() ?? "", context.Input["Comment"]?.ToString()));

    /// <inheritdoc />
    public override async Task CancelAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var open = await context.Unit.Db.Set<ReviewTask>()
            .Where(row => row.WorkflowId == context.Values.WorkflowId && row.ActivityId == context.Record.ActivityId && row.IsOpen).ToListAsync(cancellationToken);
        foreach (var task in open)
        {
            task.IsOpen = false;
            await ReviewTimers.RemoveAsync(context.Unit, task.TaskId, cancellationToken);
        }
    }

    private static async Task<string> PlaceAsync(UnitScope unit, ContentItem item, ActivityRecord record, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<ReviewPlace>(record.Text("Place"), out var place) || place == ReviewPlace.Own) return item.OrganizationId;
        var own = await unit.Get<SeenOrganizations>().FindAsync(item.OrganizationId, cancellationToken);
        if (own is null) return item.OrganizationId;
        // The top has nobody above it: it decides for itself.
        return place == ReviewPlace.Parent ? own.ParentId ?? own.OrganizationId : own.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[0];
    }

    private static async Task<string?> AssignedAsync(ActivityContext context, CancellationToken cancellationToken) =>
        context.Record.Text("AssignedTo") is { } expression ? (await context.EvaluateAsync(expression, cancellationToken))?.ToString() : null;
}
