using System.Globalization;

namespace Eap.Contents.Editing;

/// <summary>A row of a table to be added or removed without script: a button posts the whole form.</summary>
/// <param name="Field">The table: <c>Part.Field</c>.</param>
/// <param name="Removed">The row to remove, from 0; null: one is added at the end.</param>
public sealed record RowChange(string Field, int? Removed)
{
    /// <summary>Name of the buttons.</summary>
    public const string Name = "row";

    /// <summary>Value of the button that adds a row.</summary>
    public static string Adding(string field) => $"add:{field}";

    /// <summary>Value of the button that removes a row.</summary>
    public static string Removing(string field, int row) => string.Create(CultureInfo.InvariantCulture, $"remove:{field}:{row}");

    internal static RowChange? Read(string? value) => value?.Split(':') switch
    {
        ["add", { Length: > 0 } field] => new RowChange(field, null),
        ["remove", { Length: > 0 } field, var row] when int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var place) => new RowChange(field, place),
        _ => null,
    };
}
