using System.Collections.Frozen;

namespace Eap.Platform.Files;

/// <summary>What follows from a <see cref="FileKind"/>: how it is sent, named and grouped.</summary>
public static class FileKinds
{
    private static readonly FrozenDictionary<FileKind, Facts> Table = new Dictionary<FileKind, Facts>
    {
        [FileKind.Jpeg] = new("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
        [FileKind.Png] = new("image/png", "png"),
        [FileKind.Gif] = new("image/gif", "gif"),
        [FileKind.Webp] = new("image/webp", "webp"),
        [FileKind.Pdf] = new("application/pdf", "pdf"),
        [FileKind.Docx] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        [FileKind.Xlsx] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        [FileKind.Pptx] = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
        [FileKind.Mp3] = new("audio/mpeg", "mp3"),
        [FileKind.Mp4] = new("video/mp4", "mp4", "m4v"),
        [FileKind.PlainText] = new("text/plain", "txt", "csv", "md"),
        [FileKind.Heic] = new("image/heic", "heic", "heif", "hif"),
    }.ToFrozenDictionary();

    /// <summary>jpg, png, gif, webp.</summary>
    public static IReadOnlySet<FileKind> Images { get; } = new HashSet<FileKind> { FileKind.Jpeg, FileKind.Png, FileKind.Gif, FileKind.Webp };

    /// <summary>mp3 and mp4: they may be larger than other files.</summary>
    public static IReadOnlySet<FileKind> Media { get; } = new HashSet<FileKind> { FileKind.Mp3, FileKind.Mp4 };

    /// <summary>Every kind that any reader can open: all but HEIC.</summary>
    public static IReadOnlySet<FileKind> All { get; } = Enum.GetValues<FileKind>().Where(kind => kind != FileKind.Heic).ToHashSet();

    /// <summary>The media type to send, without a charset.</summary>
    public static string MediaType(this FileKind kind) => Table[kind].MediaType;

    /// <summary>The extension a server-made name gets, without the dot.</summary>
    public static string Extension(this FileKind kind) => Table[kind].Extensions[0];

    /// <summary>Every extension a file of this kind may come with, lower case, without the dot.</summary>
    public static IReadOnlyList<string> Extensions(this FileKind kind) => Table[kind].Extensions;

    private sealed record Facts(string MediaType, params string[] Extensions);
}
