using System.IO.Compression;
using System.Text;
using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.OnBehalf;
using Eap.Applications.Paper;
using Eap.Applications.Process;
using Eap.Applications.Timeline;
using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Media.Attachments.Fields;
using Eap.Organizations.Directory;
using Eap.Platform.Files;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Export;

/// <summary>Everything about one application as a zip, written while it is read: answers, receipt, timeline, files. Nothing is held in memory.</summary>
public sealed class Dossier(AnswerReader answers, AttachmentDirectory attachments, ApplicationTimeline timeline, OrganizationDirectory organizations, FileStore store, SiteClock clock, IStringLocalizer<Dossier> T)
{
    /// <summary>Writes it.</summary>
    public async Task WriteAsync(Stream target, ApplicationRecord record, ContentItem item, ApplicationForm form, CancellationToken cancellationToken)
    {
        await using var buffered = new BufferedWrites(target);
        await using (var zip = await ZipArchive.CreateAsync(buffered, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken))
            await FillAsync(zip, buffered, record, item, form, cancellationToken);
        await buffered.FlushAsync(cancellationToken);
    }

    private async Task FillAsync(ZipArchive zip, BufferedWrites buffered, ApplicationRecord record, ContentItem item, ApplicationForm form, CancellationToken cancellationToken)
    {
        await AddAsync(zip, T["填报内容.txt"], await AnswersAsync(record, item, form, cancellationToken), cancellationToken);
        await AddAsync(zip, T["办理进度.txt"], await ProgressAsync(record, cancellationToken), cancellationToken);
        var number = 0;
        foreach (var file in await answers.FilesAsync(item, form.Type, cancellationToken)) number = await AddFileAsync(zip, buffered, T["附件"], number, file, cancellationToken);
        foreach (var group in await BesideAsync(item, form, cancellationToken))
        {
            number = 0;
            foreach (var file in group) number = await AddFileAsync(zip, buffered, group.Key, number, file, cancellationToken);
        }
    }

    // What hangs on the application beside its answers: stamped scans, the unit's confirmation, evidence other modules keep with it. Files of fields stand
    // there only as the version names them: what is being corrected is not handed in.
    private async Task<IEnumerable<IGrouping<string, Attachment>>> BesideAsync(ContentItem item, ApplicationForm form, CancellationToken cancellationToken)
    {
        var fields = AttachmentFields.Of(form.Type).Select(field => (field.Part, field.Definition.Name)).ToHashSet();
        return (await attachments.OfItemAsync(item.ContentItemId, cancellationToken)).Where(file => !fields.Contains((file.PartName, file.FieldName))).GroupBy(file => file.PartName switch
        {
            PaperScans.PartName => T["盖章扫描件"].Value,
            UnitConfirming.PartName => T["单位确认件"].Value,
            _ => T["其他材料"].Value,
        });
    }

    private async Task<int> AddFileAsync(ZipArchive zip, BufferedWrites buffered, string folder, int number, Attachment file, CancellationToken cancellationToken)
    {
        if (file.FileKey is null || store.OpenRead(file.FileKey) is not { } content) return number;
        await using (content)
        {
            var entry = zip.CreateEntry($"{folder}/{++number:00} {Safe(file.Name)}", CompressionLevel.NoCompression);
            await using var written = await entry.OpenAsync(cancellationToken);
            await CopyAsync(content, written, buffered, cancellationToken);
        }

        return number;
    }

    private async Task<string> AnswersAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, CancellationToken cancellationToken)
    {
        var unit = (await organizations.FindAsync(record.OrganizationId, cancellationToken))?.Name ?? "";
        var text = new StringBuilder().AppendLine(form.Title).AppendLine();
        Line(text, T["受理编号"], record.ReceiptNumber);
        Line(text, T["申报单位"], unit);
        Line(text, T["申报时间"], record.FiledUtc is { } filed ? clock.FormatTime(filed) : null);
        Line(text, T["填报人"], record.OfficerName);
        Line(text, T["内容校验"], record.ContentHash);
        if (item.ContentItemVersionId != record.VersionId) text.AppendLine(T["校验值属于单位最近一次提交的内容；办理时改正过的地方见办理进度。"]);
        foreach (var group in await answers.ReadAsync(item, form.Type, cancellationToken))
        {
            text.AppendLine().Append('【').Append(group.Step.Title).AppendLine("】");
            foreach (var row in group.Rows) Line(text, row.Label, row.Text.Length > 0 ? row.Text : T["没有填"].Value);
        }

        return text.ToString();
    }

    private async Task<string> ProgressAsync(ApplicationRecord record, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var entry in await timeline.OfAsync(record.ContentItemId, cancellationToken))
        {
            text.Append(entry.WhenUtc is { } when ? clock.FormatTime(when) : "").Append('　').Append(entry.Title).Append('　').AppendLine(entry.Who);
            if (entry.Text.Length > 0) text.AppendLine(entry.Text);
        }

        return text.ToString();
    }

    // Piece by piece: whatever the zip writes synchronously goes out before the next piece is read.
    private static async Task CopyAsync(Stream content, Stream written, BufferedWrites buffered, CancellationToken cancellationToken)
    {
        var piece = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(piece, cancellationToken)) > 0)
        {
            await written.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            await buffered.FlushAsync(cancellationToken);
        }
    }

    private static void Line(StringBuilder text, string label, string? value) => text.Append(label).Append('：').AppendLine(value);

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancellationToken)
    {
        await using var written = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        // With the mark, or Windows takes it for GBK.
        await written.WriteAsync(Encoding.UTF8.GetPreamble(), cancellationToken);
        await written.WriteAsync(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), cancellationToken);
    }

    private static string Safe(string name) => string.Concat(name.Select(character => character is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(character) ? '_' : character));
}
