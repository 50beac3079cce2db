using Eap.Plans.Metrics;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Eap.Plans.Tests.Web;

/// <summary>Rizhao with somebody who keeps delivered lectures: three in 2018 and 2019, one of them at a unit below a district.</summary>
public sealed class FactsSite() : SiteFixture(new SiteHostOptions
{
    // In place of whoever keeps them on the real site.
    Services = services => services.RemoveAll<IMetricSource>().AddSingleton<StubLectures.Store>().AddMetricSource<StubLectures>(),
})
{
    /// <summary>The plan of the recipe.</summary>
    public const string Plan = "4qk7m2w9d5xjv8r3t6h1czb0pn";
}
