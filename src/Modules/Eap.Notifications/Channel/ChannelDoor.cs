using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Eap.Notifications.Channel;

/// <summary>
/// Where the channel may go. Whoever edits settings must not reach what only this machine can: the address is checked when it is stored and
/// again, resolved, at every connection, so that a name which changes its mind does not help.
/// </summary>
public sealed class ChannelDoor(IHostEnvironment environment, IOptions<ChannelOptions> options)
{
    /// <summary>True for https, and in Development for http to this machine.</summary>
    public bool Allows(Uri address) => address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || environment.IsDevelopment() && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>True for an address messages may be carried to.</summary>
    public bool Allows(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return environment.IsDevelopment();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return !address.IsIPv6LinkLocal && !address.IsIPv6Multicast && !address.IsIPv6SiteLocal && !address.Equals(IPAddress.IPv6Any) && (!address.IsIPv6UniqueLocal || options.Value.AllowPrivateNetwork);
        var bytes = address.GetAddressBytes();
        if (bytes is [0, ..] or [169, 254, ..] or [>= 224, ..]) return false;
        return bytes is not ([10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [100, >= 64 and <= 127, ..]) || options.Value.AllowPrivateNetwork;
    }

    /// <summary>No redirects, no cookies, no proxy; connects only to addresses that are allowed.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(2), MaxResponseHeadersLength = 32,
        ConnectCallback = ConnectAsync,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = found.Where(Allows).ToArray();
        if (allowed.Length == 0) throw new ChannelException("这个地址在内部网络里，不允许从这里访问。要用内网的网关，请找运维人员在配置里放开。");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
