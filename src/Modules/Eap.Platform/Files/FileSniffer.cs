namespace Eap.Platform.Files;

/// <summary>
/// Decides what an uploaded file is by its content, never by what its sender calls it, and refuses what is dangerous, broken or not what
/// its name says. It judges the kind, not the content: scanning for known malware is another matter.
/// </summary>
/// <param name="limits">Bounds; the defaults when null.</param>
public sealed class FileSniffer(FileLimits? limits = null)
{
    private readonly FileLimits _limits = limits ?? new();

    /// <summary>
    /// Looks at the whole file, synchronously: pass a file or memory stream, never a request body. The stream is left open, at any position.
    /// </summary>
    /// <param name="content">A seekable stream.</param>
    /// <param name="fileName">The name the sender gave; only its extension is looked at.</param>
    /// <param name="allowed">The kinds taken here; all when null.</param>
    public FileCheck Check(Stream content, string fileName, IReadOnlySet<FileKind>? allowed = null)
    {
        if (content.Length == 0)
        {
            return Refusals.Empty;
        }

        var start = Start(content);
        var signed = Signature.Of(start);
        if (signed == FileKind.Heic && allowed?.Contains(FileKind.Heic) != true)
        {
            return Signature.KnownButNotTaken(start)!;
        }

        var limit = signed is { } media && FileKinds.Media.Contains(media) ? _limits.MaxMediaBytes : _limits.MaxBytes;
        if (content.Length > limit)
        {
            return Refusals.TooLarge(limit);
        }

        var check = signed is { } kind ? Inspect(kind, content, start) : InspectUnsigned(content, start);
        return check.Accepted ? Named(check, fileName, allowed ?? FileKinds.All) : check;
    }

    private static FileCheck Named(FileCheck check, string fileName, IReadOnlySet<FileKind> allowed)
    {
        var kind = check.Kind!.Value;
        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        return kind switch
        {
            _ when !allowed.Contains(kind) => Refusals.NotAllowedHere(allowed),
            _ when !kind.Extensions().Contains(extension) => Refusals.WrongExtension(kind, extension),
            _ => check,
        };
    }

    private FileCheck Inspect(FileKind kind, Stream content, byte[] start)
    {
        // Another reader may start at the end (zip), or anywhere in the first kilobyte (web pages, PDF).
        if (ZipTail.Find(content) is not null || Signature.HoldsOtherContent(kind == FileKind.Pdf ? start.AsSpan(5) : start))
        {
            return Refusals.Polyglot;
        }

        return kind switch
        {
            FileKind.Pdf => PdfInspection.Refusal(content) is { } refusal ? refusal : FileCheck.Of(kind),
            FileKind.Mp3 => Mp3Frames.Follow(content) ? FileCheck.Of(kind) : Refusals.Broken("音频"),
            FileKind.Heic => Mp4Boxes.FillTheFile(content, "meta"u8) ? FileCheck.Of(kind) : Refusals.Broken("图片"),
            FileKind.Mp4 => Mp4Boxes.FillTheFile(content, "moov"u8) ? FileCheck.Of(kind) : Refusals.Broken("视频"),
            _ => InspectImage(content),
        };
    }

    private FileCheck InspectImage(Stream content)
    {
        if (ImageMetadata.ReadHeader(content) is not { } image)
        {
            return Refusals.Broken("图片");
        }

        var tooMany = image.Width > _limits.MaxSide || image.Height > _limits.MaxSide || (long)image.Width * image.Height > _limits.MaxPixels;
        return tooMany ? Refusals.TooManyPixels(image) : FileCheck.Of(image.Kind, image);
    }

    private FileCheck InspectUnsigned(Stream content, byte[] start) => start switch
    {
        _ when Signature.IsZip(start) => new ZipInspection(_limits).Inspect(content),
        _ when Signature.IsOle(start) => OleInspection.Refusal(content),
        _ when Signature.KnownButNotTaken(start) is { } refusal => refusal,
        _ when ZipTail.Find(content) is not null => Refusals.Polyglot,
        _ => TextInspection.Inspect(content),
    };

    private static byte[] Start(Stream content)
    {
        content.Position = 0;
        var start = new byte[Math.Min(content.Length, Signature.Wanted)];
        content.ReadExactly(start);
        return start;
    }
}
