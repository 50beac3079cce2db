namespace Eap.Platform.Files;

/// <summary>What a PDF has to be without reading its objects: complete to its last line, and open to every reader.</summary>
internal static class PdfInspection
{
    private const int Tail = 2048;

    public static FileRefusal? Refusal(Stream source)
    {
        source.Position = Math.Max(0, source.Length - Tail);
        var tail = new byte[Math.Min(Tail, source.Length)];
        source.ReadExactly(tail);
        if (tail.AsSpan().IndexOf("startxref"u8) < 0)
        {
            return Refusals.Broken("PDF 文件");
        }

        // /Encrypt 5 0 R or /Encrypt<<: the key itself, not /EncryptMetadata within it.
        return ByteSearch.Contains(source, "/Encrypt"u8, next => next is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'<') ? Refusals.Encrypted : null;
    }
}
