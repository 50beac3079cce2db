namespace Eap.Stations.Hours;

/// <summary>How a station stands at a minute, in the order readers see them.</summary>
public enum OpeningState
{
    /// <summary>Somebody is there.</summary>
    Open,

    /// <summary>It opens later.</summary>
    OpensLater,

    /// <summary>It stays closed for a year, as far as is known.</summary>
    NotSoon,

    /// <summary>Nobody entered its hours.</summary>
    Unknown,

    /// <summary>It closed for good.</summary>
    ClosedForGood,
}
