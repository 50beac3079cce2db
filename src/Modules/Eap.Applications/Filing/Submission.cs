using Eap.Applications.Access;
using Eap.Applications.Forms;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Applications.Rules;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Media.Attachments.Fields;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Filing;

/// <summary>
/// Hands an application in. In one transaction: what the site fills in is worked out again, everything is checked, the version is fixed with its hash,
/// the receipt is given, the unit's one place is taken, the workflow starts, the messages lie in the outbox. Or nothing of it.
/// </summary>
public sealed class Submission(UnitOfWork work, SiteClock clock, IStringLocalizer<Submission> T)
{
    private static readonly HotQuery<string, ApplicationRecord> Record = new((db, id) => db.Set<ApplicationRecord>().AsTracking().Where(row => row.ContentItemId == id));
    private static readonly HotQuery<string, Handing> Handings = new((db, id) => db.Set<ApplicationSubmission>().AsNoTracking().Where(row => row.ContentItemId == id).Select(row => new Handing(row.Token, row.UserId)));

    /// <summary>Hands it in as the current person.</summary>
    public Task<SubmissionResult> SubmitAsync(SubmissionRequest request, CancellationToken cancellationToken) =>
        work.RunInTurnAsync(nameof(ReceiptNumbers), unit => SubmitAsync(unit, request, cancellationToken), cancellationToken);

    private async Task<SubmissionResult> SubmitAsync(UnitScope unit, SubmissionRequest request, CancellationToken cancellationToken)
    {
        // Sent again by the same person: what they may do now does not change what they did.
        var sent = await Handings.ListAsync(unit.Db, request.ContentItemId, cancellationToken);
        if (sent.Contains(new Handing(request.Token, unit.Get<Officer>().Id))) return new SubmissionResult(SubmissionState.Already, []);
        var record = await Record.FirstAsync(unit.Db, request.ContentItemId, cancellationToken);
        if (record is null || !await unit.Get<ApplicationDoor>().MayFillAsync(record, cancellationToken)) return new SubmissionResult(SubmissionState.NotFound, []);
        if (!ApplicationProcess.MayEdit(record.Status)) return new SubmissionResult(SubmissionState.Already, [], record.ReceiptNumber);
        var item = await unit.Get<IContentManager>().GetAsync(record.ContentItemId, VersionOptions.Latest, cancellationToken);
        if (item is null) return new SubmissionResult(SubmissionState.NotFound, []);
        if (item.ContentItemVersionId != request.VersionId) return new SubmissionResult(SubmissionState.Changed, []);
        var type = await unit.Get<FormDefinitions>().ForAsync(item, cancellationToken) ?? throw new InvalidOperationException($"No content type {item.ContentType}.");
        if (!request.LeavesUntouched && await Correction.FindAsync(unit.Db, unit.Get<IContentManager>(), record, item, type, cancellationToken) is { Untouched.Count: > 0 }) return new SubmissionResult(SubmissionState.Untouched, []);
        var cycle = record.FiledUtc is null ? new ApplicationForm(type).Settings.CycleOn(DayOf(request)) : record.Cycle;
        var filed = await FixAsync(unit, record, item, type, cycle, request.ReceivedUtc, cancellationToken);
        if (filed.Errors.Count > 0) return new SubmissionResult(SubmissionState.Refused, filed.Errors);
        return await FileAsync(unit, record, filed.Item, new ApplicationForm(type), cycle, (request, sent.Count + 1), cancellationToken);
    }

    private DateOnly DayOf(SubmissionRequest request) => DateOnly.FromDateTime(clock.ToLocal(request.ReceivedUtc));

