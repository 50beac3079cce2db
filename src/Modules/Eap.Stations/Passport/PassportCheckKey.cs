using Eap.Media.Attachments;

namespace Eap.Stations.Passport;

/// <summary>One check of one station.</summary>
/// <param name="StationItemId">The station.</param>
/// <param name="StandardCode">Code of the standard.</param>
/// <param name="CheckId">Id of the check within it.</param>
public sealed record PassportCheckKey(string StationItemId, string StandardCode, string CheckId)
{
    /// <summary>Where its files hang.</summary>
    public AttachmentPlace Place => new(StationItemId, PassportEvidence.PartName, PassportEvidence.FieldOf(StandardCode, CheckId));
}
