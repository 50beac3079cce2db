namespace Eap.Portal.Notices.Import;

/// <summary>
/// A notice in its original wording, taken apart. What the source does not hold is null or empty, never invented. Nothing is lost: every
/// character of the source that is not white space stands in <see cref="FullText"/>, in order.
/// </summary>
public sealed record ImportedNotice
{
    /// <summary>Issuing body, subject and kind (某市总工会关于……的通知), without the spaces that stretch it; null when the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The number with its year in 〔〕 (某工〔2020〕3号); null when the text has none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The groups addressed, as separated by commas.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The bodies that signed, in order; those of the title when nobody signed.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>The date under the signature; null when there is none.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The text before the first number as a clause without one, then the numbered clauses.</summary>
    public IReadOnlyList<NoticeClause> Body { get; init; } = [];

    /// <summary>The annexes named or contained, by number.</summary>
    public IReadOnlyList<ImportedAnnex> Annexes { get; init; } = [];

    /// <summary>Who printed it and when (印发); null when the text does not say.</summary>
    public string? Imprint { get; init; }

    /// <summary>What stands after the signature and is none of the above (contacts, 此件公开发布).</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The whole wording, a paragraph or table row a line, cells separated by tabs.</summary>
    public required string FullText { get; init; }

    /// <summary>What an editor should look at, in Chinese.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    internal IReadOnlyList<NoticeBlock> Blocks { get; init; } = [];

    /// <summary>
    /// The wording as Markdown: the title and each clause with a heading as headings, tables as pipe tables (paragraphs within a cell run on).
    /// With its marks taken away it is the whole wording again.
    /// </summary>
    /// <param name="withAnnexes">False to leave out the bodies of the annexes, for a page that shows them as parts of their own.</param>
    public string ToMarkdown(bool withAnnexes = true) => NoticeMarkdown.Write(Blocks.Where(block => withAnnexes || !block.IsAnnexBody));
}
