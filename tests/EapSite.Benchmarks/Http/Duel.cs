namespace EapSite.Benchmarks.Http;

/// <summary>Two servers under the same load, in turns, so that what else the machine does meets both; medians count.</summary>
internal sealed class Duel(TimeSpan round, int rounds)
{
    /// <summary>Loads both; <paramref name="encoding"/> is what the client says it accepts.</summary>
    public async Task<(Load Ours, Load Theirs)> FightAsync(ServerProcess ours, string ourPath, ServerProcess theirs, string theirPath, string encoding)
    {
        await LoadGenerator.MeasureAsync(ours, ourPath, encoding, round);
        await LoadGenerator.MeasureAsync(theirs, theirPath, encoding, round);
        var (first, second) = (new List<Load>(), new List<Load>());
        for (var i = 0; i < rounds; i++)
        {
            first.Add(await LoadGenerator.MeasureAsync(ours, ourPath, encoding, round));
            second.Add(await LoadGenerator.MeasureAsync(theirs, theirPath, encoding, round));
        }

        return (Median(first), Median(second));
    }

    private static Load Median(List<Load> loads) =>
        new(loads.Select(load => load.PerSecond).Order().ElementAt(loads.Count / 2), loads.Select(load => load.Microseconds).Order().ElementAt(loads.Count / 2));
}
