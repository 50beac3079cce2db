using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Support;

/// <summary>What every page must bear, as findings of one line each.</summary>
internal static class PageAsserts
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe finds serious or critical on the page as it is, and of its colours at night and in high contrast.</summary>
    public static async Task<IReadOnlyList<string>> AxeFindingsAsync(this IPage page)
    {
        await BringAxeAsync(page);
        var findings = new List<string>(await LookAsync(""));
        foreach (var mode in new[] { "night", "contrast" }) await page.InModeAsync(mode, async () => findings.AddRange(await LookAsync(mode, "color-contrast")));
        return findings;

        async Task<IEnumerable<string>> LookAsync(string mode, params string[] rules) => (await page.EvaluateAsync<string[]>(Serious, rules)).Select(line => $"{Path(page)} {mode}: {line}");
    }

    /// <summary>What sticks out and makes the page scroll sideways at 320 and 375 pixels, and in large type also on a desk.</summary>
    public static async Task<IReadOnlyList<string>> SidewaysFindingsAsync(this IPage page)
    {
        var findings = new List<string>();
        await AtAsync(320);
        await AtAsync(375);
        await page.InModeAsync("large", async () =>
        {
            await AtAsync(320);
            await AtAsync(375);
            await AtAsync(1280);
        });
        await page.SetViewportSizeAsync(1280, 900);
        return findings;

        async Task AtAsync(int width)
        {
            await page.SetViewportSizeAsync(width, 900);
            findings.AddRange((await page.EvaluateAsync<string[]>(SticksOut)).Select(line => $"{Path(page)} at {width}: {line}"));
        }
    }

    /// <summary>Shows the page as it comes with this display mode: the server writes the reader's choice into this one attribute.</summary>
    public static async Task InModeAsync(this IPage page, string mode, Func<Task> look)
    {
        var before = await page.EvaluateAsync<string>("mode => { const was = document.documentElement.dataset.mode ?? ''; document.documentElement.dataset.mode = mode; return was; }", mode);
        await look();
        await page.EvaluateAsync("mode => document.documentElement.dataset.mode = mode", before);
    }

    /// <summary>Fails with the lines, when there are any.</summary>
    public static void ShouldBeEmpty(this IEnumerable<string> findings)
    {
        var lines = findings.Distinct().ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    // Not through RunAxe: it loads the script anew for each look and opens a window to sum up, which costs more than the looking. Sent once, every
    // further page of the window brings it along.
    private static async Task BringAxeAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => 'axe' in window")) return;
        await page.AddInitScriptAsync(Axe);
        await page.EvaluateAsync(Axe);
    }

    private static string Path(IPage page) => new Uri(page.Url).PathAndQuery;

    private const string Serious = """
        async (rules) => {
          // No rule that counts here reads stylesheets, which axe would fetch anew for each look.
          const result = await axe.run(document, { resultTypes: ['violations'], preload: false, ...(rules.length ? { runOnly: rules } : {}) });
          return result.violations.filter((found) => ['serious', 'critical'].includes(found.impact))
            .flatMap((found) => found.nodes.map((node) => `${found.id} (${found.impact}) ${node.html.slice(0, 200)} ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 250)}`));
        }
        """;

    private const string SticksOut = """
        () => {
          const root = document.documentElement, limit = root.clientWidth;
          if (root.scrollWidth <= limit) return [];
          const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > limit + 0.5);
          return [`${root.scrollWidth} > ${limit}`, ...out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))];
        }
        """;
}
