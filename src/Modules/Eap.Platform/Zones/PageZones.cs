namespace Eap.Platform.Zones;

/// <summary>Collects what the modules add to a zone.</summary>
public sealed class PageZones(IEnumerable<IZoneBlock> blocks)
{
    /// <summary>The zone's blocks that have something to show, in order.</summary>
    public async Task<IReadOnlyList<ZoneContent>> BuildAsync(string zone, CancellationToken cancellationToken = default)
    {
        var contents = new List<ZoneContent>();
        foreach (var block in blocks.Where(block => block.Zone == zone).OrderBy(block => block.Position))
            if (await block.BuildAsync(cancellationToken) is { } content) contents.Add(content);
        return contents;
    }
}
