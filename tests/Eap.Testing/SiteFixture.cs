using Eap.Platform.Data;
using Xunit;

namespace Eap.Testing;

/// <summary>
/// A site for the tests of an assembly (<c>[assembly: AssemblyFixture]</c>), a collection, or one class that wants it for itself
/// (<c>IClassFixture&lt;SiteFixture&gt;</c>). Derive from it for another recipe or engine.
/// </summary>
public class SiteFixture : IAsyncLifetime
{
    private readonly SiteHostOptions _options;
    private SiteHost? _host;

    /// <summary>Rizhao 2018 on SQLite.</summary>
    public SiteFixture() : this(new SiteHostOptions())
    {
    }

    /// <summary>A site of another kind.</summary>
    protected SiteFixture(SiteHostOptions options) => _options = options;

    /// <summary>The running site.</summary>
    public SiteHost Site => _host ?? throw new InvalidOperationException("The site starts with the fixture; xunit has not started it yet.");

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _host = await SiteHost.StartAsync(_options);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
