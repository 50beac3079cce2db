using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Reading;

/// <summary>Every public page of both cities, from the site's own list.</summary>
public sealed class PublicPagesTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const int KB = 1024;

    [Theory]
    [InlineData("rizhao-2018")]
    [InlineData("qingdao-2021")]
    public async Task Pages_NarrowAndInLargeType_DoNotScrollSideways(string recipe)
    {
        var site = await Browser.SiteAsync(recipe);
        var findings = new List<string>();
        foreach (var display in new[] { null, "large" })
        {
            var reader = await VisitAsync(site, new VisitorOptions { Width = 320, Height = 700, Display = display });
            foreach (var path in await SitePages.PublicAsync(site))
            {
                await OpenAsync(reader, path);
                foreach (var width in display is null ? [320, 375] : new[] { 320, 375, 1280 })
                {
                    await reader.Page.SetViewportSizeAsync(width, 700);
                    findings.AddRange(await reader.Page.SidewaysFindingsAsync());
                }
            }
        }

        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rizhao-2018", null)]
    [InlineData("rizhao-2018", "night")]
    [InlineData("rizhao-2018", "contrast")]
    [InlineData("rizhao-2018", "large.night.contrast")]
    [InlineData("qingdao-2021", null)]
    public async Task Pages_OfEachKind_AxeFindsNothingSerious(string recipe, string? display)
    {
        var site = await Browser.SiteAsync(recipe);
        var reader = await VisitAsync(site, new VisitorOptions { Display = display });
        var findings = new List<string>();
        foreach (var path in SitePages.OfEachKind(await SitePages.PublicAsync(site)))
        {
            await OpenAsync(reader, path);
            findings.AddRange(await reader.Page.AxeFindingsAsync());
        }

        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rizhao-2018")]
    [InlineData("qingdao-2021")]
    public async Task Pages_OfEachKind_WeighLittle(string recipe)
    {
        var site = await Browser.SiteAsync(recipe);
        var findings = new List<string>();
        foreach (var path in SitePages.OfEachKind(await SitePages.PublicAsync(site)))
        {
            // A browser of its own each: nothing comes from a cache.
            await using var reader = await Visitor.OpenAsync(Browser.Chromium, site, new VisitorOptions());
            await OpenAsync(reader, path);
            findings.AddRange(Over(path, await WeighAsync(reader)));
        }

        findings.ShouldBeEmpty();
    }

    private static async Task OpenAsync(Visitor reader, string path)
    {
        if (path == SitePages.Unknown) reader.Watch.Expect(path);
        var answer = await reader.Page.GotoAsync(path);
        Assert.True(answer!.Status == (path == SitePages.Unknown ? 404 : 200), $"{path} answered {answer.Status}.");
    }

    private static async Task<IReadOnlyList<(string Kind, int Bytes)>> WeighAsync(Visitor reader)
    {
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var weights = new List<(string, int)>();
        foreach (var request in reader.Watch.Requests) weights.Add((request.ResourceType, (await request.SizesAsync()).ResponseBodySize));
        return weights;
    }

    private static IEnumerable<string> Over(string path, IReadOnlyList<(string Kind, int Bytes)> weights)
    {
        int Of(string kind) => weights.Where(one => one.Kind == kind).Sum(one => one.Bytes);
        if (Of("document") > 25 * KB) yield return $"{path}: page of {Of("document")} bytes";
        if (Of("stylesheet") > 20 * KB) yield return $"{path}: stylesheets of {Of("stylesheet")} bytes";
        if (Of("script") > 15 * KB) yield return $"{path}: scripts of {Of("script")} bytes";
        if (weights.Sum(one => one.Bytes) - Of("image") > 120 * KB) yield return $"{path}: {weights.Sum(one => one.Bytes)} bytes in all";
        if (weights.Count > 12) yield return $"{path}: {weights.Count} requests";
        if (Of("document") == 0 || Of("stylesheet") == 0) yield return $"{path}: nothing was weighed";
    }
}
