using System.Net;
using Eap.Testing;

namespace EapSite.Tests.Cities;

/// <summary>Follows every link, form and picture of the site's own from page to page, as a patient reader would.</summary>
public sealed class LinkWalk
{
    private readonly Dictionary<string, string> _namedOn = [];
    private readonly Queue<string> _queue = new();
    private readonly Dictionary<string, string> _texts = [];

    private LinkWalk()
    {
    }

    /// <summary>Addresses that answered.</summary>
    public HashSet<string> Visited { get; } = [];

    /// <summary>Addresses that did not, each with the page that names it.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Addresses whose answer holds a text, those it began with included.</summary>
    public IReadOnlyList<string> PagesWith(string text) => [.. _texts.Where(page => page.Value.Contains(text, StringComparison.Ordinal)).Select(page => page.Key)];

    /// <summary>Walks until nothing new is found. The pages it begins with may be errors themselves.</summary>
    public static async Task<LinkWalk> FromAsync(SiteClient reader, params string[] starts)
    {
        var walk = new LinkWalk();
        foreach (var start in starts)
        {
            walk._namedOn[start] = start;
            var page = await reader.GetPageAsync(start);
            walk._texts[start] = page.Html;
            walk.Note(page, start);
        }

        while (walk._queue.TryDequeue(out var address)) await walk.VisitAsync(reader, address);
        return walk;
    }

    private async Task VisitAsync(SiteClient reader, string address)
    {
        var page = await reader.GetPageAsync(address);
        if (page.Location is { } location) Add(new Uri(page.Url, location), address);
        else if (page.Status != HttpStatusCode.OK)
        {
            Broken.Add($"{(int)page.Status} {address}, named on {_namedOn[address]}");
            return;
        }

        Visited.Add(address);
        _texts[address] = page.Html;
        if (page.Location is null && page.ContentHeaders.ContentType?.MediaType == "text/html") Note(page, address);
    }

    private void Note(SitePage page, string from)
    {
        foreach (var element in page.Document.QuerySelectorAll("a[href], link[href], img[src], script[src], form[action]"))
        {
            var target = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;
            if (Uri.TryCreate(page.Url, target, out var uri)) Add(uri, from);
            if (target.StartsWith('#') && target.Length > 1 && page.Document.GetElementById(Uri.UnescapeDataString(target[1..])) is null) Broken.Add($"{target} is not on {from}");
        }
    }

    // The switch of display modes leads to every page from every page; each page is its own already. Narrowing a narrowed search goes the same way again.
    private void Add(Uri uri, string from)
    {
        if (uri.AbsolutePath == "/search" && uri.Query.Count(character => character == '&') > 1) return;
        if (uri.Scheme is not ("http" or "https") || !uri.IsLoopback || uri.AbsolutePath == "/display" || uri.Query.Contains("display=", StringComparison.Ordinal)) return;
        if (_namedOn.TryAdd(uri.PathAndQuery, from)) _queue.Enqueue(uri.PathAndQuery);
    }
}
