using Eap.Applications.Rules;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Filing;

/// <summary>Whether a name and an address are free: one unit calls no two positions the same, no two positions share an address.</summary>
internal static class FilingPlaces
{
    private static readonly AcceptanceStage[] Over = [AcceptanceStage.Refused, AcceptanceStage.Withdrawn];

    /// <summary>What is taken already.</summary>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(SiteDbContext db, ContentItem item, AcceptanceFiling filing, CancellationToken cancellationToken)
    {
        var (own, host, key) = (item.ContentItemId, item.OrganizationId, StationAddress.KeyOf(filing.Address));
        var found = new List<Finding>();
        var filed = db.Set<AcceptanceCase>().AsNoTracking().Where(row => row.ApplicationItemId != own && !Over.Contains(row.Stage));
        if (filing.PositionName.Length > 0 && await filed.AnyAsync(row => row.OrganizationId == host && row.PositionName == filing.PositionName && row.Stage != AcceptanceStage.Named, cancellationToken))
            found.Add(Error("PositionName", "本单位已经为同名的阵地提交了一份申报，还在办。要改就改那一份，或者先撤回它。"));
        if (key is null) return found;
        // The host's own station of that address is the one being accepted again, with another class or after rebuilding.
        var station = await db.Set<StationIndex>().AsNoTracking().Where(row => row.Published && row.AddressKey == key && row.OrganizationId != host).Select(row => row.Title).FirstOrDefaultAsync(cancellationToken);
        if (station is not null) found.Add(Error("Address", $"这个地址已经有一个阵地：{station}。两个阵地不能是同一个地址，请写到楼层和房间。"));
        else if (await filed.AnyAsync(row => row.AddressKey == key && row.Stage != AcceptanceStage.Named, cancellationToken)) found.Add(Error("Address", "这个地址已经有一份申报在办。两个阵地不能是同一个地址，请写到楼层和房间。"));
        return found;
    }

    private static Finding Error(string field, string message) => new(FindingSeverity.Error, $"{AcceptanceFiling.FormName}.{field}", message);
}
