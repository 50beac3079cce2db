using System.Reflection;

namespace Eap.Platform.Modules;

/// <summary>One module of the running site.</summary>
/// <param name="Id">The assembly name, such as <c>Eap.Articles</c>.</param>
/// <param name="Assembly">The loaded assembly.</param>
/// <param name="Manifest">What its <c>Manifest.cs</c> says.</param>
public sealed record ModuleInfo(string Id, Assembly Assembly, ModuleAttribute Manifest)
{
    /// <summary>True for a theme.</summary>
    public bool IsTheme => Manifest is ThemeAttribute;
}
