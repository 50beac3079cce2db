using System.Globalization;
using Eap.Applications.Access;
using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Media.Attachments;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.OnBehalf;

/// <summary>
/// A unit nobody has an account of cannot press a button: a second officer writes down how it confirmed, by a signed or stamped paper, a letter or a
/// call. Not the one who filed: nobody confirms what he filed himself.
/// </summary>
public sealed class UnitConfirming(UnitOfWork work, AttachmentIntake intake, SiteClock clock, IStringLocalizer<UnitConfirming> T)
{
    /// <summary>Under this name its paper hangs on the application.</summary>
    public const string PartName = "UnitWord";

    private const int MostPerson = 100;
    private const int MostNote = 500;
    private static readonly HashSet<FileKind> Kinds = [FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Pdf];

    /// <summary>Why this person cannot write it down for this application, in Chinese; null when they can.</summary>
    public Task<string?> RefuseAsync(ApplicationRecord record, CancellationToken cancellationToken) => work.RunAsync(unit => RefuseAsync(unit, record, cancellationToken), cancellationToken);

    /// <summary>Writes it down; null when it stands, else what is wrong. The caller has asked whether the person handles the application.</summary>
    /// <param name="record">The application.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="scan">The paper: its name, bytes and length; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> ConfirmAsync(ApplicationRecord record, UnitWordForm form, (string Name, Stream Content, long Length)? scan, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(record, cancellationToken) is { } refusal) return refusal;
        var (person, note) = (PlainInput.Clean(form.Person).Value, PlainInput.Clean(form.Note).Value);
        if (!Enum.TryParse<UnitWordWay>(form.Way, out var way) || !Enum.IsDefined(way)) return T["请选择单位是怎么确认的。"];
        if (person.Length is 0 or > MostPerson) return T["请写明单位是谁确认的，姓名和职务，最多 {0} 个字。", MostPerson];
        if (note.Length > MostNote) return T["说明最多 {0} 个字。", MostNote];
        if (!DateOnly.TryParseExact(FullWidth.Fold(form.Day ?? "").Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > clock.Today) return T["请写确认的日期，例如 2026-01-05，不能晚于今天。"];
        if (way == UnitWordWay.Paper && scan is null) return T["请上传签字或盖章的确认件。"];
        var attachment = (Id: (string?)null, Refusal: (string?)null);
        if (scan is { } file) attachment = await TakeAsync(record, file, cancellationToken);
        if (attachment.Refusal is not null) return attachment.Refusal;
        return await work.RunAsync(unit => StoreAsync(unit, record, form.Version, way, person, day, note, attachment.Id, cancellationToken), cancellationToken);
    }

    private async Task<string?> RefuseAsync(UnitScope unit, ApplicationRecord record, CancellationToken cancellationToken)
    {
        if (!record.AwaitsConfirmation || record.FiledUtc is null || ApplicationProcess.IsOver(record.Status)) return T["这份申报现在不等单位确认。"];
        if ((await UnitOfficers.OfAsync(unit.Db, record.OrganizationId, cancellationToken)).Count > 0) return T["这个单位有账号，请由单位自己在“我的申报”里确认。"];
        return await Filers.IsAsync(unit.Db, record.ContentItemId, unit.Get<Officer>().Id, cancellationToken) ? T["这份申报是你自己代录的，要请另一位同事核实并登记。"].Value : null;
    }

    private async Task<(string? Id, string? Refusal)> TakeAsync(ApplicationRecord record, (string Name, Stream Content, long Length) scan, CancellationToken cancellationToken)
    {
        var userId = await work.RunAsync(unit => Task.FromResult(unit.Get<Officer>().Id), cancellationToken);
        var outcome = await intake.TakeAsync(
            new AttachmentUpload
            {
                Place = new AttachmentPlace(record.ContentItemId, PartName, "Scan"), Rules = new AttachmentRules(T["单位确认件"], Kinds, MaxFiles: 20, MaxBytes: 30L << 20, IsProtected: false),
                Content = scan.Content, FileName = scan.Name, Length = scan.Length, UserId = userId,
            },
            cancellationToken);
        return (outcome.File?.AttachmentId, outcome.Refusal?.Message);
    }

    private async Task<string?> StoreAsync(
        UnitScope unit, ApplicationRecord seen, string? version, UnitWordWay way, string person, DateOnly day, string note, string? attachmentId, CancellationToken cancellationToken)
    {
        var record = await unit.Db.Set<ApplicationRecord>().FirstAsync(row => row.ContentItemId == seen.ContentItemId, cancellationToken);
        // Sent twice: it stands.
        if (record is { AwaitsConfirmation: false, ConfirmedUtc: not null }) return null;
        if (await RefuseAsync(unit, record, cancellationToken) is { } refusal) return refusal;
        if (record.VersionId != version) return T["内容刚改过，单位确认的不是这一版。请和单位重新核对。"];
        var (officer, now) = (unit.Get<Officer>(), clock.UtcNow);
        var name = await officer.NameAsync(cancellationToken);
        unit.Db.Add(new UnitWord { ContentItemId = record.ContentItemId, VersionId = record.VersionId!, Way = way, Person = person, Day = day, Note = note, AttachmentId = attachmentId, UserId = officer.Id, UserName = name, RecordedUtc = now });
        if (attachmentId is not null) await unit.Db.Set<Attachment>().Where(row => row.AttachmentId == attachmentId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true), cancellationToken);
        record.ConfirmedUtc = now;
        unit.Get<ApplicationMoves>().Tell(unit, record, new MoveNote(T["申报单位确认代录内容"], name, string.Join('\n', new[] { T["{0}，{1}，{2}；由 {3} 登记", Words(way), person, SiteClock.Format(day), name].Value, note }.Where(line => line.Length > 0))));
        unit.Get<AuditTrail>().Record("Application", "ConfirmedOnPaper", $"登记申报单位的确认（{Words(way)}）：{record.ReceiptNumber}", record.ContentItemId, record.OrganizationId);
        return null;
    }

    private string Words(UnitWordWay way) => way switch { UnitWordWay.Paper => T["签字盖章件"], UnitWordWay.Letter => T["来函或邮件"], _ => T["电话"] };
}
