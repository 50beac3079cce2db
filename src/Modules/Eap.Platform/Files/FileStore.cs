using System.Security.Cryptography;
using Eap.Platform.Data;
using Eap.Platform.Ids;

namespace Eap.Platform.Files;

/// <summary>
/// Files in the data folder under server-made names. It knows no access rule: whoever serves a file asks its owner's. A file is stored
/// before the transaction that names it; what no row names is an orphan and may be swept.
/// </summary>
public sealed class FileStore(SitePaths paths, IdGenerator ids)
{
    /// <summary>Streams the content into the store.</summary>
    /// <exception cref="InvalidDataException">More than <paramref name="maxLength"/> bytes came; nothing is kept.</exception>
    public async Task<StoredFile> SaveAsync(Stream content, long maxLength, CancellationToken cancellationToken)
    {
        var id = ids.Next();
        var key = $"{id[^2..]}/{id}";
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = path + ".part";
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true))
            {
                var buffer = new byte[81920];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    length += read;
                    if (length > maxLength) throw new InvalidDataException("too long");
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path);
            return new StoredFile(key, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>Opens a file for reading; null when it is not there.</summary>
    public Stream? OpenRead(string key)
    {
        var path = PathOf(key);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true) : null;
    }

    /// <summary>Removes a file, if it is there.</summary>
    public void Delete(string key)
    {
        var path = PathOf(key);
        // In a store nothing was ever put into, not even the folder is there.
        if (!Directory.Exists(Path.GetDirectoryName(path))) return;
        File.Delete(path);
        File.Delete(path + ".part");
    }

    /// <summary>Keys of stored files and of uploads that broke off, made before <paramref name="madeBeforeUtc"/> by the site's clock.</summary>
    public IEnumerable<string> KeysBefore(DateTime madeBeforeUtc)
    {
        if (!Directory.Exists(paths.Files)) yield break;
        foreach (var path in Directory.EnumerateFiles(paths.Files, "*", SearchOption.AllDirectories))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (IdGenerator.IsValid(id) && IdGenerator.MadeUtc(id) < madeBeforeUtc) yield return $"{id[^2..]}/{id}";
        }
    }

    private string PathOf(string key)
    {
        if (key.Split('/') is not [{ Length: 2 }, var id] || !IdGenerator.IsValid(id)) throw new ArgumentException("Not a key of this store.", nameof(key));
        return Path.Combine(paths.Files, key);
    }
}
