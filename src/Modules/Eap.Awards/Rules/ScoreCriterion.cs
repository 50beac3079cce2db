namespace Eap.Awards.Rules;

/// <summary>What judges score.</summary>
/// <param name="Code">Stable name within the programme.</param>
/// <param name="Title">For judges.</param>
/// <param name="Max">The most points; 1 to 100.</param>
/// <param name="Weight">Its share of the 100.</param>
public sealed record ScoreCriterion(string Code, string Title, int Max, int Weight)
{
    /// <summary>Points are kept to one place.</summary>
    public const int Places = 1;

    /// <summary>0 up to the most, to one place: 8.5.</summary>
    public bool Accepts(decimal points) => points >= 0 && points <= Max && decimal.Round(points, Places) == points;
}
