using Eap.Stations.Acceptance;

namespace Eap.Stations.Plaques;

/// <summary>A position named whose plaque is valid.</summary>
internal sealed class NamedPosition
{
    /// <summary>Its acceptance.</summary>
    public required AcceptanceCase Case { get; init; }

    /// <summary>It is no longer in use, or not in the directory.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Path of its page; null for none.</summary>
    public string? Path { get; init; }
}
