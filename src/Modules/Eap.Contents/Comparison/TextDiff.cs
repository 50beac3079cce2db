namespace Eap.Contents.Comparison;

/// <summary>
/// The difference of two texts as a Chinese reader reads it: by phrase first (what stands between punctuation marks), and inside a phrase
/// that was only touched up, by character; numbers and Latin words stay whole.
/// </summary>
public static class TextDiff
{
    private const double Alike = 0.5;

    /// <summary>The pieces in order; those that are same or removed make the old text, same or added the new one.</summary>
    public static IReadOnlyList<DiffPiece> Compare(string before, string after)
    {
        var pieces = new List<DiffPiece>();
        foreach (var (kind, removed, added) in Runs(TextPieces.Phrases(before), TextPieces.Phrases(after)))
            if (kind == DiffKind.Same) pieces.Add(new DiffPiece(kind, removed));
            else pieces.AddRange(Refine(removed, added));
        return Join(pieces);
    }

    private static IEnumerable<DiffPiece> Refine(string removed, string added)
    {
        if (removed.Length > 0 && added.Length > 0)
        {
            var runs = Runs(TextPieces.Words(removed), TextPieces.Words(added)).ToList();
            var common = runs.Where(run => run.Kind == DiffKind.Same && run.Removed.Length > 1).Sum(run => run.Removed.Length);
            if (common >= Alike * Math.Max(removed.Length, added.Length)) return runs.SelectMany(Pieces);
        }

        return Pieces((DiffKind.Removed, removed, added));
    }

    private static IEnumerable<DiffPiece> Pieces((DiffKind Kind, string Removed, string Added) run)
    {
        if (run.Kind == DiffKind.Same) return [new DiffPiece(DiffKind.Same, run.Removed)];
        return new[] { new DiffPiece(DiffKind.Removed, run.Removed), new DiffPiece(DiffKind.Added, run.Added) }.Where(piece => piece.Text.Length > 0);
    }

    // Alternating runs: what stayed, and what was taken out and put in between.
    private static IEnumerable<(DiffKind Kind, string Removed, string Added)> Runs(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (left, right) = (0, 0);
        foreach (var (start, other, length) in LongestCommon.Blocks(before, after))
        {
            if (start > left || other > right) yield return (DiffKind.Removed, string.Concat(before.Skip(left).Take(start - left)), string.Concat(after.Skip(right).Take(other - right)));
            yield return (DiffKind.Same, string.Concat(before.Skip(start).Take(length)), "");
            (left, right) = (start + length, other + length);
        }

        if (left < before.Count || right < after.Count) yield return (DiffKind.Removed, string.Concat(before.Skip(left)), string.Concat(after.Skip(right)));
    }

    private static List<DiffPiece> Join(List<DiffPiece> pieces)
    {
        var joined = new List<DiffPiece>();
        foreach (var piece in pieces)
            if (joined.Count > 0 && joined[^1].Kind == piece.Kind) joined[^1] = new DiffPiece(piece.Kind, joined[^1].Text + piece.Text);
            else joined.Add(piece);
        return joined;
    }
}
