using Eap.Platform.Ids;
using Eap.Platform.Settings;
using Microsoft.Extensions.Localization;

namespace Eap.Notifications.Channel;

/// <summary>Sends one message to oneself, at once and past the outbox, and says how it went.</summary>
internal sealed class ChannelTrial(SiteSettings settings, ChannelSender sender, ChannelAddress addresses, ChannelWords words, IdGenerator ids, IStringLocalizer<ChannelTrial> T)
{
    public async Task<(bool Works, string Words)> RunAsync(string? userId, CancellationToken cancellationToken)
    {
        var channel = await settings.GetAsync<ChannelSettings>(cancellationToken);
        if (channel.Address.Length == 0) return (false, T["已保存。还没有填地址，没有试发。"]);
        if (userId is null || await addresses.OfAsync(userId, channel.Recipient, cancellationToken) is not { } to)
            return (false, channel.Recipient == ChannelRecipient.Phone ? T["已保存。没有试发：请先在“我的消息”里填上自己的手机号。"] : T["已保存。没有试发：你的账号没有邮箱。"]);
        try
        {
            await sender.SendAsync(channel, await words.WriteAsync(to, cancellationToken), ids.Next(), cancellationToken);
            return (true, channel.IsOn ? T["已保存。试发的一条对方收下了，请看看手机上有没有到。"] : T["已保存。试发的一条对方收下了，请看看手机上有没有到。现在还没有开，平时不会发。"]);
        }
        catch (ChannelException exception)
        {
            return (false, T["已保存，但试发没有成功：{0}", exception.Message]);
        }
    }
}
