using Eap.Plans.Facts;
using Eap.Plans.Rules;
using Eap.Stations.Model;
using Eap.Testing;

namespace Eap.Stations.Tests.Web;

/// <summary>What "in place at the end of a year" counts: what stood then, whatever became of it since.</summary>
public sealed class InPlaceTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private Task<string[]> StandingAsync(string metric, int toYear) => Site.UseAsync<MetricFacts, string[]>(async facts =>
        [.. (await facts.OfAsync(metric, 2000, toYear, CancellationToken.None))!.Select(fact => fact.Title).Order(StringComparer.Ordinal)]);

    private Task BuiltAsync(string title, DateOnly? closedOn, StationKind kind = StationKind.Station, DateOnly? builtOn = null, string host = "rizhao-donggang") => Data.StationAsync(title, host, part =>
        (part.Kind, part.SizeEvidence.Text, part.BuiltOn.Value, part.ClosedOn.Value) = (kind, "例：1200人", builtOn ?? new DateOnly(2024, 3, 1), closedOn));

    // The fixture's clock stands on 23 November 2026.
    [Fact]
    public async Task Station_ClosedLater_StoodAtTheEndOfTheYearsBefore()
    {
        await BuiltAsync("一直开着", null);
        await BuiltAsync("今年停了", new DateOnly(2026, 5, 1));
        await BuiltAsync("去年最后一天停了", new DateOnly(2025, 12, 31));
        await BuiltAsync("今天停", new DateOnly(2026, 11, 23));
        await BuiltAsync("月底才停", new DateOnly(2026, 11, 30), host: "rizhao-juxian");
        await BuiltAsync("还没建好", null, builtOn: new DateOnly(2026, 12, 20));
        await BuiltAsync("工作室今年停了", new DateOnly(2026, 5, 1), StationKind.Studio);

        Assert.Equal(Ordered("一直开着", "月底才停"), await StandingAsync(PlanMetrics.Station, 2026));
        Assert.Equal(Ordered("一直开着", "今年停了", "今天停", "月底才停"), await StandingAsync(PlanMetrics.Station, 2025));
        Assert.Equal(Ordered("一直开着", "今年停了", "去年最后一天停了", "今天停", "月底才停"), await StandingAsync(PlanMetrics.Station, 2024));
        Assert.Equal(["工作室今年停了"], await StandingAsync("Studio", 2025));
        Assert.Empty(await StandingAsync("Studio", 2026));
        // The table of the annex says what stands today.
        Assert.Equal("8 个里建成 2 个", (await Anonymous().GetPageAsync("/stations")).Text("#built"));
    }

    private static IEnumerable<string> Ordered(params string[] titles) => titles.Order(StringComparer.Ordinal);
}
