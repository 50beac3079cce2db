using System.Net.Sockets;
using System.Text;
using Eap.Media.Attachments.Upload;
using Eap.Testing;

namespace Eap.Media.Tests.Attachments;

/// <summary>An upload over a bad line: it can be held in the middle, finished, or cut.</summary>
internal sealed class SlowUpload : IAsyncDisposable
{
    private readonly TcpClient _line = new();
    private readonly byte[] _rest;

    private SlowUpload(byte[] rest) => _rest = rest;

    /// <summary>Sends the head and the first half of the file.</summary>
    public static async Task<SlowUpload> BeginAsync(SiteClient client, string address, FormFile file)
    {
        var (token, half, site) = ((await client.TokenAsync()).Token, file.Content.Length / 2, client.Site.BaseAddress);
        var upload = new SlowUpload(file.Content[half..]);
        await upload._line.ConnectAsync(site.Host, site.Port);
        var head = $"POST {address} HTTP/1.1\r\nHost: {site.Authority}\r\nCookie: eap.signin={client.Cookies["eap.signin"]}; eap.form={client.Cookies["eap.form"]}\r\nRequestVerificationToken: {token}\r\n"
            + $"{AttachmentUploadController.NameHeader}: {Uri.EscapeDataString(file.Name)}\r\nContent-Type: application/octet-stream\r\nContent-Length: {file.Content.Length}\r\nConnection: close\r\n\r\n";
        await upload._line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await upload._line.GetStream().WriteAsync(file.Content.AsMemory(0, half));
        return upload;
    }

    /// <summary>Sends the other half and reads the status.</summary>
    public async Task<int> FinishAsync()
    {
        await _line.GetStream().WriteAsync(_rest);
        using var reader = new StreamReader(_line.GetStream(), Encoding.UTF8);
        return int.Parse((await reader.ReadLineAsync())!.Split(' ')[1]);
    }

    /// <summary>The line goes dead.</summary>
    public void Cut()
    {
        _line.Client.LingerState = new LingerOption(true, 0);
        _line.Close();
    }

    public ValueTask DisposeAsync()
    {
        _line.Dispose();
        return ValueTask.CompletedTask;
    }
}
