namespace Eap.Stations.Model;

/// <summary>
/// A point in WGS-84, and its way into and out of the systems Chinese maps use. GCJ-02 has no official formula in print; this is the one everybody uses, good to
/// about a metre. Outside China the systems are the same.
/// </summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude)
{
    // The Krasovsky ellipsoid: semi-major axis and square of the eccentricity.
    private const double Axis = 6_378_245.0;
    private const double Eccentricity = 0.00669342162296594323;
    private const double BaiduTurn = Math.PI * 3000.0 / 180.0;

    /// <summary>True within a rectangle around China.</summary>
    public bool IsInChina => Longitude is > 73.66 and < 135.05 && Latitude is > 3.86 and < 53.55;

    /// <summary>A stored point in WGS-84.</summary>
    public static GeoPoint Of(StationPlace place) => place.System switch
    {
        CoordinateSystem.Gcj02 => FromGcj02(place.Longitude, place.Latitude),
        CoordinateSystem.Bd09 => FromBaidu(place.Longitude, place.Latitude),
        _ => new GeoPoint(place.Longitude, place.Latitude),
    };

    /// <summary>The point as 高德 and 腾讯 want it.</summary>
    public (double Longitude, double Latitude) ToGcj02()
    {
        if (!IsInChina) return (Longitude, Latitude);
        var (east, north) = Shift();
        return (Longitude + east, Latitude + north);
    }

    /// <summary>The point as 百度 wants it.</summary>
    public (double Longitude, double Latitude) ToBd09()
    {
        var (x, y) = ToGcj02();
        var far = Math.Sqrt((x * x) + (y * y)) + (0.00002 * Math.Sin(y * BaiduTurn));
        var turn = Math.Atan2(y, x) + (0.000003 * Math.Cos(x * BaiduTurn));
        return ((far * Math.Cos(turn)) + 0.0065, (far * Math.Sin(turn)) + 0.006);
    }

    // There is no formula for the way back: what is left over is taken off until nothing is.
    private static GeoPoint FromGcj02(double longitude, double latitude)
    {
        var point = new GeoPoint(longitude, latitude);
        for (var round = 0; round < 5; round++)
        {
            var (x, y) = point.ToGcj02();
            point = new GeoPoint(point.Longitude - (x - longitude), point.Latitude - (y - latitude));
        }

        return point;
    }

    private static GeoPoint FromBaidu(double longitude, double latitude)
    {
        var (x, y) = (longitude - 0.0065, latitude - 0.006);
        var far = Math.Sqrt((x * x) + (y * y)) - (0.00002 * Math.Sin(y * BaiduTurn));
        var turn = Math.Atan2(y, x) - (0.000003 * Math.Cos(x * BaiduTurn));
        return FromGcj02(far * Math.Cos(turn), far * Math.Sin(turn));
    }

    private (double East, double North) Shift()
    {
        var (x, y) = (Longitude - 105.0, Latitude - 35.0);
        var radians = Latitude / 180.0 * Math.PI;
        var curve = 1 - (Eccentricity * Math.Sin(radians) * Math.Sin(radians));
        var north = -100.0 + (2.0 * x) + (3.0 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x))) + Waves(x) + Waves(y, 20.0, 40.0, 12.0, 160.0, 320.0, 30.0);
        var east = 300.0 + x + (2.0 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x))) + Waves(x) + Waves(x, 20.0, 40.0, 12.0, 150.0, 300.0, 30.0);
        return (east * 180.0 / (Axis / Math.Sqrt(curve) * Math.Cos(radians) * Math.PI), north * 180.0 / (Axis * (1 - Eccentricity) / (curve * Math.Sqrt(curve)) * Math.PI));
    }

    private static double Waves(double x) => ((20.0 * Math.Sin(6.0 * x * Math.PI)) + (20.0 * Math.Sin(2.0 * x * Math.PI))) * 2.0 / 3.0;

    private static double Waves(double at, double first, double second, double secondOver, double third, double fourth, double fourthOver) =>
        ((first * Math.Sin(at * Math.PI)) + (second * Math.Sin(at / 3.0 * Math.PI)) + (third * Math.Sin(at / secondOver * Math.PI)) + (fourth * Math.Sin(at / fourthOver * Math.PI))) * 2.0 / 3.0;
}
