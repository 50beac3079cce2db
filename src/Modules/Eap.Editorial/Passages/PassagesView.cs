namespace Eap.Editorial.Passages;

/// <summary>A text with its comments, as shown on pages.</summary>
public sealed record PassagesView
{
    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The passages.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Comments whose words are gone from the text.</summary>
    public required IReadOnlyList<PassageComment> Adrift { get; init; }

    /// <summary>The person may comment now.</summary>
    public bool MayComment { get; init; }

    /// <summary>The person may settle.</summary>
    public bool MaySettle { get; init; }

    /// <summary>The person may answer.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>Where forms lead back to.</summary>
    public required string ReturnUrl { get; init; }

    /// <summary>How many comments are open.</summary>
    public int Open => Passages.SelectMany(passage => passage.Comments).Concat(Adrift).Count(comment => comment.SettledUtc is null);
}
