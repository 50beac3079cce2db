using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Platform.Caching;

/// <summary>Registers the page cache and compression.</summary>
internal static class CachingServices
{
    public static IServiceCollection AddSiteCaching(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 128 * 1024 * 1024;
            options.MaximumBodySize = 2 * 1024 * 1024;
        });
        services.AddOptions<OutputCacheOptions>().Configure<IServiceProvider>((options, provider) => options.AddBasePolicy(new PageCachePolicy(provider)));
        var inner = services.Last(service => service.ServiceType == typeof(IOutputCacheStore));
        services.Remove(inner);
        services.AddSingleton(provider => new PageCacheStore((IOutputCacheStore)inner.ImplementationFactory!(provider), provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddSingleton<IOutputCacheStore>(provider => provider.GetRequiredService<PageCacheStore>());
        services.AddSingleton<SharedReads>().AddSingleton<PageCache>();
        services.AddResponseCompression(options =>
        {
            // Pages carry no secret beside reader-chosen text: forms with tokens are never compressed together with echoed input across users.
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(["application/rss+xml", "text/calendar", "application/geo+json", "image/svg+xml"]);
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }

    public static IApplicationBuilder UseSiteCaching(this IApplicationBuilder app) => app.UseOutputCache().UseResponseCompression()
        .UseWhen(static context => !context.Request.Path.StartsWithSegments("/admin") && !context.Request.Path.StartsWithSegments("/media"), static branch => branch.UseMiddleware<ETagMiddleware>());
}
