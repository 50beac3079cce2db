using Eap.Media.Attachments;
using Eap.Plans.Rules;

namespace Eap.Stations.Passport;

/// <summary>One check of a passport, to be filled in by the unit.</summary>
/// <param name="Passport">The passport.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Tier">The tier it belongs to.</param>
/// <param name="Check">The check.</param>
/// <param name="Form">What stands in the form.</param>
public sealed record CheckPage(PassportView Passport, PassportStandard Standard, StandardTier Tier, StandardCheck Check, ClaimForm Form)
{
    /// <summary>What was said so far; null: nothing.</summary>
    public PassportCheck? Row => Standard.Checks.GetValueOrDefault(Check.Id);

    /// <summary>The check at its station.</summary>
    public PassportCheckKey Key => new(Passport.Station.ContentItemId, Standard.Standard.Code, Check.Id);

    /// <summary>Its files.</summary>
    public IReadOnlyList<AttachmentFile> Files => [.. Standard.Files[Check.Id]];

    /// <summary>Address of this page.</summary>
    public string Url => $"/my/stations/{Passport.Station.ContentItemId}/{Standard.Standard.Code}/{Check.Id}";
}
