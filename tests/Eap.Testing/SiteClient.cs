using System.Net;

namespace Eap.Testing;

/// <summary>A person at a browser without script: cookies are kept, redirects are not followed unless asked.</summary>
public sealed class SiteClient
{
    private readonly HttpMessageInvoker _http;

    internal SiteClient(SiteHost site, HttpMessageHandler handler, SiteAccount? user)
    {
        (Site, User, _http) = (site, user, new HttpMessageInvoker(handler));
        Cookies = new SiteCookies(site.Clock);
    }

    /// <summary>The site.</summary>
    public SiteHost Site { get; }

    /// <summary>The account; null for somebody who is not signed in.</summary>
    public SiteAccount? User { get; }

    /// <summary>The cookies held.</summary>
    public SiteCookies Cookies { get; }

    /// <summary>Headers sent with every request, such as Accept-Encoding.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>True while the sign-in cookie is held.</summary>
    public bool IsSignedIn => Cookies["eap.signin"] is not null;

    /// <summary>Asks for a page.</summary>
    public Task<SitePage> GetPageAsync(string url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Asks for a page and follows redirects to where they end.</summary>
    public async Task<SitePage> GetFinalPageAsync(string url) => await FollowAsync(await GetPageAsync(url));

    /// <summary>Goes where the answer sends a browser.</summary>
    public async Task<SitePage> FollowAsync(SitePage page)
    {
        for (var hops = 0; hops < 10 && page.Location is { } location && (int)page.Status is >= 301 and <= 308; hops++) page = await GetPageAsync(location);
        return page;
    }

    /// <summary>
    /// Fills in the page's form and sends it, with the token and all values the page came with. Where the page itself is refused or does not
    /// exist (an endpoint that only takes posts), the fields are posted to it directly with a real token: a closed page must not hide an open post.
    /// </summary>
    /// <param name="url">The page with the form.</param>
    /// <param name="fields">What the person changes.</param>
    /// <param name="form">Selector of the form, where the page has several.</param>
    /// <param name="button">Value, name or text of the button pressed; default the first.</param>
    public async Task<SitePage> SubmitFormAsync(string url, FormFields? fields = null, string? form = null, string? button = null)
    {
        var page = await GetPageAsync(url);
        if (page.Status == HttpStatusCode.OK) return await SubmitFormAsync(page, fields, form, button);
        var direct = (fields ?? []).SelectMany(field => field.Value.Texts.Select(text => (field.Key, text))).Concat((fields ?? []).Forged.Select(field => (field.Key, field.Value)));
        return await PostAsync(url, [.. direct]);
    }

    /// <summary>Fills in a form of a page that was fetched before, however old it is by now.</summary>
    public Task<SitePage> SubmitFormAsync(SitePage page, FormFields? fields = null, string? form = null, string? button = null) =>
        SendAsync(FormReader.Submit(page, FormReader.Find(page, form), fields ?? [], button));

    /// <summary>Posts fields to an address with a real token, without looking for a form.</summary>
    public async Task<SitePage> PostAsync(string url, params (string Name, string Value)[] fields)
    {
        var (name, token) = await SignIn.TokenAsync(Site, this);
        return await PostWithoutTokenAsync(url, [.. fields, (name, token)]);
    }

    /// <summary>Posts fields and no token; every address must answer 400.</summary>
    public Task<SitePage> PostWithoutTokenAsync(string url, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, url)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>A token for a request the site's own scripts would send.</summary>
    public Task<(string Field, string Token)> TokenAsync() => SignIn.TokenAsync(Site, this);

    /// <summary>Sends a request as it is, with the client's cookies.</summary>
    public async Task<SitePage> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(Site.BaseAddress, request.RequestUri!);
        var mark = Guid.NewGuid().ToString("N");
        request.Headers.TryAddWithoutValidation(QueryCounter.Header, mark);
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (Cookies.Header(request.RequestUri.AbsolutePath) is { Length: > 0 } cookies) request.Headers.TryAddWithoutValidation("Cookie", cookies);
        using var response = await _http.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set)) Cookies.Read(set);
        var bytes = await response.Content.ReadAsByteArrayAsync(Xunit.TestContext.Current.CancellationToken);
        return new SitePage(request.RequestUri, response, bytes, Site.Queries.Take(mark));
    }
}
