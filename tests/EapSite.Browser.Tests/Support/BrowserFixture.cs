using System.Collections.Concurrent;
using Eap.Testing;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Support;

/// <summary>One Chromium for the whole assembly, and the sites it visits, each started when a test first asks for it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly ConcurrentDictionary<string, Lazy<Task<SiteHost>>> _sites = new();
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>The browser.</summary>
    public IBrowser Chromium => _chromium ?? throw new InvalidOperationException("Chromium starts with the fixture; xunit has not started it yet.");

    /// <summary>The site of a recipe with the invented demo content on top, shared by all tests that mind only what they made themselves.</summary>
    public Task<SiteHost> SiteAsync(string recipe = "rizhao-2018") => _sites.GetOrAdd(recipe, static name => new Lazy<Task<SiteHost>>(() => StartAsync(name))).Value;

    /// <summary>A site of the test's own, for tests that move its clock.</summary>
    /// <param name="recipe">The recipe it was set up from.</param>
    /// <param name="mail">The mail server it sends through; null: mail is caught.</param>
    /// <param name="startsAt">Where its clock stands; null: on the usual Monday morning.</param>
    public static Task<SiteHost> StartAsync(string recipe = "rizhao-2018", SmtpPeer? mail = null, DateTimeOffset? startsAt = null)
    {
        var options = new SiteHostOptions
        {
            Recipe = recipe, Demo = true, Kestrel = true, RealMail = mail is not null,
            // As a published site serves them: from build output stylesheets and scripts would come uncompressed and be asked for again each time.
            Settings = new Dictionary<string, string>(mail?.Settings ?? []) { ["ReloadStaticAssetsAtRuntime"] = "false" },
        };
        return SiteHost.StartAsync(startsAt is { } start ? options with { StartsAt = start } : options);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = ["--disable-gpu"] });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
        foreach (var site in _sites.Values) await (await site.Value).DisposeAsync();
    }

    // No browser is a failure, never a skip: these journeys are what a person sees.
    private static string Executable() => Environment.GetEnvironmentVariable("EAP_CHROMIUM") is { Length: > 0 } named
        ? named
        : Known.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is missing: install it, or name its program in EAP_CHROMIUM.");
}
