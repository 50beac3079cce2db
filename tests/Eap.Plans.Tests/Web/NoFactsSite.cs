using Eap.Plans.Metrics;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Eap.Plans.Tests.Web;

/// <summary>Rizhao with nobody who keeps facts.</summary>
public sealed class NoFactsSite() : SiteFixture(new SiteHostOptions { Services = services => services.RemoveAll<IMetricSource>() });
