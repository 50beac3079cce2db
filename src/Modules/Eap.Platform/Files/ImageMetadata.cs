namespace Eap.Platform.Files;

/// <summary>
/// Reads the size of a picture from its header, and rewrites a picture without what it tells about the person who took it: place,
/// camera, names, comments, thumbnails, anything appended. The pixels are copied as they are, never decoded. Kept are the orientation
/// (in a minimal EXIF of that one tag), the colour profile and what belongs to an animation.
/// </summary>
public static class ImageMetadata
{
    /// <summary>
    /// The header, or null when <paramref name="source"/> is no jpg, png, gif or webp or its header is broken. Reads from the start,
    /// synchronously: pass a file or memory stream, never a request body.
    /// </summary>
    public static ImageHeader? ReadHeader(Stream source)
    {
        try
        {
            return Find(source)?.ReadHeader(new ImageReader(source)) is { Width: > 0, Height: > 0 } header ? header : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>
    /// Copies the picture to <paramref name="target"/> without its metadata. Memory stays flat: parts are streamed. Reads
    /// <paramref name="source"/> twice from its start, synchronously.
    /// </summary>
    /// <param name="source">A seekable stream with a jpg, png, gif or webp.</param>
    /// <param name="target">Where the clean picture goes; need not be seekable.</param>
    /// <param name="cancellationToken">Looked at between the parts of the picture.</param>
    public static ImageRewrap Strip(Stream source, Stream target, CancellationToken cancellationToken = default)
    {
        var removed = new List<string>();
        try
        {
            if (Find(source) is not { } format || ReadHeader(source) is not { } header)
            {
                return new(Refusals.Broken("图片"), []);
            }

            var buffered = new BufferedStream(target, 1 << 16); // not disposed: that would close the target
            format.Strip(new ImageReader(source), buffered, header, removed, cancellationToken);
            buffered.Flush();
            return new(null, [.. removed.Distinct()]);
        }
        catch (InvalidDataException)
        {
            return new(Refusals.Broken("图片"), []);
        }
    }

    private static IImageFormat? Find(Stream source)
    {
        Span<byte> start = stackalloc byte[16];
        source.Position = 0;
        return Signature.Of(start[..source.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]) switch
        {
            FileKind.Jpeg => new JpegFormat(),
            FileKind.Png => new PngFormat(),
            FileKind.Gif => new GifFormat(),
            FileKind.Webp => new WebpFormat(),
            _ => null,
        };
    }
}
