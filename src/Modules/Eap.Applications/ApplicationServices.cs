using Eap.Applications.Filing;
using Eap.Applications.Rules;
using Eap.Applications.Timeline;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Applications;

/// <summary>What a module's <c>Startup</c> adds to applications.</summary>
public static class ApplicationServices
{
    /// <summary>Registers a rule.</summary>
    public static IServiceCollection AddApplicationRule<T>(this IServiceCollection services) where T : class, IApplicationRule => services.AddScoped<IApplicationRule, T>();

    /// <summary>Registers something that accepting waits for.</summary>
    public static IServiceCollection AddAcceptanceRule<T>(this IServiceCollection services) where T : class, IAcceptanceRule => services.AddScoped<IAcceptanceRule, T>();

    /// <summary>Registers somebody who needs what was filled in, after the decision.</summary>
    public static IServiceCollection AddStillNeeded<T>(this IServiceCollection services) where T : class, IStillNeeded => services.AddScoped<IStillNeeded, T>();

    /// <summary>Registers something that fills in.</summary>
    public static IServiceCollection AddPrefill<T>(this IServiceCollection services) where T : class, IPrefill => services.AddScoped<IPrefill, T>();

    /// <summary>Registers lines of the timeline.</summary>
    public static IServiceCollection AddTimelineSource<T>(this IServiceCollection services) where T : class, ITimelineSource => services.AddScoped<ITimelineSource, T>();

    /// <summary>Registers who says how far applications are.</summary>
    public static IServiceCollection AddApplicationStages<T>(this IServiceCollection services) where T : class, IApplicationStages => services.AddScoped<IApplicationStages, T>();

    /// <summary>Registers lines at questions.</summary>
    public static IServiceCollection AddFieldHints<T>(this IServiceCollection services) where T : class, IFieldHints => services.AddScoped<IFieldHints, T>();

    /// <summary>Registers which questions a module's rules demand.</summary>
    public static IServiceCollection AddFormDemands<T>(this IServiceCollection services) where T : class, IFormDemands => services.AddScoped<IFormDemands, T>();

    /// <summary>Registers who tells when forms are filed that follow more than their own settings.</summary>
    public static IServiceCollection AddFilingTimeSource<T>(this IServiceCollection services) where T : class, IFilingTimeSource => services.AddScoped<IFilingTimeSource, T>();

    /// <summary>Registers a section of the pages.</summary>
    public static IServiceCollection AddApplicationPanel<T>(this IServiceCollection services) where T : class, IApplicationPanel => services.AddScoped<IApplicationPanel, T>();

    /// <summary>Registers what follows an application's moves.</summary>
    public static IServiceCollection AddApplicationObserver<T>(this IServiceCollection services) where T : class, IApplicationObserver => services.AddScoped<IApplicationObserver, T>();
}
