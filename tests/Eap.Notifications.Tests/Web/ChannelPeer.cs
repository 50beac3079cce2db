using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Eap.Notifications.Tests.Web;

/// <summary>A small real HTTP server on the loopback address, in the place of an SMS gateway.</summary>
internal sealed class ChannelPeer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Asked> _asked = new();
    private readonly Task _serving;

    public ChannelPeer()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<Asked> Requests => [.. _asked];

    /// <summary>What it answers.</summary>
    public Func<Asked, (int Status, string Body)> Answer { get; set; } = _ => (200, """{"errcode":0,"errmsg":"ok"}""");

    /// <summary>Where a redirect leads to.</summary>
    public string Location { get; set; } = "";

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var headers = context.Request.Headers.AllKeys.ToDictionary(name => name!, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase);
                var asked = new Asked(context.Request.HttpMethod, context.Request.RawUrl!, headers, await reader.ReadToEndAsync());
                _asked.Enqueue(asked);
                var (status, body) = Answer(asked);
                context.Response.StatusCode = status;
                if (status is >= 300 and <= 399) context.Response.RedirectLocation = Location;
                try
                {
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                    context.Response.Close();
                }
                catch (HttpListenerException)
                {
                    // The site hung up on a long answer.
                }
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    /// <summary>A request.</summary>
    internal sealed record Asked(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Body);
}
