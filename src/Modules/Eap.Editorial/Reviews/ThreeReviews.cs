using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Passages;
using Eap.Editorial.Process;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Reviews;

/// <summary>Holds the decisions of review tasks to the process, and signs for those that let a text pass, in their transaction.</summary>
internal sealed class ThreeReviews(ManuscriptStore manuscripts, ReviewFlows flows, OpenComments comments, Persons persons, ICurrentUser user, IStringLocalizer<ThreeReviews> T) : IReviewRule, IReviewHandler
{
    /// <summary>The outcome that lets a text pass; every other one returns it.</summary>
    internal const string Passed = "Passed";

    public async Task<string?> RefuseAsync(UnitScope unit, ReviewTask task, string outcome, CancellationToken cancellationToken)
    {
        if (await flows.StageAsync(task, cancellationToken) is not { } stage) return null;
        var version = await unit.Db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == task.ContentItemId && row.Latest).Select(row => row.ContentItemVersionId).FirstOrDefaultAsync(cancellationToken);
        var move = Move(await manuscripts.LoadAsync(task.ContentItemId, cancellationToken), stage, outcome, version ?? "");
        if (move.Refusal is { } refusal) return T[refusal];
        return outcome == Passed && stage == ReviewStage.Final && await comments.CountAsync(task.ContentItemId, cancellationToken) is > 0 and { } open
            ? T["还有 {0} 条批注没有解决：作者答复、审核人确认以后，终审才能通过。", open].Value
            : null;
    }

    public async Task DecidedAsync(UnitScope unit, ReviewTask task, CancellationToken cancellationToken)
    {
        if (await flows.StageAsync(task, cancellationToken) is not { } stage || task is not { Outcome: { } outcome, VersionId: { } version, DecidedBy: { } person }) return;
        var next = Move(await manuscripts.LoadAsync(task.ContentItemId, cancellationToken), stage, outcome, version);
        if (next.Next is not { } process) throw new InvalidOperationException(next.Refusal);
        if (outcome == Passed) unit.Db.Add(await SignAsync(task, stage, version, person, cancellationToken));
        await unit.Db.SaveChangesAsync(cancellationToken);
        await manuscripts.SaveAsync(task.ContentItemId, process, cancellationToken);
        if (outcome == Passed) return;
        var item = await unit.Db.Set<ContentItem>().AsNoTracking().FirstAsync(row => row.ContentItemVersionId == version, cancellationToken);
        await manuscripts.RecordAsync(item, EditorialEventKind.Returned, stage, task.Comment, cancellationToken);
    }

    private ArticleMove Move(ArticleProcess process, ReviewStage stage, string outcome, string version) =>
        outcome == Passed ? process.Pass(stage, user.UserId ?? "", version) : process.Return(stage, version);

    private async Task<SignOff> SignAsync(ReviewTask task, ReviewStage stage, string version, string person, CancellationToken cancellationToken)
    {
        var role = await persons.RoleAsync(person, ReviewFlows.PermissionOf(stage), task.OrganizationId, cancellationToken);
        return new SignOff
        {
            ContentItemId = task.ContentItemId, VersionId = version, Stage = stage, PersonId = person, PersonName = task.DecidedByName ?? "",
            // Somebody else than the stage's own role decided because its term was over.
            Role = role.Length > 0 ? role : await persons.RoleAsync(person, task.DeputyPermission ?? task.Permission, task.OrganizationId, cancellationToken),
            SignedUtc = task.DecidedUtc!.Value, Source = SignOffSource.Review, Opinion = task.Comment, TaskId = task.TaskId,
        };
    }
}
