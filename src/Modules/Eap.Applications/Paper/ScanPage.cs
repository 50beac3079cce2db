using Eap.Media.Attachments;

namespace Eap.Applications.Paper;

/// <summary>The page where a scan is sent, and where the desk looks at scans.</summary>
/// <param name="Paper">What the paper should be.</param>
/// <param name="Scans">What has come, newest first.</param>
/// <param name="Prints">The log of printings, newest first.</param>
/// <param name="Error">What is wrong with what was just sent; null for nothing.</param>
/// <param name="Number">The number as typed.</param>
/// <param name="Version">The version as typed.</param>
public sealed record ScanPage(PaperForm Paper, IReadOnlyList<(PaperScan Scan, AttachmentFile File)> Scans, IReadOnlyList<PaperPrint> Prints, string? Error = null, string? Number = null, string? Version = null)
{
    /// <summary>Somebody went without the paper of this version; null when nobody did.</summary>
    public PaperWaiver? Waiver { get; init; }

    /// <summary>A scan of this version was found right.</summary>
    public bool IsConfirmed => Scans.Any(row => row.Scan.Version == Paper.Code.Version && row.Scan.State == PaperScanState.Confirmed);
}
