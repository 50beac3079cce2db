using Eap.Organizations.Contacts;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Duties;
using Eap.Plans.Facts;
using Eap.Plans.Model;

namespace Eap.Plans.Board;

/// <summary>All a year's board is made of, as read.</summary>
public sealed record BoardBook
{
    /// <summary>The rules.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The day it was read, on the wall of the city.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>All units.</summary>
    public required OrganizationTree Tree { get; init; }

    /// <summary>All rows of the plan.</summary>
    public required IReadOnlyList<Allocation> Allocations { get; init; }

    /// <summary>What each unit owes for targets of its own.</summary>
    public required IReadOnlyList<DutyRow> Duties { get; init; }

    /// <summary>What counts.</summary>
    public required MetricSums Sums { get; init; }

    /// <summary>Rates by unit; a unit that declared nothing, or whose workers are not entered, is not here.</summary>
    public required IReadOnlyDictionary<string, ServiceRate> Rates { get; init; }

    /// <summary>Who carries what.</summary>
    public required UnitContacts Contacts { get; init; }

    /// <summary>For whom something counts.</summary>
    public FactCarriers Carriers => field ??= new FactCarriers(Tree, Allocations, Duties);

    /// <summary>What units are asked for.</summary>
    public IReadOnlyList<BoardColumn> Columns => field ??= BoardColumns.Of(Plan, Year, Allocations);
}
