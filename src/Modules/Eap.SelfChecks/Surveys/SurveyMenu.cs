using Eap.Platform.Navigation;

namespace Eap.SelfChecks.Surveys;

/// <summary>Surveys in the admin menu.</summary>
public sealed class SurveyMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("服务", "匿名调查", "/admin/surveys", 340, nameof(SurveyPermissions.ViewSurveyResults));
}
