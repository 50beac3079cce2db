namespace Eap.Awards.Judging;

/// <summary>What is typed to take a list.</summary>
public sealed class CityListForm
{
    /// <summary>Which title.</summary>
    public string? Category { get; set; }

    /// <summary>Who is on it.</summary>
    public string[]? Chosen { get; set; }

    /// <summary>The day it was decided on.</summary>
    public string? Day { get; set; }

    /// <summary>Where and how.</summary>
    public string? Words { get; set; }
}
