using System.Net;

namespace Eap.Testing;

/// <summary>
/// A person at a browser without script, before a site that is a process and may be killed at any moment. Who gets no answer sends the same once more, as
/// browsers offer to, until there is one.
/// </summary>
/// <param name="where">Where the site answers now; waits while it is down.</param>
public sealed class ProcessClient(Func<CancellationToken, Task<Uri>> where) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    /// <summary>The cookies held.</summary>
    public SiteCookies Cookies { get; } = new(TimeProvider.System);

    /// <summary>How often something was sent again because no answer came.</summary>
    public int Repeated { get; private set; }

    /// <summary>Signs in on the site's own page.</summary>
    public async Task SignInAsync(SiteAccount account, CancellationToken cancellationToken)
    {
        var answer = await SubmitFormAsync(await GetPageAsync("/login", cancellationToken), new() { ["UserName"] = account.UserName, ["Password"] = account.Password }, "form:has(input[type=password])", null, cancellationToken);
        if (Cookies["eap.signin"] is null) throw new InvalidOperationException($"Signing in as {account.UserName} did not work ({(int)answer.Status}).");
    }

    /// <summary>Asks for a page.</summary>
    public Task<SitePage> GetPageAsync(string url, CancellationToken cancellationToken) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative)), cancellationToken);

    /// <summary>Fills in a form of a page that was fetched before and sends it; the same form again is the same post.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fields">What the person changes; null for nothing.</param>
    /// <param name="form">Selector of the form.</param>
    /// <param name="button">Value, name or text of the button pressed; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SitePage> SubmitFormAsync(SitePage page, FormFields? fields, string form, string? button, CancellationToken cancellationToken) =>
        SendAsync(() => FormReader.Submit(page, FormReader.Find(page, form), fields ?? [], button), cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<SitePage> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await SendOnceAsync(make(), await where(cancellationToken), cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                Repeated++;
                await Task.Delay(20, cancellationToken);
            }
        }
    }

    private async Task<SitePage> SendOnceAsync(HttpRequestMessage request, Uri site, CancellationToken cancellationToken)
    {
        // Started again, the site has another port.
        request.RequestUri = request.RequestUri!.IsAbsoluteUri ? new Uri(site, request.RequestUri.PathAndQuery) : new Uri(site, request.RequestUri);
        if (Cookies.Header(request.RequestUri.AbsolutePath) is { Length: > 0 } cookies) request.Headers.TryAddWithoutValidation("Cookie", cookies);
        using var response = await _http.SendAsync(request, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set)) Cookies.Read(set);
        if (response.StatusCode >= HttpStatusCode.InternalServerError) throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered {(int)response.StatusCode}.");
        return new SitePage(request.RequestUri, response, bytes, []);
    }
}
