using System.Globalization;
using Eap.Platform.Commands;

namespace Eap.Platform.Seeding;

/// <summary>What the words of a <c>seed</c> command ask for.</summary>
/// <param name="Wanted">How many of each kind; empty when something is wrong.</param>
/// <param name="Error">What is wrong, in Chinese; null when nothing is.</param>
public sealed record SeedOrder(IReadOnlyList<(ISeedSource Source, int Count)> Wanted, string? Error)
{
    /// <summary>The flag without which nothing is made in Production.</summary>
    public const string InProduction = "in-production";

    // Read by the site itself, whatever the verb; options with a colon are configuration.
    private static readonly HashSet<string> OfTheSite = new(["recipe", "urls", "environment", InProduction], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads it.</summary>
    public static SeedOrder Read(CommandLine line, IReadOnlyList<ISeedSource> sources)
    {
        var options = line.Options.Where(name => !name.Contains(':') && !OfTheSite.Contains(name)).ToList();
        if (line.Words.Count > 0) return Wrong($"看不懂“{line.Words[0]}”：数量写在选项后面，例如 {Example(sources)}");
        if (options.Count == 0) return Wrong($"请写明生成什么、多少，例如 {Example(sources)}");
        var wanted = new List<(ISeedSource, int)>();
        foreach (var name in options)
        {
            if (sources.FirstOrDefault(source => string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } source)
                return Wrong($"不会生成“{name}”。可以生成的有：{string.Join("、", sources.Select(known => $"--{known.Name}（{known.Title}）"))}");
            if (!int.TryParse(line.Option(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1 || count > source.Most)
                return Wrong($"--{source.Name} 后面要写 1 到 {source.Most} 之间的整数，收到的是“{line.Option(name)}”。");
            wanted.Add((source, count));
        }

        return new SeedOrder(wanted, null);
    }

    private static SeedOrder Wrong(string error) => new([], error);

    private static string Example(IReadOnlyList<ISeedSource> sources) => "seed " + string.Join(' ', sources.Select(source => $"--{source.Name} 1000"));
}
