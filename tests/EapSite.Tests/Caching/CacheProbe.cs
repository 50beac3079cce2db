using System.Collections.Concurrent;
using Eap.Platform.Caching;
using Eap.Platform.Modules;
using Eap.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EapSite.Tests.Caching;

/// <summary>
/// Pages whose making can be counted, held up and changed: <c>/probe/{name}</c> is kept under the tag of its name; the query of nothing, the
/// headers <c>X-Set-Cookie</c> and <c>X-Status</c> change how it is answered. Not part of the site: the pipeline around it is.
/// </summary>
public sealed class CacheProbe : StartupBase
{
    private readonly ConcurrentDictionary<string, int> _made = new();

    /// <summary>What pages show now.</summary>
    public ConcurrentDictionary<string, string> Texts { get; } = new();

    /// <summary>Holds a page up between reading its text and answering.</summary>
    public ConcurrentDictionary<string, (TaskCompletionSource Reached, TaskCompletionSource Go)> Holds { get; } = new();

    /// <summary>How often the page was made.</summary>
    public int Made(string name) => _made.GetValueOrDefault(name);

    /// <summary>Adds the pages to a site.</summary>
    public void AddTo(IServiceCollection services)
    {
        var startups = (IReadOnlyList<StartupBase>)services.Single(service => service.ServiceType == typeof(IReadOnlyList<StartupBase>)).ImplementationInstance!;
        services.Replace(ServiceDescriptor.Singleton<IReadOnlyList<StartupBase>>([.. startups, this]));
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.Map("/probe/{name}", context => AnswerAsync(context, kept: true));
        routes.MapGet("/not-kept/{name}", context => AnswerAsync(context, kept: false));
        routes.MapGet("/broken/{name}", _ => throw new InvalidOperationException("secret detail of the failure"));
        routes.MapGet("/who/{name}", context => context.Response.WriteAsync($"{context.Connection.RemoteIpAddress} {context.Request.Scheme} {context.Request.Host}"));
    }

    private async Task AnswerAsync(HttpContext context, bool kept)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        _made.AddOrUpdate(name, 1, (_, made) => made + 1);
        if (kept) PageCache.Keep(context, PageCache.Long, name, PageCache.Everything);
        var text = Texts.GetValueOrDefault(name, "first");
        if (Holds.TryRemove(name, out var hold))
        {
            hold.Reached.SetResult();
            await hold.Go.Task;
        }

        if (context.Request.Headers.ContainsKey("X-Set-Cookie")) context.Response.Cookies.Append("probe", "1");
        if (int.TryParse(context.Request.Headers["X-Status"], out var status)) context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var mode = DisplayMode.Read(context.Request);
        await context.Response.WriteAsync($"<p>{text} large={mode.Large} user={context.User.Identity?.Name}</p>{new string('心', 4000)}");
    }
}
