using System.Text.Json.Nodes;
using Eap.Applications.Process;
using Eap.Awards.Judging;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Awards.Tests.Web;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Judging;

/// <summary>Steps of a judging, as tests take them. Each test opens a programme of its own: it judges persons in one title.</summary>
internal static class JudgingSite
{
    public const string Category = "outstanding-person";
    public const string Form = NominationSite.PersonForm;

    public static readonly JudgingRule Rule = new() { Criteria = [new("c1", "工作基础", 40, 40), new("c2", "服务成效", 40, 60)], TieBreaks = [new(TieBreakKind.EarlierFiling), new(TieBreakKind.Lots)], MinimumVotes = 3 };

    private static int _count;

    /// <summary>A programme that has opened and takes no more nominations; its id.</summary>
    public static async Task<string> OpenAsync(SiteHost site, int places = 2, Func<AwardCategory, AwardCategory>? change = null, NominationPath? path = null, bool skipsProblems = false)
    {
        var (yearly, now) = (await AwardSite.ProgrammeAsync(site, AwardSite.Yearly), site.Clock.GetUtcNow().UtcDateTime);
        var category = yearly.Category(Category)! with { Places = places, Judging = Rule };
        var id = await site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync(AwardProgrammeType.Name, yearly.OrganizationId);
            item.Apply(new TitlePart { Title = $"例评选{Interlocked.Increment(ref _count)}" }).Apply(new AwardProgrammePart
            {
                Year = 2018, PlanItemId = yearly.Part.PlanItemId, Bodies = yearly.Part.Bodies, Categories = [change?.Invoke(category) ?? category], OpensUtc = now.AddDays(-2), ClosesUtc = now.AddMinutes(1),
                Path = path ?? new NominationPath(), Publicity = new PublicityRule { CityDays = 5 }, City = new CityRule("评委回避，按名次取。", new DateOnly(2018, 9, 20)),
            });
            var saved = await contents.SaveAndPublishAsync(item, null);
            return saved.Succeeded ? saved.Item.ContentItemId : throw new InvalidOperationException(string.Join('；', saved.Errors.Select(error => error.Message)));
        });
        var version = (await site.UseAsync<AwardProgrammes, AwardProgramme?>(programmes => programmes.FindAsync(id, CancellationToken.None)))!.VersionId;
        // Opened before its places had to be those of the table.
        if (skipsProblems) await site.InUnitAsync(unit => Task.FromResult(unit.Db.Add(new ProgrammeOpening { ProgrammeItemId = id, VersionId = version, PlanVersionId = version, Sha256 = new string('0', 64), OpenedUtc = now, OpenedBy = "test", OpenedByName = "例一" })));
        else Assert.Null(await site.UseAsync<ProgrammeOpenings, string?>(openings => openings.OpenAsync(id, version, CancellationToken.None)));
        site.Clock.MoveTo(site.Clock.GetUtcNow().AddHours(1));
        return id;
    }

    /// <summary>A nomination that stands before the panel, with its filing; its id.</summary>
    public static Task<string> NominateAsync(SiteHost site, string programme, string organizationId, string name, Action<JsonObject>? change = null, NominationStage stage = NominationStage.Consultation) => site.InUnitAsync(async unit =>
    {
        var (contents, now) = (unit.Get<IContentManager>(), site.Clock.GetUtcNow().UtcDateTime);
        var item = await contents.NewAsync(Form, organizationId);
        item.DisplayText = name;
        var part = new JsonObject { ["Name"] = Text(name), ["WorkUnit"] = Text("例单位"), ["Summary"] = Text("三年办了三十场讲座。"), ["Deeds"] = Text("带着大家做了三年。"), ["Phone"] = Text("13800000000"), ["Contact"] = Text("例联系") };
        change?.Invoke(part);
        item.SetPart(Form, part);
        var saved = (await contents.SaveDraftAsync(item, null)).Item;
        var number = Interlocked.Increment(ref _count);
        unit.Db.Add(new ApplicationRecord
        {
            ContentItemId = saved.ContentItemId, ContentType = Form, OrganizationId = organizationId, Cycle = "2018", Status = ApplicationStatus.Accepted, FiledUtc = now, SubmittedUtc = now, ReceiptNumber = $"PS-2018-{number:0000}",
            ContentHash = new string('0', 64), VersionId = saved.ContentItemVersionId, OfficerUserId = "test", OfficerName = "例一", ChangedUtc = now, CreatedUtc = now,
        });
        unit.Db.Add(new Nomination
        {
            ContentItemId = saved.ContentItemId, ProgrammeItemId = programme, Category = Category, OrganizationId = organizationId, Kind = NomineeKind.Person, NomineeName = name, NameKey = HolderKey.Normal(name), UnitName = "例单位", Stage = stage,
            Consent = ConsentState.Given, FiledUtc = now.AddSeconds(number), ChangedUtc = now,
        });
        unit.Db.Add(new NominationKey { ContentItemId = saved.ContentItemId, ProgrammeItemId = programme, Category = Category, Key = HolderKey.OfName(NomineeKind.Person, name, organizationId) });
        return saved.ContentItemId;
    });

    /// <summary>A judge on the panel, signed in.</summary>
    public static async Task<SiteClient> JudgeAsync(SiteHost site, SiteClient centre, string programme, string name)
    {
        var account = await site.Data.AccountAsync(RoleNames.Judge, change: user => user.DisplayName = name);
        (await centre.PostAsync(DeskOf(programme) + "/members", ("user", account.Id))).ShouldRedirectTo(DeskOf(programme));
        return await site.SignInAsync(account);
    }

    /// <summary>Judges on the panel and their votes, straight in the database: nominations by judges, each the points of both criteria.</summary>
    public static Task SeedVotesAsync(SiteHost site, string programme, IReadOnlyList<string> nominations, Func<int, decimal> points, int judges = 3) => site.InUnitAsync(unit =>
    {
        var now = site.Clock.GetUtcNow().UtcDateTime;
        for (var judge = 0; judge < judges; judge++)
        {
            unit.Db.Add(new PanelMember { ProgrammeItemId = programme, UserId = $"seed{judge}", Name = $"例评{judge}", AddedByName = "例一", AddedUtc = now });
            foreach (var (id, index) in nominations.Select((id, index) => (id, index)))
                unit.Db.Add(new ScoreSheet { ProgrammeItemId = programme, ContentItemId = id, UserId = $"seed{judge}", JudgeName = $"例评{judge}", PointsJson = ScoreSheet.Write(Points(points(index))), SavedUtc = now });
        }

        return Task.CompletedTask;
    });

    public static Dictionary<string, decimal> Points(decimal each) => new() { ["c1"] = each, ["c2"] = each };

    public static Task<SitePage> ScoreAsync(SiteClient judge, string id, string c1, string c2, string words = "") => judge.SubmitFormAsync($"/judge/{id}", new() { ["Points[c1]"] = c1, ["Points[c2]"] = c2, ["Words"] = words }, form: "#score");

    public static string DeskOf(string programme) => $"/admin/awards/{programme}/judging";

    public static string TitleOf(string programme) => $"{DeskOf(programme)}/{Category}";

    public static Task<Dictionary<string, NominationStage>> StagesAsync(SiteHost site, string programme) =>
        site.QueryAsync(db => db.Set<Nomination>().AsNoTracking().Where(row => row.ProgrammeItemId == programme).ToDictionaryAsync(row => row.ContentItemId, row => row.Stage));

    public static Task<JudgingClose> CloseAsync(SiteHost site, string programme) => site.QueryAsync(db => db.Set<JudgingClose>().AsNoTracking().SingleAsync(row => row.ProgrammeItemId == programme));

    private static JsonObject Text(string text) => new() { ["Text"] = text };
}
