using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Awards.Nominations;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Desk;

/// <summary>On the page of the application: how far the nomination is, and whether the person has agreed. What other bodies say is not on it: the nominating union reads this page.</summary>
internal sealed class NominationPanel(SiteDbContext db, NominationBook book, NominationDoor door, IAccess access) : IApplicationPanel
{
    public int Position => 10;

    public async Task<DisplayBlock?> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationView view, CancellationToken cancellationToken)
    {
        if (record.FiledUtc is null) return null;
        var nomination = await db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == record.ContentItemId, cancellationToken);
        if (nomination is null || await book.PlaceAsync(nomination, cancellationToken) is not { } place) return null;
        var sent = await db.Set<NominationConsent>().AsNoTracking().Where(row => row.ContentItemId == record.ContentItemId).Select(row => (DateTime?)row.SentUtc).FirstOrDefaultAsync(cancellationToken);
        var carries = view == ApplicationView.Desk && await access.AllowsAsync(nameof(Permissions.ManageAwards), place.Programme.OrganizationId, cancellationToken)
            && (await door.OwnSideAsync([nomination.ContentItemId], cancellationToken)).Count == 0;
        return new DisplayBlock("NominationPanel", new NominationPanelView(nomination, place, sent, view == ApplicationView.Applicant, carries));
    }
}

/// <summary>The section.</summary>
/// <param name="Nomination">The nomination.</param>
/// <param name="Place">What it is for.</param>
/// <param name="SentUtc">When the link to the nominee went out last, UTC; null: none did.</param>
/// <param name="IsUnit">The unit itself looks.</param>
/// <param name="Carries">The person carries the programme.</param>
public sealed record NominationPanelView(Nomination Nomination, NominationPlace Place, DateTime? SentUtc, bool IsUnit, bool Carries);
