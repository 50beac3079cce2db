using Eap.Applications.Rules;
using Eap.Media.Attachments;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Acceptance;

/// <summary>The rules of a filing, by the plan in force and by what is there already: one host, one address, photographs of its own.</summary>
public sealed class AcceptanceApplicationRule(PlanDirectory plans, SiteClock clock) : IApplicationRule
{
    private static readonly AcceptanceStage[] Over = [AcceptanceStage.Refused, AcceptanceStage.Withdrawn];

    /// <inheritdoc />
    public string? ContentType => AcceptanceFiling.FormName;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var (filing, now) = (AcceptanceFiling.Of(check.Item), clock.ToLocal(check.NowUtc));
        var findings = new FilingRules(await plans.ForYearAsync(now.Year, cancellationToken)).Check(filing, now).ToList();
        if (!await check.Db.Set<Organization>().AnyAsync(row => row.OrganizationId == check.Item.OrganizationId && row.IsActive, cancellationToken))
            findings.Add(new Finding(FindingSeverity.Error, null, "阵地要有所属单位。申报单位已停用，请联系上级工会。"));
        findings.AddRange(await PlacesAsync(check, filing, cancellationToken));
        findings.AddRange(await PhotosAsync(check, cancellationToken));
        return findings;
    }

    private static async Task<IEnumerable<Finding>> PlacesAsync(ApplicationCheck check, AcceptanceFiling filing, CancellationToken cancellationToken)
    {
        var (own, host, key) = (check.Item.ContentItemId, check.Item.OrganizationId, StationAddress.KeyOf(filing.Address));
        var found = new List<Finding>();
        var filed = check.Db.Set<AcceptanceCase>().AsNoTracking().Where(row => row.ApplicationItemId != own && !Over.Contains(row.Stage));
        if (filing.PositionName.Length > 0 && await filed.AnyAsync(row => row.OrganizationId == host && row.PositionName == filing.PositionName && row.Stage != AcceptanceStage.Named, cancellationToken))
            found.Add(Error("PositionName", "本单位已经为同名的阵地提交了一份申报，还在办。要改就改那一份，或者先撤回它。"));
        if (key is null) return found;
        // The host's own station of that address is the one being accepted again, with another class or after rebuilding.
        var station = await check.Db.Set<StationIndex>().AsNoTracking().Where(row => row.Published && row.AddressKey == key && row.OrganizationId != host).Select(row => row.Title).FirstOrDefaultAsync(cancellationToken);
        if (station is not null) found.Add(Error("Address", $"这个地址已经有一个阵地：{station}。两个阵地不能是同一个地址，请写到楼层和房间。"));
        else if (await filed.AnyAsync(row => row.AddressKey == key && row.Stage != AcceptanceStage.Named, cancellationToken)) found.Add(Error("Address", "这个地址已经有一份申报在办。两个阵地不能是同一个地址，请写到楼层和房间。"));
        return found;
    }

    private static async Task<IEnumerable<Finding>> PhotosAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var own = check.Item.ContentItemId;
        var photos = await check.Db.Set<Attachment>().AsNoTracking()
            .Where(file => file.ContentItemId == own && file.PartName == AcceptanceFiling.FormName && file.RemovedUtc == null && file.Sha256 != null && file.ContentType.StartsWith("image/"))
            .Select(file => new { file.Sha256, file.FieldName, file.Name }).ToListAsync(cancellationToken);
        var elsewhere = await new PhotoReuse(check.Db).ElsewhereAsync([.. photos.Select(photo => photo.Sha256!)], [own], cancellationToken);
        return photos.Where(photo => elsewhere.Contains(photo.Sha256!)).Select(photo => Error(photo.FieldName, $"照片“{photo.Name}”在另一个阵地的申报里用过，请换成本阵地的照片。"));
    }

    private static Finding Error(string field, string message) => new(FindingSeverity.Error, $"{AcceptanceFiling.FormName}.{field}", message);
}
