using Eap.Notifications.Messages;
using Eap.Platform.Text;
using Eap.Users.Grants;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Review;

/// <summary>What people are told about tasks. The item's title stands in the message only, never in the mail about it.</summary>
public sealed class ReviewMessages(PermissionHolders holders, IEnumerable<IReviewRecusal> recusals, ReviewTitles titles, Notifier notifier, IStringLocalizer<ReviewMessages> T)
{
    /// <summary>There is something to decide.</summary>
    public Task AskAsync(ReviewTask task, CancellationToken cancellationToken) => SendAsync(task, T["{0}等你办理", task.Stage], cancellationToken);

    /// <summary>Its term is near.</summary>
    public Task RemindAsync(ReviewTask task, CancellationToken cancellationToken) => SendAsync(task, T["{0}快到期了", task.Stage], cancellationToken);

    /// <summary>Its term is over.</summary>
    public Task OverdueAsync(ReviewTask task, CancellationToken cancellationToken) => SendAsync(task, T["{0}已经逾期", task.Stage], cancellationToken);

    private async Task SendAsync(ReviewTask task, string subject, CancellationToken cancellationToken)
    {
        IEnumerable<string> people = task.ClaimedBy is { } claimed ? [claimed]
            : await HoldersAsync(task, cancellationToken);
        await notifier.SendAsync(people, new NotificationMessage(BoundedText.Cut(subject, NotificationMessage.MaxSubject), await titles.OfAsync(task, cancellationToken), $"/admin/tasks/{task.TaskId}"), cancellationToken);
    }

    // Whoever would be turned away at the door is not called to it.
    private async Task<IEnumerable<string>> HoldersAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        IEnumerable<string> people = task.AssignedTo is { } assigned ? [assigned] : await holders.UserIdsAsync(task.Permission, task.OrganizationId, cancellationToken);
        if (task.DeputyPermission is { } deputy) people = people.Union(await holders.UserIdsAsync(deputy, task.OrganizationId, cancellationToken));
        foreach (var recusal in recusals) people = people.Except(await recusal.OfAsync(task, cancellationToken));
        return people;
    }
}
