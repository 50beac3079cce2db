using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Facts;

/// <summary>The declarations of a year.</summary>
/// <param name="Plan">The plan that asks for the rate.</param>
/// <param name="Target">Its target.</param>
/// <param name="Clause">Where the notice says so.</param>
/// <param name="Year">The year.</param>
/// <param name="Rows">The units the person may see.</param>
/// <param name="Organizations">For whom the person may declare.</param>
/// <param name="Form">As typed.</param>
public sealed record ServicePage(Plan Plan, PlanTarget Target, PlanClause? Clause, int Year, IReadOnlyList<ServiceRow> Rows, OrganizationTree Organizations, ServiceForm Form);

/// <summary>A unit's line.</summary>
/// <param name="OrganizationId">Which.</param>
/// <param name="Unit">Its name.</param>
/// <param name="Standing">What it declared.</param>
/// <param name="MayCheck">The person may say the waiting one is so.</param>
/// <param name="MayVoid">The person may take the waiting one back, or the one in force out.</param>
public sealed record ServiceRow(string OrganizationId, string Unit, ServiceStanding Standing, bool MayCheck, bool MayVoid);

/// <summary>A declaration as typed.</summary>
public sealed class ServiceForm
{
    /// <summary>Whose.</summary>
    public string? Organization { get; set; }

    /// <summary>Different people.</summary>
    public string? Served { get; set; }

    /// <summary>How they were counted.</summary>
    public string? Basis { get; set; }
}
