using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;

namespace Eap.Testing;

/// <summary>An answer of the site, read.</summary>
public sealed class SitePage
{
    private readonly Lazy<IDocument> _document;

    internal SitePage(Uri url, HttpResponseMessage response, byte[] bytes, IReadOnlyList<string> queries)
    {
        (Url, Status, Headers, ContentHeaders, Bytes, Queries) = (url, response.StatusCode, response.Headers, response.Content.Headers, bytes, queries);
        _document = new Lazy<IDocument>(() => BrowsingContext.New(Configuration.Default).OpenAsync(answer => answer.Content(Html).Address(Url.AbsoluteUri)).GetAwaiter().GetResult());
    }

    /// <summary>What was asked for.</summary>
    public Uri Url { get; }

    /// <summary>How it was answered.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Headers of the answer.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Headers of its body.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The body as it came.</summary>
    public byte[] Bytes { get; }

    /// <summary>The body as text.</summary>
    public string Html => field ??= Encoding.UTF8.GetString(Bytes);

    /// <summary>The body as a document.</summary>
    public IDocument Document => _document.Value;

    /// <summary>The SQL commands this request caused; empty on a hit of the page cache.</summary>
    public IReadOnlyList<string> Queries { get; }

    /// <summary>Where a redirect leads: path and query; null when it is none.</summary>
    public string? Location => Headers.Location is { } location ? new Uri(Url, location).PathAndQuery : null;

    /// <summary>The text of the first element the selector finds, without surrounding white space.</summary>
    public string Text(string selector) =>
        (Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{Url.PathAndQuery} has no {selector}.")).TextContent.Trim();

    /// <summary>The texts of all elements the selector finds.</summary>
    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];

    /// <summary>All visible text of the body.</summary>
    public string BodyText => Document.Body?.TextContent ?? "";
}
