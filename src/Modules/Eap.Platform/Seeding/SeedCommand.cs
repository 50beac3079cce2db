using System.Diagnostics;
using Eap.Platform.Commands;
using Eap.Platform.Data;
using Microsoft.Extensions.Hosting;

namespace Eap.Platform.Seeding;

/// <summary>Fills a site with invented content for measuring: batch by batch, each in a unit of work of its own.</summary>
internal sealed class SeedCommand(IEnumerable<ISeedSource> sources, UnitOfWork work, IHostEnvironment environment) : ISiteCommand
{
    private const int BatchSize = 1000;
    private const int BatchesBetweenNews = 10;
    private readonly List<ISeedSource> _sources = [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];

    public string Name => "seed";

    public string Usage => $"seed {string.Join(' ', _sources.Select(source => $"[--{source.Name} N]"))} [--{SeedOrder.InProduction}]";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancellationToken)
    {
        var order = SeedOrder.Read(line, _sources);
        if (order.Error is not null) return CommandOutput.Fail(order.Error);
        if (environment.IsProduction() && !line.Flag(SeedOrder.InProduction))
            return CommandOutput.Fail($"这是正式环境：这里生成的都是测量用的假内容，读者会看到。确实要在这个站点上测量，请加上 --{SeedOrder.InProduction}。");
        foreach (var (source, count) in order.Wanted) await FillAsync(source, count, cancellationToken);
        return 0;
    }

    private async Task FillAsync(ISeedSource source, int count, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        for (var (done, batch) = (0, 1); done < count; batch++)
        {
            var (first, size) = (done + 1, Math.Min(BatchSize, count - done));
            await work.RunAsync(unit => InUnit(unit, source).WriteAsync(unit, first, size, cancellationToken), cancellationToken);
            done += size;
            if (batch % BatchesBetweenNews == 0) Console.WriteLine($"{source.Title}：{done} / {count}，{watch.Elapsed.TotalSeconds:0} 秒");
        }

        await work.RunAsync(unit => InUnit(unit, source).FinishAsync(unit, cancellationToken), cancellationToken);
        Console.WriteLine($"{source.Title}：{count} 条已在站点上，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。");
    }

    // Each unit of work has services of its own: the source too.
    private static ISeedSource InUnit(UnitScope unit, ISeedSource source) => unit.Get<IEnumerable<ISeedSource>>().First(known => known.Name == source.Name);
}
