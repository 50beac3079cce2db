using System.Text;
using Eap.Platform.Text;

namespace Eap.Stations.Model;

/// <summary>Tells whether two writings mean one address.</summary>
public static class StationAddress
{
    /// <summary>Letters and digits alone, full-width folded, small: 例路８号 3楼 and 例路8号，3楼 are one. Null when nothing is left.</summary>
    public static string? KeyOf(string? address)
    {
        var key = new StringBuilder();
        foreach (var rune in FullWidth.Fold(address ?? "").EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToLowerInvariant(rune));
        return key.Length == 0 ? null : key.ToString(0, Math.Min(key.Length, 255));
    }
}
