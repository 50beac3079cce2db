using System.Text.Json.Nodes;
using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Testing;

namespace Eap.Awards.Tests.Web;

/// <summary>Programmes and nominees as they lie in the tables when the list is made: for tests of what comes after.</summary>
internal static class ListedNominees
{
    private static int _count;

    /// <summary>An opened programme of its own with the titles of the yearly one, three places each, five working days of publicity; its id.</summary>
    public static async Task<string> ProgrammeAsync(SiteHost site, string title)
    {
        var yearly = await AwardSite.ProgrammeAsync(site, AwardSite.Yearly);
        var id = await site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync(AwardProgrammeType.Name, yearly.OrganizationId);
            item.Apply(new TitlePart { Title = title }).Apply(new AwardProgrammePart
            {
                Year = 2018, PlanItemId = yearly.Part.PlanItemId, Bodies = yearly.Part.Bodies, Categories = [.. yearly.Part.Categories.Select(category => category with { Places = 3, Opinions = [] })], Path = new NominationPath(Consultation: false, Panel: false),
                OpensUtc = new DateTime(2018, 9, 1, 0, 0, 0, DateTimeKind.Utc), ClosesUtc = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), Publicity = new PublicityRule { CityDays = 5 }, City = new CityRule("例规则", new DateOnly(2018, 9, 1)),
            });
            var saved = await contents.SaveAndPublishAsync(item, null);
            Assert.True(saved.Succeeded, string.Concat(saved.Errors.Select(error => error.Message)));
            return saved.Item.ContentItemId;
        });
        var version = (await AwardSite.ProgrammeAsync(site, title)).VersionId;
        Assert.Null(await site.UseAsync<ProgrammeOpenings, string?>(openings => openings.OpenAsync(id, version, CancellationToken.None)));
        return id;
    }

    /// <summary>A nominee on the list, with its place taken; the id of its application.</summary>
    public static Task<string> NomineeAsync(SiteHost site, string programmeItemId, string name, string category = "advanced-unit", string at = "五莲县总工会", NominationStage stage = NominationStage.Listed) => site.InUnitAsync(async unit =>
    {
        var programme = (await unit.Get<AwardProgrammes>().FindAsync(programmeItemId, CancellationToken.None))!;
        var (title, union) = (programme.Category(category)!, await site.Data.OrganizationNamedAsync(at));
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(title.Form, union.OrganizationId);
        item.Content[title.Form] = new JsonObject { ["Unit"] = Text(name), ["Name"] = Text(name), ["WorkUnit"] = Text("例区例厂"), ["Summary"] = Text("三年办了三十场讲座。"), ["Opinion"] = Text("经集体研究，同意推荐。") };
        var saved = (await contents.SaveDraftAsync(item, null)).Item;
        var now = unit.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        unit.Db.Add(new ApplicationRecord
        {
            ContentItemId = saved.ContentItemId, ContentType = title.Form, OrganizationId = union.OrganizationId, Cycle = "2018", Status = ApplicationStatus.Accepted, FiledUtc = now, SubmittedUtc = now, ReceiptNumber = $"LZ-2018-{Interlocked.Increment(ref _count):0000}",
            ContentHash = new string('0', 64), VersionId = saved.ContentItemVersionId, OfficerUserId = "test", OfficerName = "例一", ChangedUtc = now, CreatedUtc = now,
        });
        var nomination = new Nomination
        {
            ContentItemId = saved.ContentItemId, ProgrammeItemId = programmeItemId, Category = category, OrganizationId = union.OrganizationId, Kind = title.Kind, NomineeName = name, NameKey = HolderKey.Normal(name), UnitName = title.Kind == NomineeKind.Person ? "例区例厂" : name,
            Stage = stage, FiledUtc = now, ChangedUtc = now, Consent = title.Kind == NomineeKind.Person ? ConsentState.Given : ConsentState.NotAsked,
        };
        unit.Db.Add(nomination);
        unit.Db.Add(new NominationKey { ContentItemId = saved.ContentItemId, ProgrammeItemId = programmeItemId, Category = category, Key = HolderKey.OfName(title.Kind, name, union.OrganizationId) });
        await unit.Db.SaveChangesAsync();
        var place = (await unit.Get<NominationBook>().PlaceAsync(nomination, CancellationToken.None))!;
        Assert.Null(await unit.Get<NominationPlaces>().TakeAsync(nomination, place, CancellationToken.None));
        return saved.ContentItemId;
    });

    /// <summary>What the desk types to put a list up.</summary>
    public static FormFields Notice => new() { ["Reason"] = "经评审，拟命名下列对象，现予公示。", ["Contact"] = "例路 1 号，市总工会办公室，000-0000" };

    /// <summary>Changes the list that stands so that its days begin again: asked once more, the desk says yes.</summary>
    public static async Task<SitePage> RestartAsync(SiteClient centre, string desk, FormFields fields)
    {
        var asked = (await centre.SubmitFormAsync(desk, fields, "form[action$='/publicity/change']")).ShouldBeOk();
        Assert.Contains("从头重新公示吗", asked.BodyText);
        return await centre.SubmitFormAsync(asked, form: "form[action$='/publicity/change']");
    }

    private static JsonObject Text(string text) => new() { ["Text"] = text };
}
