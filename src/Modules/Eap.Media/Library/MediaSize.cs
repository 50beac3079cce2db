using System.Globalization;

namespace Eap.Media.Library;

/// <summary>Sizes of files for people.</summary>
public static class MediaSize
{
    /// <summary>48 KB, 1.2 MB.</summary>
    public static string Text(long bytes) => bytes >= 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 1023) / 1024)} KB");
}
