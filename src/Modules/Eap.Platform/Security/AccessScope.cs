namespace Eap.Platform.Security;

/// <summary>A set of organisations: whole site, or the subtrees below some paths.</summary>
/// <param name="Everywhere">No limit; only commands and recipes have this.</param>
/// <param name="Paths">Materialised paths of organisations; an organisation is inside when its own path starts with one of them.</param>
public sealed record AccessScope(bool Everywhere, IReadOnlyList<string> Paths)
{
    /// <summary>All organisations.</summary>
    public static readonly AccessScope All = new(true, []);

    /// <summary>None.</summary>
    public static readonly AccessScope None = new(false, []);

    /// <summary>True when nothing is inside.</summary>
    public bool IsEmpty => !Everywhere && Paths.Count == 0;

    /// <summary>True when the organisation with this path is inside.</summary>
    public bool Contains(string path) => Everywhere || Paths.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal));
}
