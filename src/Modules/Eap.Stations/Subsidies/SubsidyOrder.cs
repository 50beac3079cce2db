namespace Eap.Stations.Subsidies;

/// <summary>Who comes first when more are eligible than there are places (domain question 7.3); named as the options of the plan's reading.</summary>
public enum SubsidyOrder
{
    /// <summary>Order of complete filing, held from the day of filing; a return keeps its place.</summary>
    Filing,

    /// <summary>One ranking at the close, by criteria and ties fixed before.</summary>
    Ranking,
}
