namespace Eap.Contents.Display;

/// <summary>The page numbers under a public list; shown by the template <c>Pager</c>, which shows nothing when there is one page.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Pages">How many there are, at least 1.</param>
/// <param name="Link">The address of a page.</param>
public sealed record Pager(int Page, int Pages, Func<int, string> Link)
{
    /// <summary>The number of pages of a list; 1 for an empty one.</summary>
    public static int Count(int total, int size) => Math.Max(1, (total + size - 1) / size);

    /// <summary>The numbers to show, ascending; null stands for those left out between two.</summary>
    public IEnumerable<int?> Numbers()
    {
        var shown = new SortedSet<int>([1, Page - 1, Page, Page + 1, Pages]);
        var last = 0;
        foreach (var number in shown.Where(number => number >= 1 && number <= Pages))
        {
            if (number > last + 1) yield return null;
            yield return last = number;
        }
    }
}
