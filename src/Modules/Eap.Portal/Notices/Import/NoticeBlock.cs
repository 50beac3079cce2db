namespace Eap.Portal.Notices.Import;

/// <summary>What a piece of a notice is for.</summary>
internal enum NoticeRole
{
    /// <summary>Before the addressees: letterhead, repeated title.</summary>
    Front,
    Title,
    DocumentNumber,
    Addressees,

    /// <summary>A paragraph of the body that begins no clause.</summary>
    Paragraph,

    /// <summary>A paragraph that begins a clause.</summary>
    Clause,
    AnnexList,
    Signature,
    Date,
    Remark,
    AnnexHeading,
    AnnexTitle,
    AnnexContent,
    Imprint,
}

/// <summary>A paragraph or table of the source, in its place. The blocks of a notice are its whole wording.</summary>
internal sealed record NoticeBlock(NoticeRole Role, string Text, NoticeTable? Table = null)
{
    /// <summary>Of a clause: number, heading and the rest of <see cref="Text"/>.</summary>
    public ClauseOpening? Clause { get; init; }

    public bool IsAnnexBody => Role is NoticeRole.AnnexHeading or NoticeRole.AnnexTitle or NoticeRole.AnnexContent;
}
