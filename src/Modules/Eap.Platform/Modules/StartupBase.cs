using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Platform.Modules;

/// <summary>
/// What a module adds to the site. Every class of a module that derives from it is made once at start; its constructor may ask for
/// <c>IConfiguration</c>, <c>IHostEnvironment</c> and <see cref="ModuleCatalog"/>.
/// </summary>
public abstract class StartupBase
{
    /// <summary>Startups run in module order, then by this number. Default 0.</summary>
    public virtual int Order => 0;

    /// <summary>Registers services.</summary>
    public virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>Adds middleware (after routing and sign-in) and endpoints that are not controllers.</summary>
    public virtual void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
    }
}
