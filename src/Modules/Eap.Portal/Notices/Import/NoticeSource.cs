namespace Eap.Portal.Notices.Import;

/// <summary>What a file holds, before it is understood: the notice, then its annexes.</summary>
/// <param name="Main">Everything up to the first annex.</param>
/// <param name="Annexes">The annexes in the order of the file.</param>
/// <param name="Closing">The lines at the very end that belong to no annex: copies sent, imprint.</param>
/// <param name="Lines">The wording line by line, before anything was done with it: what the notice is checked against.</param>
internal sealed record NoticeSource(
    IReadOnlyList<NoticeElement> Main, IReadOnlyList<AnnexSource> Annexes, IReadOnlyList<string> Closing, IReadOnlyList<string> Lines)
{
    public string Wording() => string.Join('\n', Lines);

    /// <summary>What the reader of the file noticed, in Chinese.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One annex as the file holds it.</summary>
/// <param name="Heading">The line that begins it: 附件 2：</param>
/// <param name="Elements">What follows.</param>
internal sealed record AnnexSource(AnnexHeading Heading, IReadOnlyList<NoticeElement> Elements);
