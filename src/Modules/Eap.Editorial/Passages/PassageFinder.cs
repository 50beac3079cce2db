namespace Eap.Editorial.Passages;

/// <summary>Finds the passages comments are about, also after the text was edited.</summary>
public static class PassageFinder
{
    /// <summary>Each passage with its comments, and the comments whose words are gone from the text.</summary>
    public static (IReadOnlyList<Passage> Passages, IReadOnlyList<PassageComment> Adrift) Place(IReadOnlyList<Passage> passages, IReadOnlyList<PassageComment> comments)
    {
        var placed = comments.Select(comment => (Comment: comment, Passage: Find(passages, comment))).ToList();
        return ([.. passages.Select(passage => passage with { Comments = [.. placed.Where(row => row.Passage == passage.Place).Select(row => row.Comment)] })],
            [.. placed.Where(row => row.Passage is null).Select(row => row.Comment)]);
    }

    // Of several paragraphs with the same words the nearest to where it stood.
    private static int? Find(IReadOnlyList<Passage> passages, PassageComment comment)
    {
        var words = Words(comment.Quote);
        return passages.Where(passage => Words(passage.Text).Contains(words, StringComparison.Ordinal)).OrderBy(passage => Math.Abs(passage.Place - comment.Place)).Select(passage => (int?)passage.Place).FirstOrDefault();
    }

    // A browser's selection has other spaces and line ends than the stored text.
    internal static string Words(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
