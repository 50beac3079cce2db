namespace Eap.Applications.OnBehalf;

/// <summary>What was typed about how a unit confirmed.</summary>
public sealed class UnitWordForm
{
    /// <summary>The version the person looked at.</summary>
    public string? Version { get; set; }

    /// <summary>Name of a <see cref="UnitWordWay"/>.</summary>
    public string? Way { get; set; }

    /// <summary>Who spoke for the unit.</summary>
    public string? Person { get; set; }

    /// <summary>The day: 2026-01-05.</summary>
    public string? Day { get; set; }

    /// <summary>More.</summary>
    public string? Note { get; set; }
}
