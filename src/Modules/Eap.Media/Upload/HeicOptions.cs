namespace Eap.Media.Upload;

/// <summary>Configuration section <c>Media</c>.</summary>
public sealed class HeicOptions
{
    /// <summary>
    /// A program that turns a HEIC picture into a jpg: called with the path of the one and the path of the other, such as heif-convert. Empty (the
    /// default): HEIC is stored as it comes and only downloaded.
    /// </summary>
    public string? HeicConverter { get; set; }
}
