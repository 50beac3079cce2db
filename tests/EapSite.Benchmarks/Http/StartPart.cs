using EapSite.Benchmarks.Reporting;

namespace EapSite.Benchmarks.Http;

/// <summary>From starting the process to the first 200 of the home page, on a site that is there: the median of some starts.</summary>
internal sealed class StartPart(Plan plan, Report report)
{
    private const int Starts = 5;

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        var seconds = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var site = await ServerProcess.StartAsync(plan.Site, [], plan.Settings(), "/");
            seconds.Add(site.FirstAnswer.TotalSeconds);
        }

        seconds.Sort();
        report.AtMost("start to first 200 of /", seconds[Starts / 2], 3, "s", $"{Starts} starts, {seconds[0]:0.00} to {seconds[^1]:0.00} s");
    }
}
