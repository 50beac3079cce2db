namespace Eap.Stations.Model;

/// <summary>Coordinate systems in use in China.</summary>
public enum CoordinateSystem
{
    /// <summary>GCJ-02 (火星坐标): 高德, 腾讯.</summary>
    Gcj02,

    /// <summary>WGS-84: GPS, 天地图 (CGCS2000 differs by centimetres).</summary>
    Wgs84,

    /// <summary>BD-09: 百度.</summary>
    Bd09,
}
