using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Text;

namespace Eap.Experts.Calendar;

/// <summary>What cannot be in two places at once: a person, a hall.</summary>
/// <param name="Kind"><see cref="ExpertKind"/> or <see cref="VenueKind"/>.</param>
/// <param name="Id">Which one.</param>
public readonly record struct CalendarResource(string Kind, string Id)
{
    /// <summary>Kind of experts.</summary>
    public const string ExpertKind = "expert";

    /// <summary>Kind of venues.</summary>
    public const string VenueKind = "venue";

    private static readonly string[] NoHall = ["线上", "网上", "待定"];

    /// <summary>An expert.</summary>
    public static CalendarResource Expert(string expertId) => new(ExpertKind, expertId);

    /// <summary>
    /// A venue by where it is: spaces, punctuation, capital and full-width letters make no difference, and whoever asks makes none either: two unions that write the same
    /// mean the same hall. Null: no hall (online, not known yet), nothing to book.
    /// </summary>
    public static CalendarResource? Venue(string? place)
    {
        var name = string.Concat(FullWidth.Fold(PlainInput.Clean(place).Value).ToUpperInvariant().EnumerateRunes().Where(Rune.IsLetterOrDigit));
        return name.Length == 0 || NoHall.Any(word => name.StartsWith(word, StringComparison.Ordinal)) ? null : new(VenueKind, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
    }
}
