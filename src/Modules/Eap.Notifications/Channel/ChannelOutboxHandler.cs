using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Eap.Platform.Settings;
using Microsoft.Extensions.Localization;

namespace Eap.Notifications.Channel;

/// <summary>Hands messages of the outbox to the channel. After some hours of tries a person decides: a text that late may help nobody.</summary>
internal sealed class ChannelOutboxHandler(ChannelSender sender, SiteSettings settings, IStringLocalizer<ChannelOutboxHandler> T) : IOutboxHandler
{
    public string Kind => ChannelMessage.Kind;

    public string Title => T["手机消息"];

    public int GiveUpAfter => 12;

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var channel = await settings.GetAsync<ChannelSettings>(cancellationToken);
        if (!channel.IsOn) throw new ChannelException(T["手机消息现在没有开。"]);
        await sender.SendAsync(channel, JsonSerializer.Deserialize<ChannelMessage>(message.Payload, JOptions.Default)!, message.MessageId, cancellationToken);
    }
}
