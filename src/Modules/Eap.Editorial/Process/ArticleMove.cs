namespace Eap.Editorial.Process;

/// <summary>What became of an attempt to move a text on.</summary>
/// <param name="Next">Where it stands now; null when the rules said no.</param>
/// <param name="Refusal">Why they did, as a key of the localizer; null when it moved.</param>
public sealed record ArticleMove(ArticleProcess? Next, string? Refusal)
{
    internal static ArticleMove To(ArticleProcess next) => new(next, null);

    internal static ArticleMove No(string refusal) => new(null, refusal);
}
