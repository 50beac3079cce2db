using Eap.Platform.Files;

namespace Eap.Media.Upload;

/// <summary>Bounds on uploads.</summary>
public static class MediaLimits
{
    /// <summary>Bytes of a picture: a phone's photograph has 3 to 8 MB.</summary>
    public const long Picture = 10L << 20;

    /// <summary>Bytes of a document.</summary>
    public const long Document = 30L << 20;

    /// <summary>Bytes of sound or video.</summary>
    public const long Recording = 200L << 20;

    /// <summary>Bytes of one request: one recording, or several smaller files, and the form around them.</summary>
    public const long Request = 210L << 20;

    /// <summary>Files in one request.</summary>
    public const int Files = 20;

    /// <summary>The bound of a kind.</summary>
    public static long Of(FileKind kind) => FileKinds.Media.Contains(kind) ? Recording : FileKinds.Images.Contains(kind) ? Picture : Document;
}
