namespace Eap.Platform.Spreadsheets;

/// <summary>Bounds on a sheet that is read. A sheet beyond one is refused whole, never cut.</summary>
public sealed record SheetLimits
{
    /// <summary>Rows with anything in them, headings included. Default 10 001.</summary>
    public int MaxRows { get; init; } = 10_001;

    /// <summary>Columns up to the last one used. Default 200.</summary>
    public int MaxColumns { get; init; } = 200;

    /// <summary>Characters of all cells together. Default 10 million.</summary>
    public int MaxCharacters { get; init; } = 10_000_000;
}
