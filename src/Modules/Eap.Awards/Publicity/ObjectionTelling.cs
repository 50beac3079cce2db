using Eap.Awards.Programmes;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Users.Grants;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>
/// Tells the desk that an objection has come: whoever may handle it, and nobody of the nominating side. The message says which list, never about whom, by whom or what.
/// Inside the caller's transaction.
/// </summary>
public sealed class ObjectionTelling(AwardProgrammes programmes, ObjectionDoor door, PermissionHolders holders, Notifier notifier, ICurrentUser user, IStringLocalizer<ObjectionTelling> T)
{
    /// <summary>One has come.</summary>
    public async Task ReceivedAsync(Objection objection, PublicityRound round, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(round.ProgrammeItemId, cancellationToken) is not { } programme) return;
        var handlers = await door.HandlersAsync(new ObjectionCase(objection, programme.ContentItemId, programme.OrganizationId, programme.Title, round.Round, null), holders, cancellationToken);
        await SendAsync(handlers.Select(handler => handler.Id), T["收到一件公示异议，等交办"], objection, programme.Title, round.Round, cancellationToken);
    }

    /// <summary>One was given to somebody; nobody is told what they did themselves.</summary>
    public Task AssignedAsync(ObjectionCase found, string handler, CancellationToken cancellationToken) =>
        handler == user.UserId ? Task.CompletedTask : SendAsync([handler], T["一件公示异议交给你办理"], found.Objection, found.Programme, found.Round, cancellationToken);

    private Task SendAsync(IEnumerable<string> people, string subject, Objection objection, string programme, int round, CancellationToken cancellationToken) =>
        notifier.SendAsync(people, new NotificationMessage(subject, BoundedText.Cut(T["{0}：{1}，第 {2} 次公示", objection.Receipt, programme, round], NotificationMessage.MaxBody), $"/admin/awards/objections/{objection.ObjectionId}"), cancellationToken);
}
