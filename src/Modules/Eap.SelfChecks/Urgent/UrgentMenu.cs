using Eap.Platform.Navigation;

namespace Eap.SelfChecks.Urgent;

/// <summary>Urgent support in the menus: of a union, and of whoever is on call.</summary>
public sealed class UrgentMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("我的", "请求紧急支援", "/urgent", 25, nameof(Applications.Permissions.FileApplication))
        .Add("待办", "紧急支援", "/admin/urgent", 5, nameof(UrgentPermissions.AnswerUrgent));
}
