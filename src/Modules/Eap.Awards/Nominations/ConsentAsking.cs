using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Sends a nominee the link again: mail gets lost. The link before is void.</summary>
public sealed class ConsentAsking(UnitOfWork work, SiteClock clock, IStringLocalizer<ConsentAsking> T)
{
    // Nobody's mailbox is filled by pressing a button.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Sends it; null when it is on its way, else why not. The caller has asked whether the person may.</summary>
    public Task<string?> ResendAsync(string contentItemId, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<NominationMoves>().FindAsync(contentItemId, cancellationToken) is not { Consent: ConsentState.Asked } nomination || NominationProcess.IsOver(nomination.Stage)) return T["现在不等本人答复。"];
        var sent = await unit.Db.Set<NominationConsent>().Where(row => row.ContentItemId == contentItemId).Select(row => (DateTime?)row.SentUtc).FirstOrDefaultAsync(cancellationToken);
        if (sent is { } last && clock.UtcNow - last < Pause) return T["链接在 {0} 刚发过。过 10 分钟还没有收到再发。", clock.FormatTime(last)];
        var place = await unit.Get<NominationBook>().PlaceAsync(nomination, cancellationToken);
        var item = await unit.Get<IContentManager>().GetAsync(contentItemId, VersionOptions.Latest, cancellationToken);
        if (place is null || item is null || !await unit.Get<ConsentMail>().AskAsync(nomination, item, place.Category.Form, cancellationToken)) return T["推荐表里没有写本人的邮箱，请联系办理单位退回补正。"];
        unit.Get<AuditTrail>().Record("Award", "ConsentAsked", $"再发一次征求本人同意的链接（{nomination.AuditName}）", contentItemId, nomination.OrganizationId);
        return null;
    }, cancellationToken);
}
