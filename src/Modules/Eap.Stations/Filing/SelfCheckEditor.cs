using Eap.Stations.Acceptance;

namespace Eap.Stations.Filing;

/// <summary>The self-assessment as its template fills it in.</summary>
/// <param name="Name">Name of the field's inputs.</param>
/// <param name="Class">The class applied for, in one word; null: none is chosen yet.</param>
/// <param name="Checks">What is asked, with what was typed or is stored.</param>
/// <param name="IsLocked">Shown, not to be changed.</param>
public sealed record SelfCheckEditor(string Name, string? Class, IReadOnlyList<SelfCheck> Checks, bool IsLocked)
{
    /// <summary>Name of the input that lists the checks of the page.</summary>
    public static string Ids(string name) => $"{name}.Ids";

    /// <summary>Name of the input for yes or no.</summary>
    public static string Met(string name, string checkId) => $"{name}.{checkId}.Met";

    /// <summary>Name of the input for what shows it.</summary>
    public static string Evidence(string name, string checkId) => $"{name}.{checkId}.Evidence";
}
