namespace Eap.Stations.Model;

/// <summary>Whether one gets in without a step. Not known is said as such, never taken for a no or a yes.</summary>
public enum StepFree
{
    /// <summary>Nobody has looked.</summary>
    Unknown,

    /// <summary>A wheelchair gets in.</summary>
    Yes,

    /// <summary>There are steps.</summary>
    No,
}
