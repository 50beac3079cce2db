using System.Xml.Linq;
using Eap.Testing;

namespace EapSite.Browser.Tests.Support;

/// <summary>The pages a site has, from its own lists.</summary>
internal static class SitePages
{
    /// <summary>Public pages: all that the site map names, and the forms of pages it does not (found, not found, filtered, unknown).</summary>
    public static async Task<IReadOnlyList<string>> PublicAsync(SiteHost site)
    {
        var map = XDocument.Parse((await site.Anonymous().GetPageAsync("/sitemap.xml")).Html);
        var known = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath).ToList();
        var station = known.Where(path => path.StartsWith("/stations/", StringComparison.Ordinal)).Take(1).SelectMany(path => new[] { $"{path}/leaflet", $"{path}/report" });
        return
        [
            .. known, "/search", "/search?q=%E5%8E%8B%E5%8A%9B", "/search?q=%E4%B8%8D%E6%83%B3%E6%B4%BB%E4%BA%86", "/search?q=zzzzqqqq", "/articles?topic=shuimian",
            "/articles?feeling=%E7%9D%A1%E4%B8%8D%E7%9D%80", "/stations?open=1&step-free=1", .. station, "/login", "/activate", Unknown,
        ];
    }

    /// <summary>An address that answers 404.</summary>
    public const string Unknown = "/no/such/page";

    /// <summary>One page of each kind: of many articles the first two are enough.</summary>
    public static IReadOnlyList<string> OfEachKind(IEnumerable<string> pages) =>
        [.. pages.GroupBy(path => path.Contains('?') || path.Count(mark => mark == '/') < 2 ? path : path.Split('/')[1]).SelectMany(kind => kind.Take(2))];
}
