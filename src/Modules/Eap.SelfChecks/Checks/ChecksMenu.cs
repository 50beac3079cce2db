using Eap.Platform.Navigation;

namespace Eap.SelfChecks.Checks;

/// <summary>Scales in the admin menu.</summary>
public sealed class ChecksMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("内容", "自主测评", "/admin/selfchecks", 140, nameof(ChecksPermissions.ImportScales));
}
