using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Stations.Hours;

namespace Eap.Stations.Model;

/// <summary>
/// A place where a worker can talk to somebody. The item's organisation is its host and must be there; its title is its name, its body says more. Fields are
/// declared in <see cref="StationContentType"/>; kind, place and hours have an editor of their own.
/// </summary>
public sealed class StationPart : ContentPart
{
    /// <summary>What it is.</summary>
    public StationKind Kind { get; set; }

    /// <summary>Where on the map; null: not entered.</summary>
    public StationPlace? Place { get; set; }

    /// <summary>When it is open.</summary>
    public StationOpening Opening { get; set; } = new();

    /// <summary>Street, building, floor, room; no two open stations share one.</summary>
    public TextField Address { get; set; } = new();

    /// <summary>The district it stands in, as its union; left empty, the host's own or the nearest above it.</summary>
    public OrganizationField District { get; set; } = new();

    /// <summary>Name of a <see cref="StationEntry"/>.</summary>
    public TextField Entry { get; set; } = new();

    /// <summary>What the gate wants to see.</summary>
    public TextField EntryNote { get; set; } = new();

    /// <summary>Name of a <see cref="Model.StepFree"/>.</summary>
    public TextField StepFree { get; set; } = new();

    /// <summary>Lift, ramp, bell.</summary>
    public TextField StepFreeNote { get; set; } = new();

    /// <summary>Terms of the taxonomy <c>station-services</c>.</summary>
    public TaxonomyField Services { get; set; } = new();

    /// <summary>Its own number, as printed.</summary>
    public TextField Phone { get; set; } = new();

    /// <summary>The counselling line people here are given (C9), as printed.</summary>
    public TextField Hotline { get; set; } = new();

    /// <summary>Must one give one's name?</summary>
    public TextField AskedName { get; set; } = new();

    /// <summary>Who sees the records?</summary>
    public TextField AskedRecords { get; set; } = new();

    /// <summary>Does it cost anything?</summary>
    public TextField AskedCost { get; set; } = new();

    /// <summary>What happens the first time?</summary>
    public TextField AskedFirstTime { get; set; } = new();

    /// <summary>Of a studio: what shows that the enterprise is above the size set (R17).</summary>
    public TextField SizeEvidence { get; set; } = new();

    /// <summary>The day it was finished; empty: not entered, plans then count it from the day it came on the site.</summary>
    public DateField BuiltOn { get; set; } = new();

    /// <summary>The day it closed for good; empty while it is in use.</summary>
    public DateField ClosedOn { get; set; } = new();
}
