using System.Collections.Concurrent;
using System.Globalization;

namespace Eap.Notifications.Channel;

/// <summary>Tokens that last a while, kept in memory only: asking for each message anew is what servers refuse.</summary>
public sealed class ChannelTokens(TimeProvider time)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> _kept = new(StringComparer.Ordinal);

    /// <summary>The token of this address, fetched when none is kept.</summary>
    /// <exception cref="ChannelException">There was none in the answer.</exception>
    public async Task<string> GetAsync(string address, string field, ChannelClient client, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(address, out var kept) && kept.Until > time.GetUtcNow()) return kept.Token;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var answer = await client.SendAsync(request, cancellationToken);
        if (!answer.IsSuccess || answer.Member(field) is not { Length: > 0 } token)
            throw new ChannelException($"没有取到令牌（对方回答 {(int)answer.Status}{(answer.Member("errcode") is { Length: <= 20 } code ? $"，errcode {code}" : "")}）。请检查取令牌的地址和密钥。");
        var seconds = double.TryParse(answer.Member("expires_in"), CultureInfo.InvariantCulture, out var lasts) && lasts is > 0 and <= 86_400 ? lasts : 600;
        _kept[address] = (token, time.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Margin);
        return token;
    }

    /// <summary>Forgets the token of an address: it may have been taken back.</summary>
    public void Forget(string address) => _kept.TryRemove(address, out _);
}
