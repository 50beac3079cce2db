using Eap.Platform.Navigation;

namespace Eap.Editorial;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("内容", "审校记录", "/admin/editorial", 130, nameof(Permissions.ViewReviewRecords));
}
