using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Eap.Testing;

/// <summary>A small real mail server on the loopback address: takes mail over SMTP and keeps it as it came.</summary>
public sealed class SmtpPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _letters = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;

    /// <summary>Listens at once.</summary>
    public SmtpPeer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every letter whose text came in whole, headers first; also one whose sender never heard that it was taken.</summary>
    public IReadOnlyList<string> Letters => [.. _letters];

    /// <summary>True: a letter is taken but the sender is left without an answer.</summary>
    public bool FallsSilent { get; set; }

    /// <summary>Answers a letter with this line instead of 250, such as <c>451 try later</c>.</summary>
    public string? Refusal { get; set; }

    /// <summary>The site's settings that lead here.</summary>
    public Dictionary<string, string> Settings => new() { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = Port.ToString(), ["Mail:From"] = "eap@example.test" };

    /// <summary>The Message-ID headers of all letters, in order.</summary>
    public IReadOnlyList<string> MessageIds =>
        [.. Letters.Select(letter => letter.Split("\r\n").First(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))["Message-ID:".Length..].Trim())];

    /// <summary>Waits until so many letters have come.</summary>
    public async Task WaitForAsync(int letters, TimeSpan atMost)
    {
        using var limit = new CancellationTokenSource(atMost);
        while (_letters.Count < letters) await Task.Delay(20, limit.Token);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var closing = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync(_end.Token) is { } command)
            {
                switch (command.Split(' ')[0].ToUpperInvariant())
                {
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        _letters.Enqueue(await ReadLetterAsync(reader));
                        if (FallsSilent) await Task.Delay(Timeout.Infinite, _end.Token);
                        await writer.WriteLineAsync(Refusal ?? "250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
        }
    }

    private async Task<string> ReadLetterAsync(StreamReader reader)
    {
        var letter = new StringBuilder();
        while (true)
        {
            // A sender that dies on the way has sent no letter.
            var line = await reader.ReadLineAsync(_end.Token) ?? throw new IOException("The letter was cut.");
            if (line == ".") break;
            letter.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return letter.ToString();
    }
}
