using Eap.Organizations.Directory;

namespace Eap.Organizations.Admin;

/// <summary>The list of organisations.</summary>
public sealed class OrganizationListViewModel
{
    /// <summary>What is shown, with its depth.</summary>
    public required IReadOnlyList<(Organization Organization, int Depth)> Rows { get; init; }

    /// <summary>All the person manages.</summary>
    public required int Total { get; init; }

    /// <summary>Words searched for.</summary>
    public required string? Search { get; init; }

    /// <summary>The organisation whose lower level is shown; null for the whole tree.</summary>
    public required Organization? Above { get; init; }

    /// <summary>All the person manages, as a tree.</summary>
    public required OrganizationTree Tree { get; init; }

    /// <summary>May add organisations at the top.</summary>
    public required bool MayAddTop { get; init; }
}
