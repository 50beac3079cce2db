using Eap.Applications.Access;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Portal;

/// <summary>Makes the page one reads before beginning.</summary>
public sealed class StartPages(SiteDbContext db, Representation representation, FilingTimes times, FilingOccasions occasions, IdGenerator ids, ICurrentUser user, SiteClock clock)
{
    /// <summary>The page.</summary>
    public async Task<StartPage> BuildAsync(ApplicationForm form, CancellationToken cancellationToken)
    {
        var time = await times.OfAsync(form.Settings, cancellationToken);
        var occasion = (await occasions.NowAsync(cancellationToken)).GetValueOrDefault(form.Name);
        var window = occasion is null ? time.Window : occasion.Window ?? FilingWindow.None;
        var units = user.UserId is null ? [] : await representation.UnitsAsync(cancellationToken);
        var own = units.Select(unit => unit.OrganizationId).ToList();
        var known = own.Count == 0 ? [] : await db.Set<ApplicationRecord>().AsNoTracking().Where(row => row.ContentType == form.Name && own.Contains(row.OrganizationId))
            .OrderByDescending(row => row.Id).Take(50).Select(row => new { row.ContentItemId, row.OrganizationId, row.Status, row.ChangedUtc, row.Channel, row.FiledUtc }).ToListAsync(cancellationToken);
        return new StartPage
        {
            Form = form, Rule = time.Rule, State = occasion?.State ?? window.At(clock.UtcNow), Occasion = occasion, OpensUtc = window.OpensUtc, ClosesUtc = window.ClosesUtc, Units = units, IsSignedIn = user.UserId is not null, NewId = ids.Next(),
            HasEarlier = known.Any(row => row.FiledUtc is not null),
            Drafts = [.. known.Where(row => row is { Status: ApplicationStatus.Draft, Channel: ApplicationChannel.Online }).Select(row => (row.ContentItemId, units.First(unit => unit.OrganizationId == row.OrganizationId).Name, row.ChangedUtc))],
        };
    }
}
