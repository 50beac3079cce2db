using Eap.Platform.Files;
using Eap.Platform.Text;

namespace Eap.Portal.Notices.Import;

/// <summary>
/// Reads a notice in its original wording, a plain text or .docx file as an office keeps it, into its parts: title, addressees, numbered
/// clauses, annexes as tables, signature, imprint. Where the structure cannot be told, the wording is kept as plain paragraphs.
/// </summary>
public sealed class NoticeTextImporter
{
    private static readonly FileSniffer Sniffer = new(new() { MaxBytes = 10 << 20, MaxUnpackedBytes = 60 << 20 });
    private static readonly HashSet<FileKind> Taken = [FileKind.PlainText, FileKind.Docx];

    /// <summary>Longer wordings are refused: a notice has a few thousand characters, a book is not one.</summary>
    public const int MaxCharacters = 500_000;

    /// <summary>Reads a file, synchronously; what cannot be read gives an error, never an exception.</summary>
    /// <param name="content">A seekable stream.</param>
    /// <param name="fileName">The name it came with; its extension has to fit the content.</param>
    public NoticeImportResult Import(Stream content, string fileName)
    {
        var check = Sniffer.Check(content, fileName, Taken);
        if (!check.Accepted)
        {
            return NoticeImportResult.Failed(check.Refusal.Code == FileRefusalCodes.UnknownType ? $"请上传 .docx 或 .txt 文件。{check.Refusal.Message}" : check.Refusal.Message);
        }

        content.Position = 0;
        if (check.Kind == FileKind.Docx)
        {
            return DocxNoticeSource.TryRead(content) is { } source ? Understand(source) : NoticeImportResult.Failed("Word 文件已损坏，读不出内容，请重新保存后再上传。");
        }

        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return Import(TextDecoder.Decode(bytes)!.Text);
    }

    /// <summary>Reads pasted text.</summary>
    public NoticeImportResult Import(string text) => text.Length > MaxCharacters ? TooLong() : Understand(TextNoticeSource.Read(text));

    private static NoticeImportResult TooLong() => NoticeImportResult.Failed($"内容超过 {MaxCharacters / 10_000} 万字，不像一份通知，请核对文件。");

    private static NoticeImportResult Understand(NoticeSource source)
    {
        var wording = source.Wording();
        if (wording.Length > MaxCharacters)
        {
            return TooLong();
        }

        if (NoticeText.Condense(wording).Length == 0)
        {
            return NoticeImportResult.Failed("文件里没有文字。如果是扫描件，请先识别成文字再上传。");
        }

        var notice = new NoticeReader(source).Read();
        // Whatever a strange layout does to the reader: the wording comes first.
        return NoticeImportResult.Of(NoticeText.Condense(notice.FullText) == NoticeText.Condense(wording) ? notice : Plain(wording));
    }

    private static ImportedNotice Plain(string wording)
    {
        List<NoticeBlock> blocks = [.. wording.Split('\n').Where(line => line.Trim().Length > 0).Select(line => new NoticeBlock(NoticeRole.Paragraph, line.Trim()))];
        return new()
        {
            FullText = string.Join('\n', blocks.Select(block => block.Text)),
            Body = ClauseTree.Build(blocks),
            Blocks = blocks,
            Warnings = ["没有认出通知的结构，已按原文逐段保留，请人工整理。"],
        };
    }
}
