using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;
using Eap.Stations.Map;
using Eap.Stations.Model;

namespace Eap.Stations.Directory;

/// <summary>The list of stations.</summary>
public sealed record StationListPage
{
    /// <summary>What the reader filtered by.</summary>
    public required StationFilter Filter { get; init; }

    /// <summary>The filter in words.</summary>
    public required IReadOnlyList<string> FilterWords { get; init; }

    /// <summary>Those of this page.</summary>
    public required IReadOnlyList<StationSummary> Stations { get; init; }

    /// <summary>How many the filter leaves.</summary>
    public required int Total { get; init; }

    /// <summary>How many of these are open.</summary>
    public required int Open { get; init; }

    /// <summary>The pages.</summary>
    public required Pager Pager { get; init; }

    /// <summary>The minute it is arranged for.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Districts that have stations, or a tile.</summary>
    public required IReadOnlyList<(string Code, string Title)> Districts { get; init; }

    /// <summary>The city's kinds, and those that stand.</summary>
    public required IReadOnlyList<StationKindTitle> Kinds { get; init; }

    /// <summary>Tiers that were given.</summary>
    public required IReadOnlyList<(string Code, string Title)> Tiers { get; init; }

    /// <summary>All services.</summary>
    public required IReadOnlyList<Term> Services { get; init; }

    /// <summary>The schematic map; null: the city has placed no district.</summary>
    public TileMap? Map { get; init; }

    /// <summary>How far the city is with its allocation; null: it has none.</summary>
    public BuiltOfAllocated? Built { get; init; }

    /// <summary>New stations are subsidised, and a public list says which.</summary>
    public bool HasSubsidies { get; init; }
}
