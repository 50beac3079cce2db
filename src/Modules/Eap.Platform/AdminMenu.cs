using Eap.Platform.Navigation;

namespace Eap.Platform;

/// <summary>The platform's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("", "工作台", "/admin", 0, nameof(Permissions.AccessAdminPanel))
        .Add("站点", "站点设置", "/admin/settings", 800, nameof(Permissions.ManageSettings), everywhere: true)
        .Add("站点", "工作日历", "/admin/calendar", 810, nameof(Permissions.ManageSettings), everywhere: true)
        .Add("站点", "审计日志", "/admin/audit", 820, nameof(Permissions.ViewAuditTrail));
}
