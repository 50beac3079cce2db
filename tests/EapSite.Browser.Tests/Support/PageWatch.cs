using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Support;

/// <summary>Listens to a context: what its pages asked for, and everything a person with the console open would frown at.</summary>
public sealed class PageWatch
{
    private readonly Uri _site;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<IRequest> _requests = new();
    private readonly HashSet<string> _expected = [];

    internal PageWatch(IBrowserContext context, Uri site)
    {
        _site = site;
        context.Console += (_, message) => Note(message);
        context.WebError += (_, error) => _faults.Enqueue($"script failed: {error.Error}");
        context.Request += (_, request) => Note(request);
        context.Response += (_, response) => Note(response);
    }

    /// <summary>Console errors, answers of 400 and above, requests to anybody else.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>What was asked for since <see cref="Forget"/>.</summary>
    public IReadOnlyCollection<IRequest> Requests => _requests;

    /// <summary>This address answers with an error on purpose.</summary>
    public void Expect(string path) => _expected.Add(new Uri(_site, path).AbsoluteUri);

    /// <summary>Begins to count requests anew; faults stay.</summary>
    public void Forget() => _requests.Clear();

    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !_expected.Any(address => message.Location.StartsWith(address, StringComparison.Ordinal)))
            _faults.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
    }

    private void Note(IRequest request)
    {
        _requests.Enqueue(request);
        if (Uri.TryCreate(request.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "ws" or "wss" && url.Authority != _site.Authority)
            _faults.Enqueue($"request to somebody else: {request.Url}");
    }

    private void Note(IResponse response)
    {
        if (response.Status >= 400 && !_expected.Contains(response.Url)) _faults.Enqueue($"{response.Status}: {response.Url}");
    }
}
