namespace Eap.Platform.Files;

/// <summary>Bounds on one uploaded file. The defaults suit a public site; a field may be stricter.</summary>
public sealed record FileLimits
{
    /// <summary>Bytes of a picture, document or text. Default 20 MB.</summary>
    public long MaxBytes { get; init; } = 20L << 20;

    /// <summary>Bytes of an mp3 or mp4. Default 200 MB.</summary>
    public long MaxMediaBytes { get; init; } = 200L << 20;

    /// <summary>Entries of an Office file (a zip archive). Default 2 000.</summary>
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>Bytes of all entries together once unpacked. Default 200 MB.</summary>
    public long MaxUnpackedBytes { get; init; } = 200L << 20;

    /// <summary>Unpacked size over packed size of an entry that unpacks to more than 5 MB. Default 150.</summary>
    public int MaxRatio { get; init; } = 150;

    /// <summary>Width × height of a picture: what a browser needs four bytes of memory each for. Default 40 million.</summary>
    public long MaxPixels { get; init; } = 40_000_000;

    /// <summary>Width or height of a picture. Default 20 000.</summary>
    public int MaxSide { get; init; } = 20_000;
}
