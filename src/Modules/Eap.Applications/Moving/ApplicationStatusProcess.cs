using System.Text.Json.Nodes;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Workflows.Activities;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Moving;

/// <summary>The states of every form that has no process of its own. The workflow asks it; what the rules forbid is refused, whatever the graph says.</summary>
public sealed class ApplicationStatusProcess(ApplicationMoves moves, Acceptance acceptance, IStringLocalizer<ApplicationStatusProcess> T) : IStatusProcess
{
    /// <inheritdoc />
    public string ContentType => "";

    /// <inheritdoc />
    public IReadOnlyList<Outcome> States => [.. Enum.GetValues<ApplicationStatus>().Select(status => new Outcome(status.ToString(), T[ApplicationProcess.Title(status)]))];

    /// <inheritdoc />
    public bool DecidesFor(ContentItem item) => item.Has<ApplicationPart>();

    /// <inheritdoc />
    public async Task<string?> MoveAsync(UnitScope unit, ContentItem item, string status, JsonObject input, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<ApplicationStatus>(status, out var to)) return T["没有“{0}”这个状态。", status];
        var record = await unit.Db.Set<ApplicationRecord>().FirstOrDefaultAsync(row => row.ContentItemId == item.ContentItemId, cancellationToken);
        if (record is null) return T["没有这份申报。"];
        // A step done again after a crash finds it where it left it.
        if (record.Status == to) return null;
        var asked = to == ApplicationStatus.Returned ? await unit.Db.Set<ReturnRequest>().FirstOrDefaultAsync(row => row.ContentItemId == item.ContentItemId && row.IsOpen, cancellationToken) : null;
        if (to == ApplicationStatus.Returned && asked is null) return T["退回要写明哪些字段怎么改。"];
        if (to == ApplicationStatus.Accepted && await acceptance.RefuseAsync(unit, record, cancellationToken) is { } waits) return waits;
        return await moves.MoveAsync(unit, record, item, to, await NoteAsync(unit, to, asked, input, cancellationToken), cancellationToken);
    }

    private async Task<MoveNote> NoteAsync(UnitScope unit, ApplicationStatus to, ReturnRequest? asked, JsonObject input, CancellationToken cancellationToken)
    {
        var taskId = input["TaskId"]?.ToString();
        var office = await OfficeAsync(unit, taskId, cancellationToken);
        var text = asked is null ? input["Comment"]?.ToString() ?? "" : Words(asked);
        // 计划外 sounds like a refusal; it is none.
        if (to == ApplicationStatus.Queued) text = string.Join('\n', new[] { text, T["不在计划的名额里，先列为候补，不是不同意。能不能安排，由下一步的办理单位在期限内决定。"].Value }.Where(line => line.Length > 0));
        return new MoveNote(to switch
        {
            ApplicationStatus.Returned => T["退回补正"],
            ApplicationStatus.Accepted => T["同意"],
            ApplicationStatus.Queued => T["列入计划外候补"],
            ApplicationStatus.Rejected => T["不同意"],
            ApplicationStatus.Completed => T["办结"],
            _ => T[ApplicationProcess.Title(to)],
        }, office, text) { Told = to == ApplicationStatus.Accepted && taskId is not null ? await ToldAsync(unit, taskId, office, cancellationToken) : null };
    }

    // The line of that same decision, when the office's agreement is what accepts: the state takes it over, and the timeline says it once.
    private async Task<ApplicationEvent?> ToldAsync(UnitScope unit, string taskId, string office, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<ReviewTask>().FirstOrDefaultAsync(row => row.TaskId == taskId, cancellationToken) is not { DecidedUtc: { } decided } task) return null;
        var title = T["同意"].Value;
        return await unit.Db.Set<ApplicationEvent>().Where(row => row.ContentItemId == task.ContentItemId && row.Status == null && row.Who == office && row.Title == title && row.OccurredUtc >= decided)
            .OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private string Words(ReturnRequest asked)
    {
        var lines = asked.Fields.Select(field => $"{field.Label}：{field.Comment}").ToList();
        if (asked.Comment.Length > 0) lines.Add(asked.Comment);
        if (asked.LateReason is { } late) lines.Add(T["第一次没有提出的原因：{0}", late]);
        return string.Join('\n', lines);
    }

    // Units read which office decided, not who sat there.
    private async Task<string> OfficeAsync(UnitScope unit, string? taskId, CancellationToken cancellationToken)
    {
        if (taskId is null) return T["系统"];
        var name = await unit.Db.Set<ReviewTask>().Where(task => task.TaskId == taskId)
            .Join(unit.Db.Set<Organization>(), task => task.OrganizationId, row => row.OrganizationId, (task, row) => row.ShortName + "·" + task.Stage).FirstOrDefaultAsync(cancellationToken);
        return name ?? T["系统"];
    }
}
