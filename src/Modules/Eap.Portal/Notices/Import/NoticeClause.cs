namespace Eap.Portal.Notices.Import;

/// <summary>A numbered clause of a notice, or the text before the first one. Number, heading, text and children in this order are the whole wording.</summary>
public sealed record NoticeClause
{
    /// <summary>The number as it stands: 一、 （二） 3. 第四条; null for text before the first number.</summary>
    public string? Number { get; init; }

    /// <summary>0 for 第一章, 1 for 一、 and 第一条, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①; 0 as well without a number.</summary>
    public int Level { get; init; }

    /// <summary>The heading, with the full stop it may end in; null where the clause begins with its text.</summary>
    public string? Heading { get; init; }

    /// <summary>The paragraphs, separated by line feeds; empty where the clause is a heading only.</summary>
    public required string Text { get; init; }

    /// <summary>The clauses below.</summary>
    public IReadOnlyList<NoticeClause> Children { get; init; } = [];

    /// <summary>The number alone, for citing: 三, （二） as 二, 4; empty without a number.</summary>
    public string Ordinal => Number?.Trim('、', '.', '．', '（', '）', '(', ')', ' ') ?? "";
}
