using Eap.Platform.Data;

namespace Eap.Platform.Seeding;

/// <summary>
/// What a module can fill a site with for measuring: <c>seed --articles 100000</c>. What it makes is numbered from 1; a number always gives the
/// same, whatever was made before, so that seeding again only adds what is missing.
/// </summary>
public interface ISeedSource
{
    /// <summary>The option of the command, without dashes: <c>articles</c>.</summary>
    string Name { get; }

    /// <summary>What it makes, in Chinese: 文章.</summary>
    string Title { get; }

    /// <summary>The highest number it can make.</summary>
    int Most { get; }

    /// <summary>Makes the numbers from <paramref name="first"/> on, in the running unit of work; those that are there already stay as they are.</summary>
    Task WriteAsync(UnitScope unit, int first, int count, CancellationToken cancellationToken);

    /// <summary>Called once after the last number, in a unit of work of its own: puts in order what many writes left behind.</summary>
    Task FinishAsync(UnitScope unit, CancellationToken cancellationToken);
}
