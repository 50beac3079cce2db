namespace Eap.Plans.Rules;

/// <summary>Which facts answer a target.</summary>
public enum TargetBasis
{
    /// <summary>新建、举办: what happened in the year, or in the plan's period.</summary>
    New,

    /// <summary>建成: whatever stands at the end of the year, however old.</summary>
    InPlace,
}
