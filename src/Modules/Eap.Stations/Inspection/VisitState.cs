namespace Eap.Stations.Inspection;

/// <summary>Where a visit stands.</summary>
public enum VisitState
{
    /// <summary>To be made.</summary>
    Planned,

    /// <summary>Made, and its report signed.</summary>
    Signed,

    /// <summary>Called off by the desk, or left by the inspector.</summary>
    CalledOff,
}
