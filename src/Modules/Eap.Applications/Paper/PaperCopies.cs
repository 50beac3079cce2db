using Eap.Applications.Forms;

namespace Eap.Applications.Paper;

/// <summary>How many copies of the paper form are asked, and how each is called. Every printing has the same numbers: 第 2 份 is the second copy, whenever it was printed.</summary>
public sealed record PaperCopies
{
    private const int Most = 20;

    private PaperCopies(int count) => Count = count;

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>The number and name of each.</summary>
    public IEnumerable<(int Number, string Title)> Copies => Enumerable.Range(1, Count).Select(number => (number, Count == 1 ? "共 1 份" : $"第 {number} 份，共 {Count} 份"));

    /// <summary>Of a form; null when it asks no paper.</summary>
    public static PaperCopies? Of(ApplicationSettings settings) => settings.AskPaper ? new PaperCopies(Math.Clamp(settings.Copies, 1, Most)) : null;
}
