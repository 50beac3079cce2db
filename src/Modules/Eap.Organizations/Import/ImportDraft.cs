using System.IO.Compression;
using System.Text.Json;
using Eap.Platform.Data;

namespace Eap.Organizations.Import;

/// <summary>The lines of a previewed file, carried in the page from preview to import: nothing is left on the server when the person walks away.</summary>
public static class ImportDraft
{
    private const int MostBytes = 32 * 1024 * 1024;

    /// <summary>As text for a hidden field.</summary>
    public static string Pack(IReadOnlyList<ImportRow> rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(zip, rows, JOptions.Default);
        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    /// <summary>The lines again; null when the text is not one of ours.</summary>
    public static IReadOnlyList<ImportRow>? Unpack(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            using var unpacked = new MemoryStream();
            using (var zip = new BrotliStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress))
            {
                var buffer = new byte[81_920];
                for (int read; (read = zip.Read(buffer)) > 0;)
                {
                    if (unpacked.Length + read > MostBytes) return null;
                    unpacked.Write(buffer, 0, read);
                }
            }

            var rows = JsonSerializer.Deserialize<List<ImportRow>>(unpacked.ToArray(), JOptions.Default);
            return rows is { Count: > 0 and <= ImportPlan.MostRows } ? rows : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
