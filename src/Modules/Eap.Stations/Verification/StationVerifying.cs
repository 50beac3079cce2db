using System.Security.Cryptography;
using Eap.Contents.Access;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Stations.Inspection;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Verification;

/// <summary>Confirming that what a station's page says is so.</summary>
public sealed class StationVerifying(UnitOfWork work, SiteDbContext db, ContentAccess contents, SiteClock clock, ICurrentUser user, IStringLocalizer<StationVerifying> T)
{
    // Twice within the hour is once: a page that was sent again.
    private static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>The published station behind a door's address; null when there is none.</summary>
    public async Task<ContentItem?> AtDoorAsync(string token, CancellationToken cancellationToken) => await (
        from door in db.Set<StationDoor>().AsNoTracking()
        join item in contents.Published(StationContentType.Name) on door.StationItemId equals item.ContentItemId
        where door.Token == token
        select item).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The day of the last confirmation; null: never.</summary>
    public async Task<DateOnly?> LastAsync(string stationItemId, CancellationToken cancellationToken) =>
        await db.Set<StationVerification>().Where(row => row.StationItemId == stationItemId).MaxAsync(row => (DateTime?)row.VerifiedUtc, cancellationToken) is { } last ? DateOnly.FromDateTime(clock.ToLocal(last)) : null;

    /// <summary>Confirms what readers see now.</summary>
    /// <param name="item">The published version that was looked at.</param>
    /// <param name="atDoor">True: by whoever scanned the sheet at the door; false: by the account that is signed in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task ConfirmAsync(ContentItem item, bool atDoor, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var now = clock.UtcNow;
        if (await unit.Db.Set<StationVerification>().AnyAsync(row => row.StationItemId == item.ContentItemId && row.ContentItemVersionId == item.ContentItemVersionId && row.VerifiedUtc > now - Once, cancellationToken)) return;
        unit.Db.Add(new StationVerification
        {
            StationItemId = item.ContentItemId, ContentItemVersionId = item.ContentItemVersionId, VerifiedUtc = now, ByUserId = user.UserId, What = T["地址、开放时间、电话、谁可以来"].Value,
        });
        unit.Get<AuditTrail>().Record("Station", "Verified", string.Format(atDoor ? T["在门口扫码核实：{0}"].Value : T["核实：{0}"].Value, item.DisplayText), item.ContentItemId, item.OrganizationId);
        unit.AfterCommit(() => unit.Get<PageCache>().EvictAsync([PageCache.Item(item.ContentItemId), PageCache.Type(StationContentType.Name)]));
    }, cancellationToken);

    /// <summary>An inspection that was signed confirms the page written after it: by its inspector, on the day of the signature.</summary>
    public async Task InspectedAsync(UnitScope unit, string stationItemId, string applicationItemId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        // The page was published a moment ago: it is looked for below.
        await unit.Db.SaveChangesAsync(cancellationToken);
        var visit = await unit.Db.Set<InspectionVisit>().AsNoTracking().Where(row => row.ApplicationItemId == applicationItemId && row.State == VisitState.Signed).OrderByDescending(row => row.Id)
            .Select(row => new { row.InspectorUserId, row.SignedUtc }).FirstOrDefaultAsync(cancellationToken);
        if (visit?.SignedUtc is not { } signed || await unit.Get<IContentManager>().GetAsync(stationItemId, VersionOptions.Published, cancellationToken) is not { } item) return;
        unit.Db.Add(new StationVerification
        {
            StationItemId = stationItemId, ContentItemVersionId = item.ContentItemVersionId, VerifiedUtc = signed, ByUserId = visit.InspectorUserId, What = T["第三方现场检查"].Value,
        });
    }

    /// <summary>The address behind the door's code, made when it is first asked for; with <paramref name="another"/> a new one, and the old sheet leads nowhere.</summary>
    public Task<string> DoorAsync(ContentItem item, bool another, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var door = await unit.Db.Set<StationDoor>().AsTracking().FirstOrDefaultAsync(row => row.StationItemId == item.ContentItemId, cancellationToken);
        if (door is not null && !another) return door.Token;
        if (door is null) unit.Db.Add(door = new StationDoor { StationItemId = item.ContentItemId, Token = NewToken() });
        else door.Token = NewToken();
        door.MadeUtc = clock.UtcNow;
        unit.Get<AuditTrail>().Record("Station", "DoorMade", string.Format(T["{0}：门口的核实码换了新的"].Value, item.DisplayText), item.ContentItemId, item.OrganizationId);
        return door.Token;
    }, cancellationToken);

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
