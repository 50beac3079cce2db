using Eap.Contents.Model;

namespace Eap.Portal.Hotlines;

/// <summary>A telephone line for people who need somebody now; the item's title is its name.</summary>
public sealed class HotlinePart : ContentPart
{
    /// <summary>The number as printed; null: the city still has to enter it.</summary>
    public string? Number { get; set; }

    /// <summary>When to call it, to a worker.</summary>
    public string? Description { get; set; }

    /// <summary>One of <see cref="HotlineKind"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>12356, 120, 110: never loses its button, whatever the last check says.</summary>
    public bool Permanent { get; set; }

    /// <summary>When somebody answers; empty: not known.</summary>
    public List<HotlineHours> Hours { get; set; } = [];

    /// <summary>What the hours alone do not say.</summary>
    public string? HoursNote { get; set; }

    /// <summary>The day somebody last called and was answered; null: never.</summary>
    public DateOnly? VerifiedOn { get; set; }

    /// <summary>Place among lines of equal standing.</summary>
    public int Position { get; set; }
}
