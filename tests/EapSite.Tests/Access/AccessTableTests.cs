using System.Net;
using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Menus;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;
using Eap.Media.Library;
using Eap.Plans.Allocations;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Tests.Access;

public sealed class AccessTableTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public void Endpoints_OfTheApp_AreExactlyTheRowsOfTheTable()
    {
        var rows = AccessTable.Read().Select(row => row.Key).ToList();
        Assert.Equal(rows.Count, rows.Distinct().Count());
        var app = AppEndpoints.Keys(Site);
        Assert.True(app.Except(rows).Any() == false, $"Enter these endpoints in access-table.txt:\n{string.Join('\n', app.Except(rows))}");
        Assert.True(rows.Except(app).Any() == false, $"These rows have no endpoint any more:\n{string.Join('\n', rows.Except(app))}");
    }

    [Fact]
    public async Task Cells_EveryRoleAtEveryEndpoint_AreAsTyped()
    {
        var things = await ThingsAsync("");
        var differences = new List<string>();
        for (var column = 0; column < AccessTable.Columns.Count; column++)
        {
            var role = AccessTable.Columns[column];
            var client = role == "anonymous" ? Anonymous() : await SignInAsync(role);
            foreach (var row in AccessTable.Read())
            {
                // Signing out ends the session the next rows need.
                if (row.Pattern == "/logout" && role != "anonymous") continue;
                var outcome = await OutcomeAsync(client, row, things);
                if (outcome != row.Cells[column]) differences.Add($"{row.Key} as {role}: {outcome} instead of {row.Cells[column]}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory, InlineData(RoleNames.Inspector), InlineData(RoleNames.Judge)]
    public async Task RoleOfOneTask_AtEveryEndpoint_OpensOnlyWhatStandsInTheirList(string role)
    {
        var (things, person, listed) = (await ThingsAsync(""), await SignInAsync(role), AccessTable.OpenTo(role));
        var rows = AccessTable.Read();
        Assert.Empty(listed.Except(rows.Select(row => row.Key)));
        var differences = new List<string>();
        foreach (var row in rows.Where(row => row.Cells[0] is not ("ok" or "404") && row.Pattern != "/logout"))
        {
            var outcome = await OutcomeAsync(person, row, things);
            if (listed.Contains(row.Key) ? outcome != "ok" : outcome is not ("no" or "404" or "in")) differences.Add($"{row.Key}: {outcome}");
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>
    /// The inner door. Whoever holds a role at 五莲县 does nothing to what belongs to 莒县, whatever the outer door says; posts carry a real token.
    /// </summary>
    [Fact]
    public async Task ThingsOfAnotherOrganisation_HoldersOfEveryRole_AreRefused()
    {
        var things = await ThingsAsync("莒县总工会");
        var rows = AccessTable.Read().Where(row => row.Sample.Contains('{', StringComparison.Ordinal) && row.Cells[0] != "ok").ToList();
        Assert.NotEmpty(rows);
        var reached = new List<string>();
        foreach (var role in RoleNames.All.Select(role => role.Name))
        {
            var client = await SignInAsync(role, at: "五莲县总工会");
            foreach (var row in rows.Where(row => !Shared.Contains(row.Pattern)))
            {
                var address = Fill(row.Sample, things);
                var answer = row.Method == "GET" ? await client.GetPageAsync(address) : await client.PostAsync(address);
                if (answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect && !IsRefusal(answer)) reached.Add($"{row.Key} as {role}: {(int)answer.Status} {answer.Location}");
                if ((int)answer.Status >= 500) reached.Add($"{row.Key} as {role}: {(int)answer.Status}");
            }
        }

        Assert.True(reached.Count == 0, string.Join('\n', reached));
    }

    // What belongs to no organisation: terms, menus, roles and settings are the whole site's.
    private static readonly HashSet<string> Shared = [.. File.ReadAllLines(Repository.PathOf("tests", "EapSite.Tests", "Access", "shared-by-all.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    private static async Task<string> OutcomeAsync(SiteClient client, AccessTable.Row row, IReadOnlyDictionary<string, string> things)
    {
        var address = Fill(row.Sample, things);
        // Without a token a post ends at the antiforgery filter, behind the outer door: nothing is changed.
        var answer = row.Method == "GET" ? await client.GetPageAsync(address) : await client.PostWithoutTokenAsync(address);
        if (answer.Status == HttpStatusCode.NotFound) return "404";
        if (answer.Status == HttpStatusCode.Forbidden || answer.Location?.StartsWith("/error/403", StringComparison.Ordinal) == true) return "no";
        if (answer.Status == HttpStatusCode.Unauthorized || answer.Location?.StartsWith("/login", StringComparison.OrdinalIgnoreCase) == true) return "in";
        return (int)answer.Status >= 500 ? $"{(int)answer.Status}!" : "ok";
    }

    private static bool IsRefusal(SitePage answer) => answer.Location is { } to && (to.StartsWith("/error/", StringComparison.Ordinal) || to.StartsWith("/login", StringComparison.OrdinalIgnoreCase));

    private static string Fill(string sample, IReadOnlyDictionary<string, string> things) => things.Aggregate(sample, (text, thing) => text.Replace($"{{{thing.Key}}}", thing.Value, StringComparison.Ordinal));

    private async Task<IReadOnlyDictionary<string, string>> ThingsAsync(string at)
    {
        var organization = await Data.OrganizationNamedAsync(at.Length == 0 ? null : at);
        var account = await Data.AccountAsync(at: at.Length == 0 ? null : at);
        var article = await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync("Page", organization.OrganizationId);
            item.Apply(new TitlePart { Title = $"门 {at}" }).Apply(new MarkdownBodyPart { Markdown = "正文" });
            return (await contents.SaveAndPublishAsync(item, null)).Item;
        });
        var manuscript = await Site.InUnitAsync(async unit =>
        {
            var item = await unit.Get<IContentManager>().NewAsync("Article", organization.OrganizationId);
            item.SetPart("ArticlePart", new JsonObject { ["Summary"] = new JsonObject { ["Text"] = "摘要" }, ["Source"] = new JsonObject { ["Text"] = "通行做法" } });
            return (await unit.SaveAndPublishReviewedAsync(item.Apply(new TitlePart { Title = $"稿 {at}" }).Apply(new MarkdownBodyPart { Markdown = "正文" }), null)).Item;
        });
        var media = await Site.InUnitAsync(unit =>
        {
            var id = unit.Get<IdGenerator>().Next();
            unit.Db.Add(new MediaFile { MediaId = id, FileKey = $"{id[^2..]}/{id}", Name = "x.png", ContentType = "image/png", Sha256 = new string('0', 64), OrganizationId = organization.OrganizationId });
            return Task.FromResult(id);
        });
        var (taxonomy, menu) = await Site.QueryAsync(async db => (
            await db.Set<ContentItem>().FirstAsync(row => row.Published && row.ContentType == TaxonomyPart.ContentType), await db.Set<ContentItem>().FirstAsync(row => row.Published && row.ContentType == MenuPart.ContentType)));
        var allocation = await Site.QueryAsync(db => db.Set<Allocation>().Where(row => row.OrganizationId == organization.OrganizationId).OrderBy(row => row.Id).FirstAsync());
        var station = await Data.StationAsync($"门站 {at}", organization.Code);
        var award = await Data.AwardProgrammeAsync(organization);
        return new Dictionary<string, string>
        {
            ["station"] = station.ContentItemId, ["ownstation"] = station.ContentItemId, ["problem"] = await Data.StationProblemAsync(station),
            ["plan"] = allocation.PlanItemId, ["fact"] = (await Data.FactAsync("Expert", 1)).FactId, ["allocation"] = $"{allocation.Id}",
            ["taxonomy"] = taxonomy.ContentItemId, ["term"] = new TermTree(taxonomy.As<TaxonomyPart>()!).Nodes[0].Id,
            ["menu"] = menu.ContentItemId, ["entry"] = new MenuTree(menu.As<MenuItemsListPart>()!).Nodes[0].Id,
            ["media"] = media, ["task"] = await Data.ReviewTaskAsync(article), ["manuscript"] = manuscript.ContentItemId, ["form"] = await Data.FormTypeAsync(),
            ["application"] = await Data.ReturnedApplicationAsync(organization.OrganizationId),
            ["lecture"] = (await Data.LectureRequestAsync(at.Length == 0 ? null : at)).RequestItemId,
            ["acceptance"] = await Data.AcceptanceAsync(organization), ["visit"] = await Data.VisitAsync(organization), ["plaque"] = await Data.PlaqueAsync(organization), ["subsidy"] = await Data.SubsidyAsync(organization),
            ["survey"] = await Data.SurveyAsync(organization), ["urgent"] = await Data.UrgentAsync(organization),
            ["award"] = award, ["nomination"] = await Data.NominationAsync(award, organization.OrganizationId),
            ["expert"] = (await Data.ExpertAsync("例门", at: at.Length == 0 ? null : at)).ContentItemId,
            ["organization"] = organization.OrganizationId, ["user"] = account.Id, ["item"] = article.ContentItemId, ["version"] = article.ContentItemVersionId,
        };
    }
}
