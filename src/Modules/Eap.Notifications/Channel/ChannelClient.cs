using System.Net.Http.Headers;
using System.Text;

namespace Eap.Notifications.Channel;

/// <summary>Sends one request and reads a bounded answer, within a time limit. Nothing of it is logged: addresses carry keys.</summary>
public sealed class ChannelClient(HttpClient http)
{
    private const int MostBytes = 64 * 1024;

    /// <summary>How long a request may take with its answer.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The answer, whatever its status.</summary>
    /// <exception cref="ChannelException">No answer, or one that is too long.</exception>
    public async Task<ChannelAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return new ChannelAnswer(answer.StatusCode, await ReadAsync(answer.Content, limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelException($"等了 {Limit.TotalSeconds:0} 秒，对方没有回答。");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The words of the library name the address; ours do not.
            throw exception.InnerException as ChannelException ?? new ChannelException(exception is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
                ? "和对方建立加密连接没有成功，请检查对方的证书。" : "连不上对方的服务器，或者连接中途断了。");
        }
    }

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MostBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MostBytes ? throw new ChannelException("对方的回答太长，没有读完。") : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
