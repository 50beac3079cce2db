namespace Eap.Awards.Rules;

/// <summary>Whose nomination it is.</summary>
/// <param name="Path">Path of the nominating union.</param>
/// <param name="CityPaths">Paths of the city and of nodes that only group: an office there relates to everybody and so to nobody, but for what the city itself nominates.</param>
/// <param name="Names">The nominee's name and other names.</param>
public sealed record JudgedUnit(string Path, IReadOnlySet<string> CityPaths, IReadOnlyList<string> Names)
{
    /// <summary>Path of where the nominee works, when another union nominates; null: nowhere in the tree, or the same.</summary>
    public string? WorkPath { get; init; }

    /// <summary>Whether an office or a tie at a path relates to the nomination: to whoever nominates, or to where the nominee works.</summary>
    public bool Relates(string path) => Relates(path, Path) || WorkPath is not null && Relates(path, WorkPath);

    // Everything lies below the city: where the city itself nominates, its own people keep out and nobody else.
    private bool Relates(string path, string own) => CityPaths.Contains(own) || CityPaths.Contains(path) ? path == own : IsWithin(own, path) || IsWithin(path, own);

    private static bool IsWithin(string path, string above) => path.StartsWith(above, StringComparison.Ordinal);
}
