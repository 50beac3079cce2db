using Eap.Platform.Files;

namespace Eap.Media.Attachments.Fields;

/// <summary>The words a field names kinds of file with.</summary>
public static class AttachmentKinds
{
    /// <summary>Word, Chinese title and kinds, in the order they are shown.</summary>
    public static readonly IReadOnlyList<(string Word, string Title, IReadOnlyList<FileKind> Kinds)> All =
    [
        ("picture", "照片", [FileKind.Jpeg, FileKind.Png, FileKind.Gif, FileKind.Webp, FileKind.Heic]), ("pdf", "pdf", [FileKind.Pdf]), ("document", "Word 文档", [FileKind.Docx]),
        ("sheet", "Excel 表格", [FileKind.Xlsx]), ("slides", "演示文稿", [FileKind.Pptx]), ("text", "文本", [FileKind.PlainText]), ("sound", "录音", [FileKind.Mp3]), ("video", "视频", [FileKind.Mp4]),
    ];

    private static readonly string[] Usual = ["picture", "pdf", "document", "sheet"];

    /// <summary>True for what a field takes that names nothing.</summary>
    public static bool IsUsual(string word) => Usual.Contains(word);

    /// <summary>The kinds a field takes.</summary>
    public static IReadOnlySet<FileKind> Of(IReadOnlyCollection<string> words) => Named(words).SelectMany(entry => entry.Kinds).ToHashSet();

    /// <summary>What a field takes, in Chinese.</summary>
    public static string Title(IReadOnlyCollection<string> words) => string.Join('、', Named(words).Select(entry => entry.Title));

    /// <summary>What a file dialog offers.</summary>
    public static string Accept(IReadOnlyCollection<string> words) => string.Join(',', Of(words).SelectMany(kind => kind.Extensions()).Select(extension => "." + extension));

    private static IEnumerable<(string Word, string Title, IReadOnlyList<FileKind> Kinds)> Named(IReadOnlyCollection<string> words)
    {
        var known = All.Where(entry => words.Contains(entry.Word)).ToList();
        return known.Count > 0 ? known : All.Where(entry => Usual.Contains(entry.Word));
    }
}
