namespace Eap.Platform.Navigation;

/// <summary>Adds entries to the admin menu.</summary>
public abstract class AdminNavigationProvider : INavigationProvider
{
    /// <summary>The menu's name.</summary>
    public const string MenuName = "admin";

    /// <summary>Adds the module's entries.</summary>
    protected abstract void Build(NavigationBuilder builder);

    void INavigationProvider.Build(string menu, NavigationBuilder builder)
    {
        if (menu == MenuName) Build(builder);
    }
}
