using Eap.Platform.Text;

namespace Eap.Platform.Files;

/// <summary>Whether bytes that are nothing else are text, and text alone.</summary>
internal static class TextInspection
{
    private static readonly string[] Starts = ["<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "#!", "{\\rtf"];

    public static FileCheck Inspect(Stream source)
    {
        source.Position = 0;
        var bytes = new byte[source.Length];
        source.ReadExactly(bytes);
        if (TextDecoder.Decode(bytes) is not { } decoded)
        {
            return Refusals.UnknownType;
        }

        var text = decoded.Text.AsSpan().TrimStart();
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return Refusals.Unknown("这是网页或程序代码，不能作为文本上传。");
            }
        }

        return FileCheck.Of(FileKind.PlainText);
    }
}
