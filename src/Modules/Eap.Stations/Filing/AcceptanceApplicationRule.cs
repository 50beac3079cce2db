using System.Text.Json.Nodes;
using Eap.Applications.Rules;
using Eap.Media.Attachments;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Eap.Stations.Model;
using Eap.Stations.Subsidies;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Filing;

/// <summary>The rules of a filing, by the plan in force and by what is there already: one host, one address, photographs of its own.</summary>
public sealed class AcceptanceApplicationRule(PlanDirectory plans, SelfCheckAsking asking, AttachmentDirectory attachments, SiteClock clock) : IApplicationRule
{
    /// <inheritdoc />
    public string? ContentType => AcceptanceFiling.FormName;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var (filing, now, filed) = (AcceptanceFiling.Of(check.Item), clock.ToLocal(check.NowUtc), clock.ToLocal(check.Record.FiledUtc ?? check.NowUtc));
        var plan = await plans.ForYearAsync(filed.Year, cancellationToken);
        var findings = new FilingRules(plan, await CountedAsync(check, plan, filed.Year, cancellationToken)).Check(filing, now, filed).ToList();
        if (!await check.Db.Set<Organization>().AnyAsync(row => row.OrganizationId == check.Item.OrganizationId && row.IsActive, cancellationToken))
            findings.Add(new Finding(FindingSeverity.Error, null, "阵地要有所属单位。申报单位已停用，请联系上级工会。"));
        if (filing.IsBySuperior && await check.Db.Set<Organization>().AnyAsync(row => row.OrganizationId == check.Item.OrganizationId && check.Db.Set<Organization>().Any(above => above.OrganizationId == row.ParentId && above.Kind == OrganizationKind.MunicipalFederation), cancellationToken))
            findings.Add(Error("BySuperior", "上级工会就是市总工会，材料直接到那里，这一项不用勾。"));
        findings.AddRange(await FilingPlaces.CheckAsync(check.Db, check.Item, filing, cancellationToken));
        findings.AddRange(await SelfChecksAsync(check, filing, cancellationToken));
        findings.AddRange(await PhotosAsync(check, cancellationToken));
        return findings;
    }

    // A published rule keeps its reading.
    private static async Task<SubsidyEvent> CountedAsync(ApplicationCheck check, Plan? plan, int year, CancellationToken cancellationToken) =>
        await check.Db.Set<SubsidyRule>().AsNoTracking().Where(row => row.Year == year && row.PublishedUtc != null).Select(row => (SubsidyEvent?)row.Event).FirstOrDefaultAsync(cancellationToken) ?? SubsidyReadings.EventOf(plan);

    private async Task<IEnumerable<Finding>> SelfChecksAsync(ApplicationCheck check, AcceptanceFiling filing, CancellationToken cancellationToken)
    {
        // A form begun before there was such a field asks the words alone, by their own setting.
        if (!check.Type.Parts.Any(part => part.Fields.Any(field => field.FieldName == nameof(SelfCheckField)))) return [];
        var part = check.Item.Content[AcceptanceFiling.FormName];
        var field = SelfCheckDriver.Read(part?[SelfCheckField.FieldName] as JsonObject);
        await asking.AskAsync(field, check.Item, cancellationToken);
        var files = await attachments.FilesAsync(filing.SelfCheckFiles, cancellationToken);
        return SelfCheckRules.Check(field, part?["SelfCheck"]?["Text"]?.ToString(), [.. files.Select(file => file.Name)], check.IsFirst);
    }

    private static async Task<IEnumerable<Finding>> PhotosAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var own = check.Item.ContentItemId;
        var photos = await check.Db.Set<Attachment>().AsNoTracking()
            .Where(file => file.ContentItemId == own && file.PartName == AcceptanceFiling.FormName && file.RemovedUtc == null && file.Sha256 != null && file.ContentType.StartsWith("image/"))
            .Select(file => new { file.Sha256, file.FieldName, file.Name }).ToListAsync(cancellationToken);
        var elsewhere = await new PhotoReuse(check.Db).ElsewhereAsync([.. photos.Select(photo => photo.Sha256!)], new OwnPlace(own, check.Item.OrganizationId, StationAddress.KeyOf(AcceptanceFiling.Of(check.Item).Address)), cancellationToken);
        return photos.Where(photo => elsewhere.Contains(photo.Sha256!)).Select(photo => Error(photo.FieldName, $"照片“{photo.Name}”在另一个阵地的申报里用过，请换成本阵地的照片。"));
    }

    private static Finding Error(string field, string message) => new(FindingSeverity.Error, $"{AcceptanceFiling.FormName}.{field}", message);
}
