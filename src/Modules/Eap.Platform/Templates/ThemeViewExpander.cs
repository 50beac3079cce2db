using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Eap.Platform.Templates;

// Admin pages wear the admin theme, all others the public one; a theme's view of the same name wins over the module's.
internal sealed class ThemeViewExpander : IViewLocationExpander
{
    public const string PublicTheme = "Eap.PublicTheme";
    public const string AdminTheme = "Eap.AdminTheme";

    public void PopulateValues(ViewLocationExpanderContext context) => context.Values["theme"] = IsAdmin(context.ActionContext) ? AdminTheme : PublicTheme;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var theme = context.Values["theme"];
        yield return $"/{theme}/Views/{{2}}/{{1}}/{{0}}.cshtml";
        yield return $"/{theme}/Views/Shared/{{0}}.cshtml";
        foreach (var location in viewLocations) yield return location;
    }

    private static bool IsAdmin(ActionContext action) =>
        action.HttpContext.Request.Path.StartsWithSegments("/admin") && !action.ActionDescriptor.EndpointMetadata.OfType<UsesPublicThemeAttribute>().Any();
}
