using System.Globalization;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Seeding;
using Eap.Portal.Hotlines;
using Eap.Stations.Hours;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Seeding;

/// <summary>Published stations for measuring, written through the content engine; station 471 is the same on every site with the same districts and services.</summary>
internal sealed class StationSeed(IContentManager contents, TaxonomyDirectory taxonomies) : ISeedSource
{
    private const int SeedStep = 7919;
    private static readonly DateTime FirstPublished = new(2018, 9, 17, 1, 0, 0, DateTimeKind.Utc);

    // No two days end alike, so that open and closed ones lie mixed at any hour.
    private static readonly (string From, string To)[] Times = [("08:30", "12:00"), ("09:00", "17:00"), ("08:00", "18:30"), ("13:30", "20:00"), ("12:00", "13:30"), ("18:00", "21:30"), ("20:00", "02:00"), ("06:00", "22:30")];
    private static readonly StationKind[] Kinds = [StationKind.Station, StationKind.Station, StationKind.Station, StationKind.Centre, StationKind.Room, StationKind.Studio];

    public string Name => "stations";

    public string Title => "服务阵地";

    public int Most => 20_000;

    public async Task WriteAsync(UnitScope unit, int first, int count, CancellationToken cancellationToken)
    {
        var (from, to) = (ItemId(first), ItemId(first + count));
        var known = (await unit.Db.Set<ContentItem>().Where(item => item.Latest && item.ContentItemId.CompareTo(from) >= 0 && item.ContentItemId.CompareTo(to) < 0).Select(item => item.ContentItemId).ToListAsync(cancellationToken)).ToHashSet();
        var services = (await taxonomies.ByAliasAsync(StationContentType.Services, cancellationToken))?.Terms ?? [];
        var districts = await unit.Db.Set<Organization>().Where(row => row.Kind == OrganizationKind.DistrictFederation || row.Kind == OrganizationKind.FunctionalZone).OrderBy(row => row.Code).Select(row => row.OrganizationId).ToListAsync(cancellationToken);
        if (districts.Count == 0) districts = await unit.Db.Set<Organization>().OrderBy(row => row.ParentId != null).Select(row => row.OrganizationId).Take(1).ToListAsync(cancellationToken);
        await contents.ImportAsync([.. Enumerable.Range(first, count).Where(number => !known.Contains(ItemId(number))).Select(number => Make(number, districts, services))], cancellationToken);
    }

    public Task FinishAsync(UnitScope unit, CancellationToken cancellationToken) => Task.CompletedTask;

    private static ContentItem Make(int number, List<string> districts, IReadOnlyList<Term> services)
    {
        var random = new Random(number * SeedStep);
        var published = FirstPublished.AddHours(number);
        var (from, to) = Times[random.Next(Times.Length)];
        var district = districts[random.Next(districts.Count)];
        var title = string.Create(CultureInfo.InvariantCulture, $"例企{number}号职工心理健康服务站（测量）");
        var part = new StationPart
        {
            Kind = Kinds[random.Next(Kinds.Length)], District = { OrganizationIds = [district] },
            Opening = new StationOpening { Weekly = [new HotlineHours { Days = random.Next(3) == 0 ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5], From = from, To = to }], FollowsHolidays = random.Next(4) > 0 },
            Address = { Text = string.Create(CultureInfo.InvariantCulture, $"例区例路{number}号职工之家{1 + random.Next(6)}楼（测量）") }, Phone = { Text = "000-0000-0000" },
            Entry = { Text = (random.Next(3) == 0 ? StationEntry.Staff : StationEntry.Workers).ToString() }, StepFree = { Text = ((StepFree)random.Next(3)).ToString() },
            Place = new StationPlace { Longitude = 119 + random.NextDouble(), Latitude = 35 + random.NextDouble(), System = CoordinateSystem.Wgs84 },
        };
        part.Services.TermContentItemIds.AddRange(services.Where(_ => random.Next(2) == 0).Select(term => term.Id));
        return new ContentItem
        {
            ContentItemId = ItemId(number), ContentItemVersionId = string.Create(CultureInfo.InvariantCulture, $"0seedstv{number:D18}"), ContentType = StationContentType.Name, Latest = true, Published = true,
            CreatedUtc = published, ModifiedUtc = published, PublishedUtc = published, Author = "测量数据", OrganizationId = district,
        }.Apply(new TitlePart { Title = title }).Apply(part).Apply(new MarkdownBodyPart { Markdown = "测量用的生成文字。" })
            .Apply(new AutoroutePart { Path = string.Create(CultureInfo.InvariantCulture, $"stations/celiang-{number}") });
    }

    // Letters and digits of the site's ids; sorted they stand in the order of their numbers.
    private static string ItemId(int number) => string.Create(CultureInfo.InvariantCulture, $"0seedsta{number:D18}");
}
