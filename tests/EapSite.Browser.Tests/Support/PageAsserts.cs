using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Support;

/// <summary>What every page must bear.</summary>
internal static class PageAsserts
{
    /// <summary>What axe finds serious or critical, one line each; empty is what every page must be.</summary>
    public static async Task<IReadOnlyList<string>> AxeFindingsAsync(this IPage page)
    {
        var result = await page.RunAxe();
        return
        [
            .. result.Violations.Where(found => found.Impact is "serious" or "critical")
                .SelectMany(found => found.Nodes.Select(node => $"{new Uri(page.Url).PathAndQuery}: {found.Id} ({found.Impact}) {node.Html} {Reason(node)}")),
        ];
    }

    /// <summary>What sticks out at the right and makes the page scroll sideways; empty when nothing does.</summary>
    public static async Task<IReadOnlyList<string>> SidewaysFindingsAsync(this IPage page)
    {
        var found = await page.EvaluateAsync<string[]>("""
            () => {
              const root = document.documentElement, limit = root.clientWidth;
              if (root.scrollWidth <= limit) return [];
              const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > limit + 0.5);
              return [`${root.scrollWidth} > ${limit}`, ...out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))];
            }
            """);
        return [.. found.Select(line => $"{new Uri(page.Url).PathAndQuery}: {line}")];
    }

    /// <summary>Fails with the lines, when there are any.</summary>
    public static void ShouldBeEmpty(this IEnumerable<string> findings)
    {
        var lines = findings.Distinct().ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    private static string Reason(AxeResultNode node) => string.Join(" ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message).Take(2));
}
