using Eap.Testing;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Support;

/// <summary>
/// Pictures for the guides, into <c>artifacts/screenshots/guides</c>: WebP, as small as a screen of text can be. Those the guides show are copies in
/// <c>docs/images/guides</c>.
/// </summary>
internal static class GuidePictures
{
    private const int Margin = 16;

    /// <summary>Takes the part of the page from the top of one thing to the bottom of another; without them what the window shows.</summary>
    /// <param name="visitor">Whose window.</param>
    /// <param name="name">Name of the file, without its ending.</param>
    /// <param name="from">Where the picture begins; null: at the top of the window.</param>
    /// <param name="to">Where it ends; null: with <paramref name="from"/>.</param>
    public static async Task GuideAsync(this Visitor visitor, string name, ILocator? from = null, ILocator? to = null)
    {
        var (page, size) = (visitor.Page, visitor.Page.ViewportSize!);
        await page.Mouse.MoveAsync(0, 0);
        var (left, top, right, bottom) = from is null ? (0f, 0f, size.Width, size.Height) : await EdgesAsync(from, to ?? from);
        var session = await visitor.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = "webp", ["quality"] = 60, ["captureBeyondViewport"] = true,
            ["clip"] = new Dictionary<string, object> { ["x"] = left, ["y"] = top, ["width"] = right - left, ["height"] = bottom - top, ["scale"] = 1 },
        });
        var file = Repository.PathOf("artifacts", "screenshots", "guides", $"{name}.webp");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(answer!.Value.GetProperty("data").GetString()!));
    }

    // As wide as the page's main part. Boxes are measured from the window, the picture from the top of the page.
    private static async Task<(float Left, float Top, float Right, float Bottom)> EdgesAsync(ILocator from, ILocator to)
    {
        var main = (await from.Page.Locator("main").BoundingBoxAsync())!;
        var scrolled = await from.Page.EvaluateAsync<float>("() => window.scrollY");
        var (first, last) = ((await from.BoundingBoxAsync())!, (await to.BoundingBoxAsync())!);
        return (main.X, Math.Max(0, first.Y + scrolled - Margin), main.X + main.Width, last.Y + last.Height + scrolled + Margin);
    }
}
