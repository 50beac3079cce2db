using System.Globalization;

namespace Eap.Plans.Programmes;

/// <summary>Where the list behind a figure stands.</summary>
public static class FigureAddress
{
    /// <summary>The list of a target, of one year or the whole period.</summary>
    public static string Of(string planItemId, string target, int? year) =>
        $"/programmes/figures/{planItemId}/{Uri.EscapeDataString(target)}{(year is { } one ? $"/{one.ToString(CultureInfo.InvariantCulture)}" : "")}";
}
