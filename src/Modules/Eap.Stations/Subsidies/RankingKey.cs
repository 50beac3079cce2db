namespace Eap.Stations.Subsidies;

/// <summary>What a ranking at the close may go by. What is equal by all that were chosen goes by the order of filing.</summary>
public enum RankingKey
{
    /// <summary>Centre before station before room.</summary>
    Class,

    /// <summary>Built earlier first.</summary>
    BuiltOn,

    /// <summary>Passed earlier first.</summary>
    Passed,
}
