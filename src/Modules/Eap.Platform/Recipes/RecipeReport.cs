namespace Eap.Platform.Recipes;

/// <summary>What running a recipe did and what it did not understand.</summary>
public sealed class RecipeReport
{
    private readonly List<string> _done = [];
    private readonly List<string> _kept = [];

    /// <summary>What was done, one line each.</summary>
    public IReadOnlyList<string> Done => _done;

    /// <summary>What was kept but not understood (steps, parts, scripts), by name.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Notes something done.</summary>
    public void AddDone(string line) => _done.Add(line);

    /// <summary>Notes something kept but not understood, once.</summary>
    public void AddKept(string line)
    {
        if (!_kept.Contains(line)) _kept.Add(line);
    }
}
