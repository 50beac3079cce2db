using Eap.Organizations.Directory;
using Eap.Plans.Model;

namespace Eap.Plans.Admin;

/// <summary>A new plan as typed.</summary>
public sealed class PlanStartForm
{
    /// <summary>What it is called.</summary>
    public string? Title { get; set; }

    /// <summary>The city's federation.</summary>
    public string? City { get; set; }

    /// <summary>First year.</summary>
    public string? FromYear { get; set; }

    /// <summary>Last year.</summary>
    public string? ToYear { get; set; }

    /// <summary>The notice; empty: it is not on the site.</summary>
    public string? Notice { get; set; }

    /// <summary>The plan whose rules it begins with; empty: none.</summary>
    public string? Copy { get; set; }
}

/// <summary>The page on which a plan is begun.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Cities">The federations at the top of the tree.</param>
/// <param name="Notices">Notices on the site: id and title.</param>
/// <param name="Plans">Plans in force, newest first.</param>
public sealed record PlanStartPage(PlanStartForm Form, IReadOnlyList<Organization> Cities, IReadOnlyList<(string ContentItemId, string Title)> Notices, IReadOnlyList<Plan> Plans);
