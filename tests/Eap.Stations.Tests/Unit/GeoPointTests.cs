using Eap.Stations.Model;

namespace Eap.Stations.Tests.Unit;

public sealed class GeoPointTests
{
    // Tiananmen as the three kinds of maps write it.
    [Fact]
    public void OneTower_InThreeSystems_IsOnePlace()
    {
        var gps = GeoPoint.Of(new StationPlace { Longitude = 116.391265, Latitude = 39.907339, System = CoordinateSystem.Wgs84 });
        var (gaodeEast, gaodeNorth) = gps.ToGcj02();
        var (baiduEast, baiduNorth) = gps.ToBd09();

        Assert.Equal(116.397507, gaodeEast, 4);
        Assert.Equal(39.908742, gaodeNorth, 4);
        Assert.Equal(116.403875, baiduEast, 3);
        Assert.Equal(39.915119, baiduNorth, 3);
    }

    [Fact]
    public void ThereAndBack_OverTheCountry_IsWithinAMetre()
    {
        var random = new Random(471);
        for (var i = 0; i < 500; i++)
        {
            var point = new GeoPoint(75 + (random.NextDouble() * 58), 20 + (random.NextDouble() * 30));
            var (gcjEast, gcjNorth) = point.ToGcj02();
            var (bdEast, bdNorth) = point.ToBd09();

            Near(point, GeoPoint.Of(new StationPlace { Longitude = gcjEast, Latitude = gcjNorth, System = CoordinateSystem.Gcj02 }));
            Near(point, GeoPoint.Of(new StationPlace { Longitude = bdEast, Latitude = bdNorth, System = CoordinateSystem.Bd09 }));
        }
    }

    private static void Near(GeoPoint one, GeoPoint other)
    {
        Assert.InRange(Math.Abs(one.Longitude - other.Longitude), 0, 0.00001);
        Assert.InRange(Math.Abs(one.Latitude - other.Latitude), 0, 0.00001);
    }
}
