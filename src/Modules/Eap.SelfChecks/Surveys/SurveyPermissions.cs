using Eap.Platform.Security;

namespace Eap.SelfChecks.Surveys;

/// <summary>Permissions over surveys. There is none that reads answers: nobody can be given what no page shows.</summary>
public sealed class SurveyPermissions : IPermissionProvider
{
    /// <summary>Write surveys and ask for them to be opened; at the city also open what others wrote, send it back, and end surveys before their time.</summary>
    public static readonly Permission ManageSurveys = new(nameof(ManageSurveys), "拟定匿名调查（看不到答卷；发出、退回、提前结束只有市里能办，自己拟的自己发不出）", "匿名调查");

    /// <summary>Read what a survey came to, small groups left out.</summary>
    public static readonly Permission ViewSurveyResults = new(nameof(ViewSurveyResults), "看匿名调查的合计（人少的不显示）", "匿名调查");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ManageSurveys, ViewSurveyResults];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new(RoleNames.ServiceCentre, ManageSurveys, ViewSurveyResults), new(RoleNames.UnionAdministrator, ManageSurveys, ViewSurveyResults), new(RoleNames.Leader, ViewSurveyResults)];
}
