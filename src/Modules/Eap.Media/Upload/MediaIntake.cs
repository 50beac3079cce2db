using Eap.Media.Library;
using Eap.Platform.Files;

namespace Eap.Media.Upload;

/// <summary>Takes the bytes of a file: looks at them, removes what a picture tells of its photographer, stores them. No row is written here.</summary>
public sealed class MediaIntake(FileStore store, HeicConverter converter)
{
    private static readonly FileSniffer Sniffer = new(new FileLimits { MaxBytes = MediaLimits.Document, MaxMediaBytes = MediaLimits.Recording });

    /// <summary>The stored file, or why it is not taken.</summary>
    /// <param name="content">From the start; read once, at most one byte beyond the largest bound.</param>
    /// <param name="fileName">As the sender calls it.</param>
    /// <param name="cancellationToken">Stops it; nothing is kept.</param>
    public Task<TakenFile> TakeAsync(Stream content, string fileName, CancellationToken cancellationToken) => TakeAsync(content, fileName, null, MediaLimits.Recording, cancellationToken);

    /// <summary>The same where only some kinds are taken, or only smaller files.</summary>
    /// <param name="content">From the start; read once, at most one byte beyond the largest bound.</param>
    /// <param name="fileName">As the sender calls it.</param>
    /// <param name="allowed">The kinds taken; null: what the library takes.</param>
    /// <param name="mostBytes">Bytes at most; the kind's own bound may be lower.</param>
    /// <param name="cancellationToken">Stops it; nothing is kept.</param>
    public async Task<TakenFile> TakeAsync(Stream content, string fileName, IReadOnlySet<FileKind>? allowed, long mostBytes, CancellationToken cancellationToken)
    {
        await using var received = TempFile();
        if (!await CopyAsync(content, received, mostBytes, cancellationToken)) return TooLarge(mostBytes);
        var check = Sniffer.Check(received, fileName, allowed);
        if (!check.Accepted) return new TakenFile(null, check.Refusal);
        var kind = check.Kind!.Value;
        if (received.Length > MediaLimits.Of(kind)) return TooLarge(MediaLimits.Of(kind));
        if (kind == FileKind.Heic) return await TakeHeicAsync(received, fileName, allowed, cancellationToken);
        return check.Image is null
            ? await StoreAsync(received, kind, null, fileName, cancellationToken)
            : await StripAsync(received, check.Image, fileName, cancellationToken);
    }

    // A jpg where a converter is configured and makes one that is taken; else the HEIC, without what it tells about its photographer.
    private async Task<TakenFile> TakeHeicAsync(Stream received, string fileName, IReadOnlySet<FileKind>? allowed, CancellationToken cancellationToken)
    {
        if (converter.IsOn && allowed?.Contains(FileKind.Jpeg) != false)
        {
            await using var jpg = await converter.ConvertAsync(received, cancellationToken);
            var name = Path.ChangeExtension(fileName, "jpg");
            if (jpg is not null && jpg.Length <= MediaLimits.Of(FileKind.Jpeg) && Sniffer.Check(jpg, name, allowed) is { Accepted: true, Kind: FileKind.Jpeg, Image: { } image }) return await StripAsync(jpg, image, name, cancellationToken);
        }

        return HeicMetadata.Blank(received) is { } refusal ? new TakenFile(null, refusal) : await StoreAsync(received, FileKind.Heic, null, fileName, cancellationToken);
    }

    private async Task<TakenFile> StripAsync(Stream picture, ImageHeader header, string fileName, CancellationToken cancellationToken)
    {
        await using var clean = TempFile();
        var rewrap = ImageMetadata.Strip(picture, clean, cancellationToken);
        return rewrap.Refusal is { } refusal ? new TakenFile(null, refusal) : await StoreAsync(clean, header.Kind, header, fileName, cancellationToken);
    }

    private async Task<TakenFile> StoreAsync(Stream content, FileKind kind, ImageHeader? header, string fileName, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var stored = await store.SaveAsync(content, MediaLimits.Of(kind), cancellationToken);
        return new TakenFile(new MediaFacts(stored, MediaName.Clean(fileName, kind.Extension()), kind.MediaType(), MediaKinds.Of(kind), header?.DisplayWidth, header?.DisplayHeight), null);
    }

    private static TakenFile TooLarge(long limit) => new(null, new FileRefusal(FileRefusalCodes.TooLarge, $"文件超过 {limit >> 20} MB，请压缩或拆分后再上传。"));

    private static async Task<bool> CopyAsync(Stream content, Stream target, long mostBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (target.Length + read > mostBytes) return false;
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }

    private static FileStream TempFile() =>
        new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
