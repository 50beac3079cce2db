using System.Collections.Concurrent;

namespace Eap.Testing;

/// <summary>Stands where the site's HTTP clients would reach the outside world.</summary>
public sealed class OutboundHttp
{
    private readonly ConcurrentQueue<HttpRequestMessage> _requests = new();

    /// <summary>What the site asked, in order.</summary>
    public IReadOnlyList<HttpRequestMessage> Requests => [.. _requests];

    /// <summary>Answers; while null every request fails as if the network were down.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage>? Answer { get; set; }

    internal HttpMessageHandler CreateHandler() => new Handler(this);

    private sealed class Handler(OutboundHttp owner) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            owner._requests.Enqueue(request);
            return Task.FromResult(owner.Answer?.Invoke(request) ?? throw new HttpRequestException($"No test answers {request.RequestUri}."));
        }
    }
}
