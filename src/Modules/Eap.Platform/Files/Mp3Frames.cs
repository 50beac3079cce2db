using System.Buffers.Binary;

namespace Eap.Platform.Files;

/// <summary>MPEG layer III frames: two bytes of sync say little, so the next frame has to follow where the first one ends.</summary>
internal static class Mp3Frames
{
    private static readonly int[] Mpeg1Rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Mpeg2Rates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Samples = [44_100, 48_000, 32_000];

    public static bool IsHeader(ReadOnlySpan<byte> start) => Length(start) > 0;

    /// <summary>Whether two frames follow each other, directly or after an ID3 tag (which may be padded beyond its own length).</summary>
    public static bool Follow(Stream source)
    {
        Span<byte> window = stackalloc byte[8192];
        var tag = Read(source, 0, window[..10]) is var start && start.StartsWith("ID3"u8) && start.Length == 10 ? 10 + TagLength(start[6..]) : 0;
        var bytes = Read(source, tag, window);
        for (var at = 0; at < Math.Min(bytes.Length, window.Length / 2); at++)
        {
            var length = Length(bytes[at..]);
            if (length > 0 && (tag + at + length == source.Length || (at + length < bytes.Length && Length(bytes[(at + length)..]) > 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static int Length(ReadOnlySpan<byte> frame)
    {
        // Eleven bits of sync, a version that exists, layer III.
        var sync = frame.Length < 4 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(frame);
        if ((sync & 0xFFE0) != 0xFFE0 || (sync & 0x18) == 0x08 || (sync & 0x06) != 0x02)
        {
            return 0;
        }

        var (version, rate, sample) = ((frame[1] >> 3) & 3, frame[2] >> 4, (frame[2] >> 2) & 3);
        if (rate is 0 or 15 || sample == 3)
        {
            return 0;
        }

        var bits = (version == 3 ? Mpeg1Rates : Mpeg2Rates)[rate] * 1000;
        var frequency = Samples[sample] / (version switch { 3 => 1, 2 => 2, _ => 4 });
        return ((version == 3 ? 144 : 72) * bits / frequency) + ((frame[2] >> 1) & 1);
    }

    // Seven bits of each byte count.
    private static int TagLength(ReadOnlySpan<byte> size) => (size[0] << 21) | (size[1] << 14) | (size[2] << 7) | size[3];

    private static ReadOnlySpan<byte> Read(Stream source, long position, Span<byte> into)
    {
        source.Position = position;
        return into[..source.ReadAtLeast(into, into.Length, throwOnEndOfStream: false)];
    }
}
