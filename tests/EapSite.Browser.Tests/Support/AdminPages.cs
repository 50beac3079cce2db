using Eap.Contents.Model;
using Eap.Contents.Parts.Menus;
using Eap.Contents.Parts.Taxonomies;
using Eap.Media.Library;
using Eap.Plans.Allocations;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Support;

/// <summary>The pages behind the sign-in.</summary>
internal static class AdminPages
{
    private static readonly string[] Types = ["Article", "Lecture", "Notice", "Page", "Programme", "Hotline", "Station"];

    // Answers a script, or belongs to a sign-in that is half done.
    private static readonly string[] NoPages = ["/admin/media/picker", "/login/code"];

    /// <summary>The sample of every GET that asks anonymous people to sign in and opens to somebody, and the editors of the kinds of content.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(SiteHost site, IPage signedIn)
    {
        var things = await ThingsAsync(site, signedIn);
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("tests", "EapSite.Tests", "Access", "access-table.txt"), TestContext.Current.CancellationToken);
        var samples = lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 3 && words[0] == "GET" && words[3] == "in" && words[4..].Contains("ok") && !NoPages.Contains(words[1]))
            .Select(words => things.Aggregate(words[2], (sample, thing) => sample.Replace($"{{{thing.Key}}}", thing.Value, StringComparison.Ordinal)));
        return [.. samples, .. await EditorsAsync(site)];
    }

    private static Task<IReadOnlyList<string>> EditorsAsync(SiteHost site) => site.QueryAsync<IReadOnlyList<string>>(async db =>
        [.. (await db.Set<ContentItem>().AsNoTracking().Where(row => row.Latest && Types.Contains(row.ContentType)).OrderBy(row => row.Id).ToListAsync())
            .DistinctBy(row => row.ContentType).Select(row => $"/admin/content/{row.ContentItemId}/edit#{row.ContentType}")]);

    private static async Task<IReadOnlyDictionary<string, string>> ThingsAsync(SiteHost site, IPage signedIn)
    {
        var account = await site.Data.AccountAsync();
        var media = await MediaAsync(site) ?? await UploadAsync(site, signedIn);
        var item = await PublishedAsync(site, "Article");
        var (taxonomy, menu) = (await PublishedAsync(site, TaxonomyPart.ContentType), await PublishedAsync(site, MenuPart.ContentType));
        var allocation = await site.QueryAsync(db => db.Set<Allocation>().AsNoTracking().OrderBy(row => row.Id).FirstAsync());
        var station = await site.Data.StationAsync("例站");
        var root = await site.Data.OrganizationNamedAsync(null);
        // Whoever looks carries the programme and belongs to the city's own unions: a nomination of theirs would be kept from them.
        var award = await site.Data.AwardProgrammeAsync(root);
        return new Dictionary<string, string>
        {
            ["station"] = station.ContentItemId, ["ownstation"] = (await site.Data.StationAsync("自己的站", root.Code)).ContentItemId, ["problem"] = await site.Data.StationProblemAsync(station),
            ["acceptance"] = await site.Data.AcceptanceAsync(root), ["subsidy"] = await site.Data.SubsidyAsync(root), ["award"] = award, ["nomination"] = await site.Data.NominationAsync(award, (await site.Data.OrganizationNamedAsync("莒县总工会")).OrganizationId), ["fact"] = (await site.Data.FactAsync("Expert", 1)).FactId, ["plan"] = allocation.PlanItemId, ["allocation"] = $"{allocation.Id}",
            ["user"] = account.Id, ["organization"] = account.OrganizationId, ["media"] = media, ["manuscript"] = item.ContentItemId, ["item"] = item.ContentItemId, ["version"] = item.ContentItemVersionId,
            ["taxonomy"] = taxonomy.ContentItemId, ["term"] = new TermTree(taxonomy.As<TaxonomyPart>()!).Nodes[0].Id,
            ["menu"] = menu.ContentItemId, ["entry"] = new MenuTree(menu.As<MenuItemsListPart>()!).Nodes[0].Id,
            ["task"] = await site.Data.ReviewTaskAsync(item), ["form"] = await site.Data.FormTypeAsync(),
            ["application"] = await site.Data.ReturnedApplicationAsync(account.OrganizationId),
            ["lecture"] = (await site.Data.LectureRequestAsync()).RequestItemId,
            ["survey"] = await site.Data.SurveyAsync(root), ["urgent"] = await site.Data.UrgentAsync(root),
            ["expert"] = (await site.Data.ExpertAsync("例老师")).ContentItemId,
        };
    }

    private static Task<ContentItem> PublishedAsync(SiteHost site, string type) =>
        site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().Where(row => row.Published && row.ContentType == type).OrderBy(row => row.Id).FirstAsync());

    private static Task<string?> MediaAsync(SiteHost site) => site.QueryAsync(db => db.Set<MediaFile>().AsNoTracking().Select(row => row.MediaId).FirstOrDefaultAsync());

    private static async Task<string> UploadAsync(SiteHost site, IPage signedIn)
    {
        await signedIn.GotoAsync("/admin/media/upload");
        await signedIn.GetByLabel("文件").SetInputFilesAsync(new FilePayload { Name = "门厅.png", MimeType = "image/png", Buffer = await signedIn.ScreenshotAsync() });
        await signedIn.Locator("main").GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await signedIn.Locator("main .status").First.WaitForAsync();
        return (await MediaAsync(site))!;
    }
}
