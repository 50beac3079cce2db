namespace Eap.Media.Library;

/// <summary>What a file is to its readers.</summary>
public enum MediaKind
{
    /// <summary>jpg, png, gif, webp.</summary>
    Picture,

    /// <summary>pdf, docx, xlsx, pptx, text.</summary>
    Document,

    /// <summary>mp3.</summary>
    Sound,

    /// <summary>mp4.</summary>
    Video,
}
