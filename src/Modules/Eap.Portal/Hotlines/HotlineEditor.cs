using Eap.Contents.Editing;

namespace Eap.Portal.Hotlines;

/// <summary>What the editor of a line shows.</summary>
public sealed class HotlineEditor
{
    /// <summary>The number.</summary>
    public required PartInput Number { get; init; }

    /// <summary>When to call it.</summary>
    public required PartInput Description { get; init; }

    /// <summary>The kind.</summary>
    public required PartInput Kind { get; init; }

    /// <summary>Never loses its button; true or false.</summary>
    public required PartInput Permanent { get; init; }

    /// <summary>One row per stretch, and a few empty ones.</summary>
    public required IReadOnlyList<HotlineHoursRow> Hours { get; init; }

    /// <summary>What is wrong with the rows.</summary>
    public required IReadOnlyList<string> HoursErrors { get; init; }

    /// <summary>What the hours do not say.</summary>
    public required PartInput HoursNote { get; init; }

    /// <summary>The last check.</summary>
    public required PartInput VerifiedOn { get; init; }

    /// <summary>Place among lines.</summary>
    public required PartInput Position { get; init; }
}

/// <summary>A row of hours in the editor: what was typed, or what is stored.</summary>
/// <param name="Name">Prefix of its inputs.</param>
/// <param name="Number">1 and up, for labels.</param>
/// <param name="Days">Chosen days, 1 = Monday.</param>
/// <param name="From">HH:mm.</param>
/// <param name="To">HH:mm.</param>
public sealed record HotlineHoursRow(string Name, int Number, IReadOnlyList<string> Days, string From, string To)
{
    /// <summary>For ids.</summary>
    public string Id => Name.Replace('.', '-');
}
