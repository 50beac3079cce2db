using System.Globalization;
using Eap.Platform.Text;

namespace Eap.Lectures.Evidence;

/// <summary>Reads a number of heads as typed: 五十余, 50.5 and −1 are no numbers of people; 5 000 are not in a hall of 60 seats.</summary>
public static class HeadCount
{
    /// <summary>The number, or what is wrong with it in Chinese; both null for nothing typed.</summary>
    /// <param name="text">As typed; full-width figures and blanks make no difference.</param>
    /// <param name="seats">Seats of the hall; null: not known.</param>
    public static (int? Heads, string? Problem) Read(string? text, int? seats)
    {
        var line = FullWidth.Fold(PlainInput.Clean(text).Value).Replace(" ", "", StringComparison.Ordinal);
        if (line.Length == 0) return (null, null);
        if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var heads) || heads > LectureEvidence.MostHeads) return (null, "人数写成整数，例如 86。");
        return heads > seats ? (null, $"场地只有 {seats} 个座位，请核对人数。") : (heads, null);
    }
}
