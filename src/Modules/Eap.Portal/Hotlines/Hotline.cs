namespace Eap.Portal.Hotlines;

/// <summary>A line as the rules see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">What is stored.</param>
public sealed record Hotline(string Name, HotlinePart Part)
{
    /// <summary>Its hours.</summary>
    public WeeklyHours Hours { get; } = new(Part.Hours);

    /// <summary>Danger to life.</summary>
    public bool IsEmergency => Part.Kind == HotlineKind.Emergency;

    /// <summary>For <c>tel:</c>: digits, and a leading plus.</summary>
    public string Dial => new([.. (Part.Number ?? "").Where((character, index) => char.IsAsciiDigit(character) || (index == 0 && character == '+'))]);
}
