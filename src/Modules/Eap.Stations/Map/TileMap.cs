using Eap.Stations.Model;

namespace Eap.Stations.Map;

/// <summary>
/// The districts as tiles, beside each other as they lie. No boundary is drawn and no map is loaded from anywhere: one sees where something is, and nothing a
/// real map would have to be reviewed for.
/// </summary>
/// <param name="Tiles">The tiles.</param>
/// <param name="ReviewNumber">审图号 of the city's real map; null while there is none.</param>
public sealed record TileMap(IReadOnlyList<Tile> Tiles, string? ReviewNumber)
{
    /// <summary>Edge of a tile in the drawing, gap included.</summary>
    public const int Step = 100;

    /// <summary>Columns.</summary>
    public int Columns => Tiles.Max(tile => tile.Column) + 1;

    /// <summary>Rows.</summary>
    public int Rows => Tiles.Max(tile => tile.Row) + 1;

    /// <summary>The map of some districts: those the city placed, then, in a row below, those that have stations and no place yet. Null when none is placed.</summary>
    /// <param name="city">The city's settings.</param>
    /// <param name="counts">Stations by district: code, short name, how many, how many open now.</param>
    public static TileMap? Of(StationSettings city, IReadOnlyList<DistrictCount> counts)
    {
        if (city.Districts.Count == 0) return null;
        var placed = city.Districts.Select(tile => counts.FirstOrDefault(count => count.Code == tile.Code) is { } count
            ? new Tile(tile.Code, tile.Label, tile.Column, tile.Row, count.Stations, count.Open)
            : new Tile(tile.Code, tile.Label, tile.Column, tile.Row, 0, 0)).ToList();
        var (columns, below) = (placed.Max(tile => tile.Column) + 1, placed.Max(tile => tile.Row) + 1);
        var others = counts.Where(count => !placed.Exists(tile => tile.Code == count.Code));
        return new TileMap([.. placed, .. others.Select((count, index) => new Tile(count.Code, Short(count.Name), index % columns, below + (index / columns), count.Stations, count.Open))], city.MapReviewNumber);
    }

    // What fits on a tile.
    private static string Short(string name) => name.Length <= 4 ? name : name[..4];
}
