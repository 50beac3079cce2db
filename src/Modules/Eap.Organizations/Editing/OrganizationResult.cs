using Eap.Organizations.Directory;

namespace Eap.Organizations.Editing;

/// <summary>What came of a change: the organisation as it is now, or why nothing was changed.</summary>
/// <param name="Organization">The organisation; null when refused.</param>
/// <param name="Field">The form field the reason belongs to; empty for the whole form.</param>
/// <param name="Problem">The reason, in Chinese; null when done.</param>
public sealed record OrganizationResult(Organization? Organization, string Field, string? Problem)
{
    /// <summary>True when the change was made.</summary>
    public bool Succeeded => Problem is null;

    internal static OrganizationResult Done(Organization organization) => new(organization, "", null);

    internal static OrganizationResult Refused(string field, string problem) => new(null, field, problem);
}
