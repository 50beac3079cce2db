using Eap.Platform.Settings;
using Microsoft.Extensions.Localization;

namespace Eap.Notifications.Channel;

/// <summary>What a message of the channel says: that there is something to read, never what.</summary>
public sealed class ChannelWords(SiteSettings settings, IStringLocalizer<ChannelWords> T)
{
    /// <summary>The message for a recipient.</summary>
    public async Task<ChannelMessage> WriteAsync(string to, CancellationToken cancellationToken)
    {
        var general = await settings.GetAsync<GeneralSettings>(cancellationToken);
        var link = string.IsNullOrEmpty(general.BaseUrl) ? "" : $"{general.BaseUrl.TrimEnd('/')}/my/notifications";
        return new ChannelMessage { To = to, Title = T["{0}：有一条新消息", general.SiteName], Text = T["登录后点“消息”查看。"], Link = link };
    }
}
