using Eap.Platform.Navigation;

namespace Eap.Plans;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("计划", "年度计划", "/admin/plans", 300, nameof(Permissions.ViewPlans))
        .Add("计划", "登记台账", "/admin/plans/facts", 310, nameof(Permissions.ViewPlans));
}
