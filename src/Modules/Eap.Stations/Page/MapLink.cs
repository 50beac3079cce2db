using System.Globalization;
using Eap.Stations.Model;

namespace Eap.Stations.Page;

/// <summary>Opens a map program on the reader's own device. Nothing is asked of anybody before the reader taps it.</summary>
/// <param name="Title">高德地图</param>
/// <param name="Url">The address, the point in the system that program wants.</param>
public sealed record MapLink(string Title, string Url)
{
    /// <summary>The links of a point.</summary>
    public static IReadOnlyList<MapLink> Of(StationPlace place, string title, string address)
    {
        var point = GeoPoint.Of(place);
        var (name, where) = (Uri.EscapeDataString(title), Uri.EscapeDataString(address));
        var (gcjEast, gcjNorth) = point.ToGcj02();
        var (bdEast, bdNorth) = point.ToBd09();
        return
        [
            new("手机自带地图", $"geo:{Pair(point.Latitude, point.Longitude)}?q={Pair(point.Latitude, point.Longitude)}({name})"),
            new("高德地图", $"https://uri.amap.com/marker?position={Pair(gcjEast, gcjNorth)}&name={name}&coordinate=gaode&callnative=1"),
            new("百度地图", $"https://api.map.baidu.com/marker?location={Pair(bdNorth, bdEast)}&title={name}&content={where}&coord_type=bd09ll&output=html"),
            new("腾讯地图", $"https://apis.map.qq.com/uri/v1/marker?marker=coord:{Pair(gcjNorth, gcjEast)};title:{name};addr:{where}"),
        ];
    }

    private static string Pair(double first, double second) => string.Create(CultureInfo.InvariantCulture, $"{first:0.######},{second:0.######}");
}
