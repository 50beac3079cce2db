using System.IO.Compression;

namespace Eap.Platform.Files;

/// <summary>
/// Looks into a zip archive: whether it is an Office file, and whether unpacking it is safe. Sizes in the directory are claims, so every
/// entry is unpacked once, counted, checked against its checksum and thrown away.
/// </summary>
internal sealed class ZipInspection(FileLimits limits)
{
    private const int RatioCountsFrom = 5 << 20;

    public FileCheck Inspect(Stream source)
    {
        if (ZipTail.Find(source) is not { } tail)
        {
            return Refusals.Broken("文件");
        }

        if (tail.Entries > limits.MaxEntries)
        {
            return Refusals.ZipBomb;
        }

        if (tail.DirectoryEnd != tail.Position)
        {
            return Refusals.Polyglot;
        }

        try
        {
            source.Position = 0;
            using var archive = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            return EntriesRefusal(archive) ?? OfficePackage.Identify(archive);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or System.Xml.XmlException)
        {
            return Refusals.Broken("文件");
        }
    }

    private FileCheck? EntriesRefusal(ZipArchive archive)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            total += entry.Length;
            if (names.Count >= limits.MaxEntries || total > limits.MaxUnpackedBytes || IsTooDense(entry))
            {
                return Refusals.ZipBomb;
            }

            if (entry.IsEncrypted)
            {
                return Refusals.Encrypted;
            }

            if (!names.Add(entry.FullName) || !IsInside(entry.FullName) || !IsWhatItClaims(entry))
            {
                return Refusals.Broken("文件");
            }
        }

        return null;
    }

    private bool IsTooDense(ZipArchiveEntry entry) => entry.Length > RatioCountsFrom && entry.Length / limits.MaxRatio > entry.CompressedLength;

    // The framework stops reading at the claimed size: a claim of 1 KB in front of a gigabyte shows in the checksum, or in too many packed bytes.
    private static bool IsWhatItClaims(ZipArchiveEntry entry)
    {
        if (entry.CompressedLength > (entry.Length * 11 / 10) + 1024)
        {
            return false;
        }

        using var content = entry.Open();
        var buffer = new byte[1 << 16];
        long count = 0;
        uint checksum = 0;
        int read;
        while (count <= entry.Length && (read = content.Read(buffer)) > 0)
        {
            checksum = Crc32.Of(buffer.AsSpan(0, read), checksum);
            count += read;
        }

        return count == entry.Length && checksum == entry.Crc32;
    }

    private static bool IsInside(string name) =>
        name.Length > 0 && name[0] is not ('/' or '\\') && !name.Contains(':') && !name.Contains('\0') && !name.Split('/', '\\').Contains("..");
}
