namespace Eap.Platform.Files;

/// <summary>The kinds of file the site accepts, told by their content.</summary>
public enum FileKind
{
    Jpeg,
    Png,
    Gif,
    Webp,
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Mp3,
    Mp4,

    /// <summary>UTF-8, UTF-16 with a mark, or GB18030: .txt, .csv, .md.</summary>
    PlainText,

    /// <summary>A phone's photograph that few programs open: .heic, .heif. Taken only where it is asked for by name.</summary>
    Heic,
}
