using Eap.Contents.Fields.Formats;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>A union corrects the number it left, until somebody has talked to it. The trail says that it did, never the number; whoever has the request is told.</summary>
public sealed class UrgentCorrecting(UnitOfWork work, UrgentSecrets secrets, IStringLocalizer<UrgentCorrecting> T)
{
    /// <summary>Null when it is done, empty when there is none for the person, else why not.</summary>
    public Task<string?> CorrectAsync(string id, string? number, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<UrgentDoor>().OwnAsync(id, cancellationToken) is null) return "";
        var row = await unit.Db.Set<UrgentRequest>().AsTracking().FirstAsync(found => found.RequestId == id, cancellationToken);
        if (!UrgentProcess.MayCorrect(row.State)) return T["已经通上话，或者已经结束了，号码不用再改。"];
        var phone = TextFormats.Tidy(TextFormat.Phone, PlainInput.Clean(number).Value);
        if (phone.Length == 0) return T["请写回电号码，没有它没有办法联系你们。"];
        if (TextFormats.Problem(TextFormat.Phone, phone) is { } wrong) return wrong;
        if (secrets.Open(row.PhoneSealed, id, nameof(row.PhoneSealed)) == phone) return null;
        row.PhoneSealed = secrets.Seal(phone, id, nameof(row.PhoneSealed));
        unit.Get<AuditTrail>().Record("Urgent", "PhoneCorrected", T["改紧急支援的回电号码"], id, row.OrganizationId);
        if (row.TakenBy is { } holder) await unit.Get<Notifier>().SendAsync([holder], new NotificationMessage(T["你接手的一件事，回电号码改了"], T["请看新的号码再打。"], UrgentTelling.Page(id), Insists: true), cancellationToken);
        return null;
    }, cancellationToken);
}
