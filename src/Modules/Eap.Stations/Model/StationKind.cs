namespace Eap.Stations.Model;

/// <summary>What a station is. How a city calls each is in <see cref="StationSettings"/>; the kinds of two cities are never mapped to each other.</summary>
public enum StationKind
{
    /// <summary>服务站: the usual one.</summary>
    Station,

    /// <summary>服务中心.</summary>
    Centre,

    /// <summary>服务室.</summary>
    Room,

    /// <summary>工作室 of an enterprise above the size set (规模以上).</summary>
    Studio,
}
