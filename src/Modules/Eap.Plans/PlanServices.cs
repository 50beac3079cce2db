using Eap.Plans.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans;

/// <summary>What a module's <c>Startup</c> adds to plans.</summary>
public static class PlanServices
{
    /// <summary>Registers the facts of a metric.</summary>
    public static IServiceCollection AddMetricSource<T>(this IServiceCollection services) where T : class, IMetricSource => services.AddScoped<IMetricSource, T>();
}
