namespace Eap.Stations.Subsidies;

/// <summary>What has to have happened before the last day (7.2); named as the options of the plan's reading.</summary>
public enum SubsidyEvent
{
    /// <summary>Handed in.</summary>
    Filed,

    /// <summary>Visited, and the report signed.</summary>
    Inspected,

    /// <summary>Passed: the class is decided.</summary>
    Accepted,
}
