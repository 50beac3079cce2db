using Eap.Platform.Recipes;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Recipes;

/// <summary>A blank site that knows the probe step.</summary>
public sealed class RecipeSiteFixture() : SiteFixture(new SiteHostOptions
{
    Recipe = "blank",
    Settings = new Dictionary<string, string> { ["Setup:City"] = "日照", ["Some:Key"] = "configured" },
    Services = services => services.AddScoped<IRecipeStepHandler, ProbeStep>(),
});
