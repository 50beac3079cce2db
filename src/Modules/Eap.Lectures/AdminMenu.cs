using Eap.Platform.Navigation;

namespace Eap.Lectures;

/// <summary>The module's entry in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("服务", "讲座安排", "/admin/lectures/requests", 310, nameof(Permissions.ArrangeLectures));
}
