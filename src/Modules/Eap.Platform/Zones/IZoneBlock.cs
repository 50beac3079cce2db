namespace Eap.Platform.Zones;

/// <summary>A block a module adds to a named zone of a page (home, footer, dashboard) that it does not own.</summary>
public interface IZoneBlock
{
    /// <summary>One of <see cref="ZoneNames"/>.</summary>
    string Zone { get; }

    /// <summary>Blocks of a zone are sorted by it.</summary>
    int Position { get; }

    /// <summary>The template to show and its model; null when there is nothing to show now.</summary>
    Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken);
}
