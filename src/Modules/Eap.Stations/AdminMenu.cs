using Eap.Platform.Navigation;

namespace Eap.Stations;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder)
    {
    }
}