    // The version as it is handed in: what the site fills in and what is asked worked out once more, whatever was sent; then everything is checked.
    private async Task<(ContentItem Item, IReadOnlyList<Finding> Errors)> FixAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ContentTypeDefinition type, string cycle, DateTime receivedUtc, CancellationToken cancellationToken)
    {
        var fresh = item.Copy();
        await unit.Get<SiteFacts>().FillAsync(fresh, type, unit.Get<Officer>().Id, onlyLocked: true, cancellationToken);
        // A photograph may have come from a phone since the last save.
        await unit.Get<AttachmentStamp>().ApplyAsync(fresh, type, cancellationToken);
        FormRules.Of(type).Clear(fresh);
        fresh.Alter<ApplicationPart>(part => part.Cycle = cycle);
        var findings = await unit.Get<ApplicationChecks>().FindAsync(new ApplicationCheck(unit.Db, fresh, type, record, receivedUtc), cancellationToken);
        var errors = findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        if (errors.Count > 0) return (item, errors);
        if (fresh.Data == item.Data) return (item, []);
        var saved = await unit.Get<IContentManager>().SaveDraftAsync(fresh, item.ContentItemVersionId, cancellationToken);
        return (saved.Item, [.. saved.Errors.Select(error => new Finding(FindingSeverity.Error, error.Field, error.Message))]);
    }

    private async Task<SubmissionResult> FileAsync(
        UnitScope unit, ApplicationRecord record, ContentItem item, ApplicationForm form, string cycle, (SubmissionRequest Request, int Number) handing, CancellationToken cancellationToken)
    {
        var isFirst = record.FiledUtc is null;
        if (isFirst && form.Settings.OnePerCycle && !await ApplicationSlots.TakeAsync(unit, record, cycle, cancellationToken)) return Taken(form, cycle);
        var handed = await unit.Get<IContentManager>().SubmitAsync(item.ContentItemId, cancellationToken);
        if (!handed.Succeeded)
        {
            if (isFirst) await ApplicationSlots.ReleaseAsync(unit, record.ContentItemId, cancellationToken);
            return new SubmissionResult(SubmissionState.Refused, [.. handed.Errors.Select(error => new Finding(FindingSeverity.Error, error.Field, error.Message)),
                .. handed.Refusals.Select(reason => new Finding(FindingSeverity.Error, null, reason))]);
        }

        var received = handing.Request.ReceivedUtc;
        record.ReceiptNumber ??= await ReceiptNumbers.NextAsync(unit, form.Settings.Code, DayOf(handing.Request).Year, cancellationToken);
        if (isFirst || !form.Settings.ReturnKeepsPlace) record.FiledUtc = received;
        (record.SubmittedUtc, record.Cycle, record.VersionId) = (received, cycle, item.ContentItemVersionId);
        // The version names its files with their hashes: they are in it.
        var before = record.ContentHash;
        record.ContentHash = ContentHash.Of(item.Content, record.ContentSalt ??= ContentHash.NewSalt());
        if (isFirst) record.PlanVersionId = (await unit.Get<FilingTimes>().OfAsync(form.Settings, received, cancellationToken)).PlanVersionId;
        await NoteAsync(unit, record, item, (handing.Request.Token, handing.Number, before == record.ContentHash), cancellationToken);
        await DraftSteps.TrimAsync(unit, record.ContentItemId, clock.UtcNow, cancellationToken);
        return new SubmissionResult(SubmissionState.Submitted, [], record.ReceiptNumber, await unit.Get<ApplicationDoor>().IsOwnAsync(record, cancellationToken));
    }

    private async Task NoteAsync(UnitScope unit, ApplicationRecord record, ContentItem item, (string Token, int Number, bool IsSame) handing, CancellationToken cancellationToken)
    {
        var (officer, now, number) = (unit.Get<Officer>(), record.SubmittedUtc!.Value, handing.Number);
        var name = await officer.NameAsync(cancellationToken);
        unit.Db.Add(new ApplicationSubmission
        {
            ContentItemId = record.ContentItemId, Number = number, Token = handing.Token, VersionId = record.VersionId!, ContentHash = record.ContentHash!,
            SubmittedUtc = now, UserId = officer.Id, UserName = name,
        });
        if (number > 1 && await unit.Db.Set<ReturnRequest>().FirstOrDefaultAsync(row => row.ContentItemId == record.ContentItemId && row.IsOpen, cancellationToken) is { } asked)
            (asked.IsOpen, asked.AnsweredUtc) = (false, now);
        // What the office above wrote for the unit is confirmed anew, whatever was confirmed before; a unit that hands it in itself has said that it stands.
        var isConfirmed = record.Channel == ApplicationChannel.OnBehalf && officer.Id != record.OfficerUserId && await unit.Get<Representation>().SpeaksForAsync(record.OrganizationId, cancellationToken);
        if (record.Channel == ApplicationChannel.OnBehalf) record.ConfirmedUtc = isConfirmed ? now : null;
        if (number == 1) (record.OfficerUserId, record.OfficerName) = (officer.Id, name);
        var title = isConfirmed ? T["申报单位补正并确认后再次提交"].Value : number > 1 ? (handing.IsSame ? T["没有改动，再次提交"] : T["补正后再次提交"]).Value : record.Channel == ApplicationChannel.OnBehalf ? T["上级工会代录提交"].Value : T["在线提交"].Value;
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, T["受理编号 {0}"].Value, record.ReceiptNumber);
        if (await unit.Get<ApplicationMoves>().MoveAsync(unit, record, item, ApplicationStatus.Submitted, new MoveNote(title, name, text), cancellationToken) is { } refusal)
            throw new InvalidOperationException(refusal);
    }

    private SubmissionResult Taken(ApplicationForm form, string cycle) => new(SubmissionState.Refused,
    [
        new Finding(FindingSeverity.Error, null, string.Format(System.Globalization.CultureInfo.InvariantCulture, T["本单位 {0} 年度已经有一份“{1}”。要改就改那一份，或者先撤回它。"].Value, cycle, form.Title),
            form.Settings.Rule.Length > 0 ? form.Settings.Rule : null),
    ]);

    private sealed record Handing(string Token, string UserId);
}
