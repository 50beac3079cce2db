using System.Net.Mail;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MailMessage = Eap.Platform.Outbox.MailMessage;

namespace Eap.Awards.Nominations;

/// <summary>Asks a nominee for their consent, with what causes it. The mail may show on a locked screen: it says that there is something to answer, not what.</summary>
public sealed class ConsentMail(UnitScope unit, OutboxQueue outbox, FieldProtector protector, SiteSettings settings, IHttpContextAccessor http, SiteClock clock, IStringLocalizer<ConsentMail> T)
{
    /// <summary>Name of the answer that holds the person's own address.</summary>
    public const string Field = "Mail";

    /// <summary>Sends a new link; an earlier one is void. False when there is no address to write to.</summary>
    public Task<bool> AskAsync(Nomination nomination, ContentItem item, string form, CancellationToken cancellationToken) => SendAsync(
        nomination, item, form, T["有一件事请您答复"], T["有一件事要您本人答复。请打开下面的链接看看，同意或者不同意都回复一声："], cancellationToken);

    /// <summary>Tells somebody who was left out and has moved up, before their name goes up in public. The link is new; an earlier one is void.</summary>
    public Task<bool> TellRaisedAsync(Nomination nomination, ContentItem item, string form, CancellationToken cancellationToken) => SendAsync(
        nomination, item, form, T["有一件事请您看一看"], T["您同意过的那件事有了新的进展，接下来要公示。请打开下面的链接看看；改变了主意，也在那里说："], cancellationToken);

    /// <summary>The person's address as the form holds it; null when there is none.</summary>
    public string? Address(ContentItem item, string form) =>
        item.Content[form]?[Field] is { } json && System.Text.Json.JsonSerializer.Deserialize<TextField>(json, ContentJson.Options) is { } field && MailAddress.TryCreate(protector.Reveal(field) ?? field.Text, out var address) ? address.Address : null;

    private async Task<bool> SendAsync(Nomination nomination, ContentItem item, string form, string subject, string words, CancellationToken cancellationToken)
    {
        if (Address(item, form) is not { } to) return false;
        var token = ConsentLink.Create();
        var consent = await unit.Db.Set<NominationConsent>().AsTracking().FirstOrDefaultAsync(row => row.ContentItemId == nomination.ContentItemId, cancellationToken);
        if (consent is null) unit.Db.Add(consent = new NominationConsent { ContentItemId = nomination.ContentItemId, TokenHash = "" });
        (consent.TokenHash, consent.SentUtc) = (ConsentLink.Hash(token)!, clock.UtcNow);
        var general = await settings.GetAsync<GeneralSettings>(cancellationToken);
        outbox.Put(unit, MailMessage.Kind, new MailMessage
        {
            To = to, Subject = string.Format(T["{0}：{1}"].Value, general.SiteName, subject),
            Body = T["{0}，您好：\n\n{1}\n\n{2}\n\n链接只给您一个人用，不需要账号。", nomination.NomineeName, words, Root(general) + ConsentLink.Path(token)],
        });
        return true;
    }

    private string Root(GeneralSettings general) => !string.IsNullOrWhiteSpace(general.BaseUrl) || http.HttpContext is null ? (general.BaseUrl ?? "").TrimEnd('/') : $"{http.HttpContext.Request.Scheme}://{http.HttpContext.Request.Host}{http.HttpContext.Request.PathBase}";
}
