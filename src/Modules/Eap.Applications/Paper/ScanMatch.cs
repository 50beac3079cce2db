namespace Eap.Applications.Paper;

/// <summary>How a scanned paper compares with what was handed in.</summary>
public enum ScanMatchKind
{
    /// <summary>It is the paper of what was handed in last.</summary>
    Matches,

    /// <summary>Nothing could be read from it.</summary>
    Unread,

    /// <summary>It belongs to another application.</summary>
    OtherApplication,

    /// <summary>It was printed before a correction.</summary>
    OlderVersion,

    /// <summary>There is no such version.</summary>
    UnknownVersion,

    /// <summary>Number and version fit, the content does not.</summary>
    OtherContent,
}

/// <summary>The verdict over a scan.</summary>
/// <param name="Kind">How it compares.</param>
/// <param name="Message">What to do, in Chinese; empty when it matches.</param>
public sealed record ScanMatch(ScanMatchKind Kind, string Message)
{
    /// <summary>Compares what was read from a paper with what was handed in last. Whether the seal is there and is the right one, a person decides.</summary>
    /// <param name="code">What was read or typed; null for nothing.</param>
    /// <param name="receiptNumber">The application's number.</param>
    /// <param name="version">The version handed in last.</param>
    /// <param name="contentHash">Its hash.</param>
    public static ScanMatch Of(PaperCode? code, string receiptNumber, int version, string contentHash) => code switch
    {
        null => new(ScanMatchKind.Unread, "没有读到纸上的编号。请照着纸上表头，把“编号”和“版次”填在下面。"),
        _ when !string.Equals(code.ReceiptNumber, receiptNumber, StringComparison.OrdinalIgnoreCase) =>
            new(ScanMatchKind.OtherApplication, $"这张纸是 {code.ReceiptNumber} 的，这里是 {receiptNumber}。请核对编号，或到那一份申报里上传。"),
        _ when code.Version < version =>
            new(ScanMatchKind.OlderVersion, $"这张纸是第 {code.Version} 版，之后申报补正过，现在是第 {version} 版。请重新打印第 {version} 版、盖章，再上传。"),
        _ when code.Version > version => new(ScanMatchKind.UnknownVersion, $"还没有第 {code.Version} 版，现在是第 {version} 版。请核对纸上的版次。"),
        { Check: { } check } when !contentHash.StartsWith(check, StringComparison.OrdinalIgnoreCase) =>
            new(ScanMatchKind.OtherContent, "编号和版次对得上，内容校验对不上：这张纸和网上提交的内容不一样。请重新打印、盖章，再上传。"),
        _ => new(ScanMatchKind.Matches, ""),
    };
}
