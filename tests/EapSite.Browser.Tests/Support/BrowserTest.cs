using Eap.Testing;

namespace EapSite.Browser.Tests.Support;

/// <summary>
/// Base of journeys. Every window opened is watched: a console error, an answer of 400 and above or a request to anybody else fails the test.
/// Pictures and sources of a failed test lie in <c>artifacts/browser</c>.
/// </summary>
public abstract class BrowserTest(BrowserFixture browser) : IAsyncDisposable
{
    private readonly List<Visitor> _visitors = [];

    /// <summary>The browser and the sites.</summary>
    protected BrowserFixture Browser => browser;

    /// <summary>A person who opens a browser on a site.</summary>
    protected async Task<Visitor> VisitAsync(SiteHost site, VisitorOptions? options = null)
    {
        var visitor = await Visitor.OpenAsync(browser.Chromium, site, options ?? new VisitorOptions());
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A person who opens a browser on the shared site of a recipe.</summary>
    protected async Task<Visitor> VisitAsync(string recipe = "rizhao-2018", VisitorOptions? options = null) => await VisitAsync(await browser.SiteAsync(recipe), options);

    /// <summary>A new account with these roles at the root, signed in.</summary>
    protected async Task<Visitor> VisitAsAsync(SiteHost site, IReadOnlyList<string> roles, VisitorOptions? options = null) =>
        await SignedInAsync(site, await AccountAsync(site, roles), options);

    /// <summary>A person who signs in with this account.</summary>
    protected async Task<Visitor> SignedInAsync(SiteHost site, SiteAccount account, VisitorOptions? options = null)
    {
        var visitor = await VisitAsync(site, options);
        await visitor.SignInAsync(account);
        return visitor;
    }

    /// <summary>A new account with these roles at the root.</summary>
    protected static async Task<SiteAccount> AccountAsync(SiteHost site, IReadOnlyList<string> roles)
    {
        var account = await site.Data.AccountAsync(roles[0]);
        foreach (var role in roles.Skip(1)) await site.Data.GrantAsync(account, role);
        return account;
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        var faults = _visitors.SelectMany(visitor => visitor.Watch.Faults).Distinct().ToList();
        if (faults.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed)
            foreach (var (visitor, number) in _visitors.Select((visitor, number) => (visitor, number))) await visitor.SaveAsync($"{GetType().Name}.{TestContext.Current.TestMethod?.MethodName}-{number}");
        foreach (var visitor in _visitors) await visitor.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
