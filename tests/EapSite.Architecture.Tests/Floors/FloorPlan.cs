namespace EapSite.Architecture.Tests.Floors;

/// <summary>The rooms of the house and the floor each stands on. A new module gets its floor here and in the architecture document.</summary>
internal static class FloorPlan
{
    /// <summary>Themes stand above all modules.</summary>
    public const int Themes = 9;

    public static readonly IReadOnlyDictionary<string, int> Floors = new Dictionary<string, int>
    {
        ["Eap.Platform"] = 0,
        ["Eap.Organizations"] = 1,
        ["Eap.Users"] = 2,
        ["Eap.Contents"] = 3, ["Eap.Notifications"] = 3,
        ["Eap.Media"] = 4, ["Eap.Search"] = 4, ["Eap.Workflows"] = 4,
        ["Eap.Plans"] = 5, ["Eap.Editorial"] = 5,
        ["Eap.Applications"] = 6,
        ["Eap.Portal"] = 7, ["Eap.Articles"] = 7, ["Eap.Experts"] = 7,
        ["Eap.Lectures"] = 8, ["Eap.Stations"] = 8, ["Eap.Awards"] = 8, ["Eap.SelfChecks"] = 8,
        ["Eap.PublicTheme"] = Themes, ["Eap.AdminTheme"] = Themes,
    };
}
