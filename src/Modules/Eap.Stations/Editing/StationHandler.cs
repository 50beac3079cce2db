using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Editing;

/// <summary>What only the database knows of a station: its district by its host, and whether its address is taken.</summary>
internal sealed class StationHandler : ContentHandlerBase
{
    private static readonly OrganizationKind[] Districts = [OrganizationKind.DistrictFederation, OrganizationKind.FunctionalZone];

    public override async Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.ContentType != StationContentType.Name || context.Item.As<StationPart>() is not { District.OrganizationIds.Count: 0 } part) return;
        if (await DistrictOfAsync(context.Unit.Db, context.Item.OrganizationId, cancellationToken) is not { } district) return;
        part.District.OrganizationIds.Add(district);
        context.Item.Apply(part);
    }

    public override async Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.ContentType != StationContentType.Name) return;
        var part = context.Item.GetOrCreate<StationPart>();
        if (context.Publishing && context.Item.OrganizationId.Length == 0) context.Fail("", "服务阵地要有所属单位：请选它由谁来办。");
        if (part.ClosedOn.Value is not null || StationAddress.KeyOf(part.Address.Text) is not { } key) return;
        var id = context.Item.ContentItemId;
        var other = await context.Unit.Db.Set<StationIndex>().Where(row => row.AddressKey == key && row.ContentItemId != id).Select(row => row.Title).FirstOrDefaultAsync(cancellationToken);
        if (other is not null) context.Fail($"{nameof(StationPart)}.{nameof(part.Address)}", $"“{other}”已经是这个地址。同一处只登记一次：请改那一条；确实是两处，把楼层和房间写清楚。");
    }

    private static async Task<string?> DistrictOfAsync(SiteDbContext db, string organizationId, CancellationToken cancellationToken)
    {
        var path = await db.Set<Organization>().Where(row => row.OrganizationId == organizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken);
        if (path is null) return null;
        var above = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = await db.Set<Organization>().Where(row => above.Contains(row.OrganizationId) && Districts.Contains(row.Kind)).OrderByDescending(row => row.Path.Length).Select(row => row.OrganizationId).FirstOrDefaultAsync(cancellationToken);
        return found;
    }
}
