using Eap.Contents.Access;
using Eap.Contents.Routing;
using Eap.Organizations.Directory;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Hours;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Stations.Directory;

/// <summary>Reads the catalogue of published stations: one query, then from memory until one of them changes, at most a minute.</summary>
public sealed class StationDirectory(SharedReads shared)
{
    /// <summary>The catalogue as it stands.</summary>
    public Task<StationCatalogue> ReadAsync(CancellationToken cancellationToken) => shared.GetAsync($"{PageCache.Type(StationContentType.Name)} {nameof(StationDirectory)}", ReadAsync).WaitAsync(cancellationToken);

    private static async Task<StationCatalogue> ReadAsync(IServiceProvider services)
    {
        var calendar = await services.GetRequiredService<WorkingDays>().GetAsync();
        var db = services.GetRequiredService<SiteDbContext>();
        var rows = await (
            from row in db.Set<StationIndex>().AsNoTracking()
            join item in services.GetRequiredService<ContentAccess>().Published(StationContentType.Name) on row.ContentItemVersionId equals item.ContentItemVersionId
            join route in db.Set<AutoroutePartIndex>() on row.ContentItemVersionId equals route.ContentItemVersionId
            join host in db.Set<Organization>() on row.OrganizationId equals host.OrganizationId
            join district in db.Set<Organization>() on row.DistrictId equals district.OrganizationId into districts
            from district in districts.DefaultIfEmpty()
            join standing in db.Set<StationStanding>().Where(row => row.IsCurrent) on row.ContentItemId equals standing.StationItemId into standings
            from standing in standings.DefaultIfEmpty()
            where row.Published && route.Published
            select new { Row = row, route.Path, Host = host.Name, DistrictCode = (string?)district.Code, DistrictName = (string?)district.ShortName, TierCode = (string?)standing.TierCode, TierTitle = (string?)standing.TierTitle }).ToListAsync();
        return new StationCatalogue([.. rows.Select(found => new ListedStation
        {
            Id = found.Row.ContentItemId, Title = found.Row.Title, Url = "/" + found.Path, Kind = found.Row.Kind, HostId = found.Row.OrganizationId, HostName = found.Host,
            DistrictCode = found.DistrictCode, DistrictName = found.DistrictName is { } union ? DistrictName.Of(union) : null, Address = found.Row.Address, Phone = found.Row.Phone, Entry = found.Row.Entry, StepFree = found.Row.StepFree,
            Services = found.Row.Services, Hours = new OpeningHours(found.Row.Opening, calendar), ClosedOn = found.Row.ClosedOn is { } day ? DateOnly.FromDateTime(day) : null,
            TierCode = found.TierCode, TierTitle = found.TierTitle,
        })]);
    }
}
