namespace Eap.Platform.Files;

/// <summary>Looks for byte sequences anywhere in a stream, 64 KB at a time.</summary>
internal static class ByteSearch
{
    /// <summary>Whether <paramref name="sought"/> occurs and the byte after it satisfies <paramref name="then"/>.</summary>
    public static bool Contains(Stream source, ReadOnlySpan<byte> sought, Func<byte, bool>? then = null)
    {
        source.Position = 0;
        var buffer = new byte[1 << 16];
        var kept = 0;
        int read;
        while ((read = source.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false)) > 0)
        {
            var window = buffer.AsSpan(0, kept + read);
            for (var at = window.IndexOf(sought); at >= 0; at = Next(window, at, sought))
            {
                if (then is null || (at + sought.Length < window.Length && then(window[at + sought.Length])))
                {
                    return true;
                }
            }

            // The end of this window may be the beginning of what is sought.
            kept = Math.Min(sought.Length, window.Length);
            window[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static int Next(ReadOnlySpan<byte> window, int at, ReadOnlySpan<byte> sought) =>
        window[(at + 1)..].IndexOf(sought) is var next and >= 0 ? at + 1 + next : -1;
}
