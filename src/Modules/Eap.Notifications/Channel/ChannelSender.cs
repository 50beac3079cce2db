using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Eap.Notifications.Channel;

/// <summary>Makes the request the settings describe, sends it and judges the answer.</summary>
public sealed class ChannelSender(ChannelClient client, ChannelTokens tokens, ChannelSecrets secrets, ChannelDoor door, TimeProvider time)
{
    private const int MostSaid = 160;

    /// <summary>Sends a message; returns when the server has taken it. The id is the same for a repeat.</summary>
    /// <exception cref="ChannelException">It did not; the words may be shown.</exception>
    public async Task SendAsync(ChannelSettings settings, ChannelMessage message, string messageId, CancellationToken cancellationToken)
    {
        var values = Values(settings, message, messageId);
        var tokenAddress = ChannelText.Fill(settings.TokenAddress, values, ChannelText.ForAddress);
        if (tokenAddress.Length > 0) values["token"] = await tokens.GetAsync(Checked(tokenAddress).AbsoluteUri, settings.TokenField, client, cancellationToken);
        using var request = Request(settings, values, messageId);
        var answer = await client.SendAsync(request, cancellationToken);
        if (answer.IsSuccess && (settings.SuccessField.Length == 0 || answer.Member(settings.SuccessField) == settings.SuccessValue)) return;
        if (tokenAddress.Length > 0) tokens.Forget(Checked(tokenAddress).AbsoluteUri);
        throw new ChannelException(Words(settings, answer, values));
    }

    private Dictionary<string, string> Values(ChannelSettings settings, ChannelMessage message, string messageId)
    {
        var (key, secret) = (secrets.Open(settings.SealedKey), secrets.Open(settings.SealedSecret));
        var timestamp = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return new()
        {
            ["to"] = message.To, ["title"] = message.Title, ["text"] = message.Text, ["link"] = message.Link, ["id"] = messageId, ["timestamp"] = timestamp,
            ["key"] = key, ["secret"] = secret, ["sign"] = Sign(timestamp, secret),
        };
    }

    // As 钉钉 signs: time and secret on two lines, keyed with the secret.
    private static string Sign(string timestamp, string secret) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}")));

    private HttpRequestMessage Request(ChannelSettings settings, Dictionary<string, string> values, string messageId)
    {
        var request = new HttpRequestMessage(new HttpMethod(settings.Method), Checked(ChannelText.Fill(settings.Address, values, ChannelText.ForAddress)));
        request.Headers.TryAddWithoutValidation("Idempotency-Key", messageId);
        foreach (var header in settings.Headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) request.Headers.TryAddWithoutValidation(header[..colon].Trim(), ChannelText.Fill(header[(colon + 1)..].Trim(), values, ChannelText.ForHeader));
        }

        if (settings.Method != "GET" && settings.Body.Length > 0)
            request.Content = new StringContent(ChannelText.Fill(settings.Body, values, ChannelText.ForBody(settings.ContentType)), Encoding.UTF8, settings.ContentType);
        return request;
    }

    private Uri Checked(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && door.Allows(uri) ? uri : throw new ChannelException("手机消息的地址不对：要以 https:// 开头。");

    private static string Words(ChannelSettings settings, ChannelAnswer answer, Dictionary<string, string> values)
    {
        if ((int)answer.Status is >= 300 and <= 399) return $"对方要转到别的地址（{(int)answer.Status}），这里不跟着走。请直接填最终的地址。";
        var said = ChannelRedaction.Hide(answer.Text, values);
        said = said.Length > MostSaid ? said[..MostSaid] + "…" : said;
        return answer.IsSuccess ? $"对方收到了，但没有接受：{settings.SuccessField} 不是 {settings.SuccessValue}。对方说：{said}" : $"对方没有接受（{(int)answer.Status}）。对方说：{said}";
    }
}
