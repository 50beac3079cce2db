using Eap.Platform.Settings;
using Microsoft.Extensions.Localization;

namespace Eap.Notifications.Channel;

/// <summary>What a message outside the site says: that there is something to read, or that somebody is waited for now; never what, where or who.</summary>
public sealed class ChannelWords(SiteSettings settings, IStringLocalizer<ChannelWords> T)
{
    /// <summary>The message for a recipient.</summary>
    public async Task<ChannelMessage> WriteAsync(string to, CancellationToken cancellationToken) =>
        new() { To = to, Title = await TitleAsync(insists: false, cancellationToken), Text = T["登录后点“消息”查看。"], Link = await LinkAsync(null, cancellationToken) };

    /// <summary>The message for somebody who is waited for, at night too: it must not look like every other one.</summary>
    /// <param name="to">The recipient.</param>
    /// <param name="url">The page it is about; null: their messages.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ChannelMessage> InsistAsync(string to, string? url, CancellationToken cancellationToken) =>
        new() { To = to, Title = await TitleAsync(insists: true, cancellationToken), Text = T["登录后点“消息”，看最上面一条。"], Link = await LinkAsync(url, cancellationToken) };

    /// <summary>The one line, of mails too.</summary>
    public async Task<string> TitleAsync(bool insists, CancellationToken cancellationToken) =>
        T[insists ? "{0}：有急事等你，请现在登录" : "{0}：有一条新消息", (await settings.GetAsync<GeneralSettings>(cancellationToken)).SiteName];

    /// <summary>The page to open, absolute; empty when the site does not know its own address.</summary>
    public async Task<string> LinkAsync(string? url, CancellationToken cancellationToken) =>
        (await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl is { Length: > 0 } site ? $"{site.TrimEnd('/')}{url ?? "/my/notifications"}" : "";
}
