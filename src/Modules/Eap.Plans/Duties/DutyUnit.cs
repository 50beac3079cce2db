using Eap.Organizations.Directory;

namespace Eap.Plans.Duties;

/// <summary>A unit as rules about units see it.</summary>
/// <param name="OrganizationId">Which.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Ids from the top of the tree down to it.</param>
/// <param name="Workers">Its workers in the year asked about; null: not entered.</param>
public sealed record DutyUnit(string OrganizationId, string Code, string Name, OrganizationKind Kind, string Path, int? Workers);
