namespace Eap.Applications.Process;

/// <summary>Where an application stands.</summary>
public enum ApplicationStatus
{
    /// <summary>Being filled in; nobody but the unit sees it.</summary>
    Draft,

    /// <summary>Handed in, waiting for a decision.</summary>
    Submitted,

    /// <summary>Given back: named fields are to be corrected.</summary>
    Returned,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Beyond the plan: waits until there is room.</summary>
    Queued,

    /// <summary>Refused, with the reason.</summary>
    Rejected,

    /// <summary>Taken back by the unit.</summary>
    Withdrawn,

    /// <summary>Over and done.</summary>
    Completed,
}
