using Eap.Testing;

namespace EapSite.Tests.Caching;

/// <summary>A site with the probe's pages.</summary>
public sealed class CacheSiteFixture : SiteFixture
{
    internal CacheSiteFixture(CacheProbe probe) : base(new SiteHostOptions { Services = probe.AddTo }) => Probe = probe;

    /// <summary>For xunit.</summary>
    public CacheSiteFixture() : this(new CacheProbe())
    {
    }

    /// <summary>Counts, holds up and changes pages.</summary>
    public CacheProbe Probe { get; }
}
