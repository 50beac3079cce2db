using Eap.Workflows.Activities;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Workflows;

/// <summary>What a module's <c>Startup</c> adds to workflows.</summary>
public static class WorkflowServices
{
    /// <summary>Registers a kind of step.</summary>
    public static IServiceCollection AddActivity<T>(this IServiceCollection services) where T : Activity => services.AddScoped<Activity, T>();

    /// <summary>Registers the states of a content type.</summary>
    public static IServiceCollection AddStatusProcess<T>(this IServiceCollection services) where T : class, IStatusProcess => services.AddScoped<IStatusProcess, T>();
}
