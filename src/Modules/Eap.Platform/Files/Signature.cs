using System.Text;

namespace Eap.Platform.Files;

/// <summary>Tells a kind by the first bytes. Office files are zip archives and need a look inside: <see cref="ZipInspection"/>.</summary>
internal static class Signature
{
    /// <summary>How many first bytes the other methods want to see.</summary>
    public const int Wanted = 1024;

    private static readonly string[] Active = ["<script", "<html", "<!doctype", "<svg", "<?php", "%pdf-"];

    /// <summary>The kind of a picture, PDF, mp3, mp4 or HEIC; null for anything else.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        _ when start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) => FileKind.Gif,
        _ when IsRiff(start, "WEBP"u8) => FileKind.Webp,
        _ when start.StartsWith("%PDF-"u8) => FileKind.Pdf,
        _ when start.StartsWith("ID3"u8) || Mp3Frames.IsHeader(start) => FileKind.Mp3,
        _ when Brand(start) is "heic" or "heix" or "hevc" or "mif1" or "msf1" => FileKind.Heic,
        _ when Brand(start) is { } brand && !IsOtherBrand(brand) => FileKind.Mp4,
        _ => null,
    };

    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    public static bool IsOle(ReadOnlySpan<byte> start) => start is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    /// <summary>A refusal that names the kind, for kinds people often try; null when the bytes say nothing.</summary>
    public static FileRefusal? KnownButNotTaken(ReadOnlySpan<byte> start) => start switch
    {
        _ when Brand(start) is "heic" or "heix" or "hevc" or "mif1" or "msf1" or "avif" => Refusals.Unknown("这是 HEIC/AVIF 图片，请在手机或电脑上转成 jpg 后再上传。"),
        _ when Brand(start) is { } => Refusals.Unknown("这种视频或音频打不开，请转成 mp4 或 mp3 后再上传。"),
        _ when IsRiff(start, "AVI "u8) || IsRiff(start, "WAVE"u8) => Refusals.Unknown("这种视频或音频打不开，请转成 mp4 或 mp3 后再上传。"),
        _ when start.StartsWith("BM"u8) || start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8) => Refusals.Unknown("请把图片另存为 jpg 或 png 后再上传。"),
        _ when start.StartsWith("Rar!"u8) || start is [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x1F, 0x8B, ..] =>
            Refusals.Unknown("不能上传压缩包，请解开后逐个上传。"),
        _ when start.StartsWith("MZ"u8) || start is [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => Refusals.Unknown("不能上传程序文件。"),
        _ => null,
    };

    /// <summary>Whether the first bytes hold the start of a web page, a script or a PDF, which some readers would find and open.</summary>
    public static bool HoldsOtherContent(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start[..Math.Min(start.Length, Wanted)]);
        return Active.Any(marker => text.Contains(marker, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsRiff(ReadOnlySpan<byte> start, ReadOnlySpan<byte> form) => start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual(form);

    private static string? Brand(ReadOnlySpan<byte> start) =>
        start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8) ? Encoding.Latin1.GetString(start[8..12]) : null;

    private static bool IsOtherBrand(string brand) => brand is "heic" or "heix" or "hevc" or "mif1" or "msf1" or "avif" or "qt  " or "M4A ";
}
