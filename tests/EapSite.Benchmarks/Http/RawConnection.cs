using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace EapSite.Benchmarks.Http;

/// <summary>
/// One kept-alive HTTP/1.1 connection that asks for one address again and again and reads answers only as far as it must: a full client would cost
/// more than the server it measures, and hide the difference between two.
/// </summary>
internal sealed class RawConnection(Uri url, string encoding) : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private readonly byte[] _request = Encoding.ASCII.GetBytes($"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nAccept-Encoding: {encoding}\r\n\r\n");
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[65536];
    private int _filled;

    /// <summary>Connects.</summary>
    public ValueTask ConnectAsync() => _socket.ConnectAsync(url.Host, url.Port, CancellationToken.None);

    /// <summary>Asks once and reads the whole answer, which must be 200.</summary>
    public async ValueTask AskAsync()
    {
        await _socket.SendAsync(_request);
        _filled = 0;
        int head;
        while ((head = _buffer.AsSpan(0, _filled).IndexOf(HeadEnd)) < 0) await FillAsync();
        if (!_buffer.AsSpan(0, _filled).StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException($"{url}: {Encoding.ASCII.GetString(_buffer, 0, head)}");
        if (Length(head) is { } length)
            while (_filled < head + HeadEnd.Length + length) await FillAsync();
        else await ReadChunksAsync(head + HeadEnd.Length);
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();

    // Null when the answer comes in chunks.
    private int? Length(int head)
    {
        var name = "Content-Length: "u8;
        var at = _buffer.AsSpan(0, head).IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(_buffer.AsSpan(at + name.Length, head - at - name.Length + 1), out int length, out _) ? length : null;
    }

    private async ValueTask ReadChunksAsync(int at)
    {
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(at, _filled - at).IndexOf("\r\n"u8)) < 0) await FillAsync();
            if (!Utf8Parser.TryParse(_buffer.AsSpan(at, line), out int size, out _, 'x')) throw new InvalidOperationException($"{url}: no chunk where one was due");
            at += line + 2 + size + 2;
            while (_filled < at) await FillAsync();
            if (size == 0) return;
        }
    }

    private async ValueTask FillAsync()
    {
        if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
        _filled += read > 0 ? read : throw new InvalidOperationException($"{url}: the connection was closed");
    }
}
