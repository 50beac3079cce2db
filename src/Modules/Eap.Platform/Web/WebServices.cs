using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Eap.Platform.Data;
using Eap.Platform.Templates;
using Eap.Platform.Web.DataProtection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Eap.Platform.Web;

/// <summary>Registers pages, antiforgery, key ring, proxies, health.</summary>
internal static class WebServices
{
    public static IServiceCollection AddSiteWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddControllersWithViews(options =>
        {
            options.Conventions.Add(new ModuleAreaConvention());
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add(new NullCharacters.Filter());
        }).AddViewLocalization();
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.AreaViewLocationFormats.Clear();
            options.AreaViewLocationFormats.Add("/{2}/Views/{1}/{0}.cshtml");
            options.AreaViewLocationFormats.Add("/{2}/Views/Shared/{0}.cshtml");
            options.ViewLocationExpanders.Add(new ThemeViewExpander());
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Chinese stays Chinese in the source of a page: a third of its bytes, and readable.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<TemplateTable>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "eap.form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("EapSite");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = ActivatorUtilities.CreateInstance<DatabaseXmlRepository>(provider)));
        services.Configure<ForwardedHeadersOptions>(options => Trust(options, configuration.GetSection("Network").Get<NetworkOptions>() ?? new NetworkOptions()));
        services.AddHealthChecks().AddDbContextCheck<SiteDbContext>("database");
        services.AddSiteRateLimits(configuration);
        return services;
    }

    private static void Trust(ForwardedHeadersOptions options, NetworkOptions network)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in network.TrustedProxies)
        {
            if (proxy.Contains('/')) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else options.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        // Without a proxy named, nobody's headers are believed.
        if (network.TrustedProxies.Length == 0) options.ForwardedHeaders = ForwardedHeaders.None;
    }
}
