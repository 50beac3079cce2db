using Eap.Platform.Files;

namespace Eap.Media.Library;

/// <summary>What follows from a <see cref="MediaKind"/>.</summary>
public static class MediaKinds
{
    private static readonly HashSet<string> PictureExtensions = [.. FileKinds.Images.SelectMany(kind => kind.Extensions())];

    /// <summary>Kind and Chinese title of each, in the order they are shown.</summary>
    public static readonly IReadOnlyList<(MediaKind Kind, string Title)> All =
        [(MediaKind.Picture, "图片"), (MediaKind.Document, "文档"), (MediaKind.Sound, "音频"), (MediaKind.Video, "视频")];

    /// <summary>The kind of a file whose content was looked at.</summary>
    public static MediaKind Of(FileKind kind) => kind switch
    {
        FileKind.Mp3 => MediaKind.Sound,
        FileKind.Mp4 => MediaKind.Video,
        _ when FileKinds.Images.Contains(kind) => MediaKind.Picture,
        _ => MediaKind.Document,
    };

    /// <summary>Chinese title.</summary>
    public static string Title(this MediaKind kind) => All.First(known => known.Kind == kind).Title;

    /// <summary>Lower case, without the dot; empty when there is none.</summary>
    public static string Extension(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    /// <summary>True for the name of a picture: names in the library end as their content is.</summary>
    public static bool IsPicture(string name) => PictureExtensions.Contains(Extension(name));
}
