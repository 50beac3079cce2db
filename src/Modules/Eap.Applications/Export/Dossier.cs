using System.IO.Compression;
using System.Text;
using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Timeline;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Files;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Export;

/// <summary>Everything about one application as a zip, written while it is read: answers, receipt, timeline, files. Nothing is held in memory.</summary>
public sealed class Dossier(AnswerReader answers, ApplicationTimeline timeline, OrganizationDirectory organizations, FileStore store, SiteClock clock, IStringLocalizer<Dossier> T)
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
        foreach (var file in await answers.FilesAsync(item, form.Type, cancellationToken))
        {
            if (file.FileKey is null || store.OpenRead(file.FileKey) is not { } content) continue;
            await using (content)
            {
                var entry = zip.CreateEntry($"{T["附件"].Value}/{++number:00} {Safe(file.Name)}", CompressionLevel.NoCompression);
                await using var written = await entry.OpenAsync(cancellationToken);
                await CopyAsync(content, written, buffered, cancellationToken);
            }
        }
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
