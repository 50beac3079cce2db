using Eap.Platform.Navigation;

namespace Eap.Awards.Judging;

/// <summary>A judge's own entry.</summary>
public sealed class JudgingMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("我的", "我的评审", "/judge", 60, nameof(JudgingPermissions.JudgeNominations));
}
