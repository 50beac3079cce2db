namespace Eap.Platform.Navigation;

/// <summary>Adds entries to a menu made by code; modules derive from <see cref="AdminNavigationProvider"/> in their <c>AdminMenu.cs</c>.</summary>
public interface INavigationProvider
{
    /// <summary>Adds entries to the menu called <paramref name="menu"/>.</summary>
    void Build(string menu, NavigationBuilder builder);
}
