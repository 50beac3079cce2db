using System.Net.Mail;
using Eap.Contents.Model;
using Eap.Experts.Profiles;
using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MailMessage = Eap.Platform.Outbox.MailMessage;

namespace Eap.Experts.Offers;

/// <summary>Mail to experts, with what causes it. It may show on a locked screen: it says that there is something to answer, not what.</summary>
public sealed class OfferMail(UnitScope unit, OutboxQueue outbox, ExpertContactReader contacts, SiteSettings settings, SiteClock clock, IStringLocalizer<OfferMail> T)
{
    /// <summary>The expert's mail address; null when there is none to write to.</summary>
    public async Task<string?> AddressAsync(string expertItemId, CancellationToken cancellationToken)
    {
        var item = await unit.Db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == expertItemId && row.Latest && row.ContentType == ExpertContentType.Name, cancellationToken);
        return item is not null && MailAddress.TryCreate(contacts.Read(item).Email, out var address) ? address.Address : null;
    }

    /// <summary>Asks for an answer.</summary>
    public Task AskAsync(LecturerOffer offer, string to, string url, CancellationToken cancellationToken) => PutAsync(to, T["有一件事请您答复"],
        T["{0}，您好：\n\n有一件事想请您帮忙。请在 {1} 前打开下面的链接看看，能不能来都回复一声：\n\n{2}\n\n链接只给您一个人用，不需要账号。", offer.ExpertName, clock.FormatTime(offer.ExpiresUtc), url], cancellationToken);

    /// <summary>The day before: reminds the expert of what they accepted; nothing when they have no mail address.</summary>
    public async Task RemindAsync(LecturerOffer offer, CancellationToken cancellationToken)
    {
        if (await AddressAsync(offer.ExpertItemId, cancellationToken) is not { } to) return;
        await PutAsync(to, T["明天您有一项安排"], T["{0}，您好：\n\n您接下的一项安排在 {1}。地点和说明，打开先前那封邮件里的链接就能看到。临时来不了的，请马上与服务中心联系。谢谢您。", offer.ExpertName, clock.FormatTime(offer.StartUtc)], cancellationToken);
    }

    /// <summary>Says that an expert need not come or need not answer any more; nothing when they have no mail address.</summary>
    public async Task CallOffAsync(LecturerOffer offer, bool wasAccepted, CancellationToken cancellationToken)
    {
        if (await AddressAsync(offer.ExpertItemId, cancellationToken) is not { } to) return;
        var text = wasAccepted
            ? T["{0}，您好：\n\n您接下的 {1} 的安排有变，请不必前往。给您添麻烦了，谢谢您。", offer.ExpertName, clock.FormatTime(offer.StartUtc)]
            : T["{0}，您好：\n\n先前请您答复的一件事已另有安排，不用再答复了。谢谢您。", offer.ExpertName];
        await PutAsync(to, wasAccepted ? T["您的一项安排有变"] : T["先前的一件事不用答复了"], text, cancellationToken);
    }

    private async Task PutAsync(string to, string subject, string body, CancellationToken cancellationToken)
    {
        var name = (await settings.GetAsync<GeneralSettings>(cancellationToken)).SiteName;
        outbox.Put(unit, MailMessage.Kind, new MailMessage { To = to, Subject = $"{name}：{subject}", Body = body });
    }
}
