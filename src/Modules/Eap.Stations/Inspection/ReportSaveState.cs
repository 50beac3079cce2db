namespace Eap.Stations.Inspection;

/// <summary>How a save of a report went.</summary>
public enum ReportSaveState
{
    /// <summary>Stored.</summary>
    Saved,

    /// <summary>Another window stored first; both texts are kept.</summary>
    Collided,

    /// <summary>It is signed.</summary>
    Closed,

    /// <summary>No such visit for this person.</summary>
    NotFound,
}
