namespace Eap.Platform.Files;

/// <summary>The outcome of <see cref="ImageMetadata.Strip"/>.</summary>
/// <param name="Refusal">Set when the picture is broken: what was written so far is to be thrown away.</param>
/// <param name="Removed">Names of what was left out (EXIF, XMP, IPTC, 注释, 其他数据 ...), each once; empty when the picture was clean.</param>
public sealed record ImageRewrap(FileRefusal? Refusal, IReadOnlyList<string> Removed);
