using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Applications.Paper;

/// <summary>What the QR code on a printed form says: which application, which version of it, and the beginning of its content hash.</summary>
/// <param name="ReceiptNumber">The number on the receipt.</param>
/// <param name="Version">1 for what was handed in first, 2 after the first correction.</param>
/// <param name="Check">The first 16 digits of the hash, upper case; null when number and version were typed.</param>
public sealed partial record PaperCode(string ReceiptNumber, int Version, string? Check)
{
    /// <summary>Of something that was handed in.</summary>
    public static PaperCode Of(string receiptNumber, int version, string contentHash) => new(receiptNumber, version, contentHash[..16].ToUpperInvariant());

    /// <summary>Reads what a camera saw; null when it is no code of a form.</summary>
    public static PaperCode? Read(string? text) =>
        text is { Length: <= 200 } && Whole().Match(text.Trim()) is { Success: true } match ? new PaperCode(match.Groups["number"].Value, int.Parse(match.Groups["version"].ValueSpan), match.Groups["check"].Value) : null;

    /// <summary>Reads what a person typed from the head of the form: full-width and small letters, spaces and 第…版 are understood; null when it is no number and version.</summary>
    public static PaperCode? Typed(string? number, string? version)
    {
        var (name, which) = (Tidy(number), Edition().Match(Tidy(version)));
        return name.Length is > 0 and <= 64 && which.Success ? new PaperCode(name, int.Parse(which.Groups["version"].ValueSpan), null) : null;
    }

    /// <summary>The text of the QR code: capitals and digits only, so that it stays small.</summary>
    public override string ToString() => $"EAP1/{ReceiptNumber}/{Version}/{Check}";

    private static string Tidy(string? text) => FullWidth.Fold(text ?? "").Replace(" ", "").Replace('—', '-').Replace('–', '-').Trim().ToUpperInvariant();

    [GeneratedRegex("^EAP1/(?<number>[0-9A-Z-]{1,64})/(?<version>[0-9]{1,4})/(?<check>[0-9A-F]{16})$")]
    private static partial Regex Whole();

    [GeneratedRegex("^第?(?<version>[0-9]{1,4})版?$")]
    private static partial Regex Edition();
}
