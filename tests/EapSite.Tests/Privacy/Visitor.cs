using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EapSite.Tests.Privacy;

/// <summary>Somebody whose every trace would be recognised, coming from an address of their own, directly or through a proxy.</summary>
public sealed class Visitor : IDisposable
{
    /// <summary>Where the visitor connects from.</summary>
    public const string Address = "127.77.88.99";

    /// <summary>Where a proxy says the visitor is.</summary>
    public const string ForwardedAddress = "203.0.113.77";

    /// <summary>What the visitor searches for.</summary>
    public const string Words = "鲸落九十九号";

    private const string Mark = "zx7k2";
    private readonly HttpClient _http;
    private readonly Uri _site;

    /// <summary>A visitor of a site.</summary>
    /// <param name="site">Where it answers.</param>
    /// <param name="throughProxy">Comes from the proxy's address and is named in its header.</param>
    public Visitor(Uri site, bool throughProxy)
    {
        _site = site;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, throughProxy ? "127.0.0.1" : Address, cancellationToken) });
        _http.DefaultRequestHeaders.Add("User-Agent", $"{Mark}agent/9.7");
        _http.DefaultRequestHeaders.Add("Accept-Language", $"{Mark}lang");
        _http.DefaultRequestHeaders.Add("Referer", $"https://{Mark}referer.example.test/");
        _http.DefaultRequestHeaders.Add("Cookie", $"eap.other={Mark}cookie");
        if (throughProxy) _http.DefaultRequestHeaders.Add("X-Forwarded-For", ForwardedAddress);
    }

    /// <summary>Nothing of this may be found anywhere afterwards.</summary>
    public static IReadOnlyList<string> Traces => [Address, ForwardedAddress, Mark, Words, Uri.EscapeDataString(Words), Words[..2]];

    /// <summary>Reads, searches, goes wrong, and sends what is no form of the site's; returns how each was answered.</summary>
    public async Task<IReadOnlyList<HttpStatusCode>> VisitAsync(CancellationToken cancellationToken)
    {
        var query = Uri.EscapeDataString(Words);
        string[] pages =
        [
            "/", $"/help?from={Mark}query", "/articles/jinwan-shuibuzhao", $"/articles/{Mark}path", $"/articles/feelings?{Mark}", $"/relax/man-huxi?step={Mark}", $"/relax/{Mark}path", "/self-check", $"/self-check/jinkuang?q10={Mark}3", $"/self-check/{Mark}path", $"/survey/{Mark}abcde", $"/urgent?{Mark}", $"/search?q={query}", $"/search?q={query}&page=99", "/search?q=心理", $"/search?q={Mark}word&type={Mark}type", $"/articles?feeling={Mark}feeling",
            $"/display?set=large&return=%2Fsearch%3Fq%3D{query}", $"/media/{Mark}file/x.pdf", "/lectures.ics", $"/rss.xml?{Mark}", $"/admin?{Mark}", $"/activate?code={Mark}",
        ];
        var answers = new List<HttpStatusCode>();
        foreach (var page in pages) answers.Add(await SendAsync(HttpMethod.Get, page, cancellationToken));
        answers.Add(await SendAsync(HttpMethod.Head, $"/{Mark}head", cancellationToken));
        answers.Add(await SendAsync(HttpMethod.Post, $"/{Mark}post", cancellationToken));
        answers.Add(await SendAsync(HttpMethod.Post, "/login", cancellationToken));
        // No address takes the answers of a self-check; whoever sends some leaves nothing either. Nor does an answer to a survey that is none.
        answers.Add(await SendAsync(HttpMethod.Post, $"/self-check/jinkuang?q10={Mark}3", cancellationToken));
        answers.Add(await SendAsync(HttpMethod.Post, $"/survey/{Mark}abcde", cancellationToken));
        answers.Add(await SendAsync(new HttpMethod(Mark.ToUpperInvariant()), $"/{Mark}method", cancellationToken));
        await SendBrokenAsync(cancellationToken);
        return answers;
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(_site, url));
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent([new("UserName", $"{Mark}name"), new("Text", Words)]);
        using var answer = await _http.SendAsync(request, cancellationToken);
        await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return answer.StatusCode;
    }

    // What is no HTTP at all is refused before there is a request.
    private async Task SendBrokenAsync(CancellationToken cancellationToken)
    {
        await using var stream = await ConnectAsync(new DnsEndPoint(_site.Host, _site.Port), Address, cancellationToken);
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET /{Mark}broken é HTTP/1.1 nonsense\r\n\r\n"), cancellationToken);
        Assert.True(await stream.ReadAsync(new byte[16], cancellationToken) > 0);
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint site, string from, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(IPAddress.Parse(site.Host), site.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
