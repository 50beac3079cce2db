namespace Eap.Testing;

/// <summary>Base of tests that use a site; the fixture decides whose it is.</summary>
public abstract class SiteTest(SiteFixture fixture)
{
    /// <summary>The running site.</summary>
    protected SiteHost Site => fixture.Site;

    /// <summary>Makes what a test needs.</summary>
    protected SiteData Data => Site.Data;

    /// <summary>Somebody who is not signed in.</summary>
    protected SiteClient Anonymous() => Site.Anonymous();

    /// <inheritdoc cref="SiteHost.SignInAsync(string, string?)"/>
    protected Task<SiteClient> SignInAsync(string role, string? at = null) => Site.SignInAsync(role, at);
}
