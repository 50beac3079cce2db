using System.IO.Compression;
using System.Net;
using System.Text;
using Eap.Awards.Tests.Judging;
using Eap.Awards.Tests.Web;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Awards.Tests.Secrets;

/// <summary>Who reads what of a nomination: nobody of the nominating side its scores, judges, objectors or another union's papers; nobody a protected answer without the right.</summary>
public sealed class AwardSecretTests(JudgedSite site) : SiteTest(site), IClassFixture<JudgedSite>
{
    private const int MostPages = 150;

    [Theory]
    [InlineData("unit"), InlineData("district"), InlineData("district's desk"), InlineData("judge elsewhere"), InlineData("editor")]
    public async Task NominatingSide_WalkingEveryPage_FindsNothingOfTheOthers(string who)
    {
        var person = who switch
        {
            "unit" => site.Officer,
            "district" => await SignInAsync(RoleNames.UnionAdministrator, NominationSite.District),
            "district's desk" => await SignInAsync(RoleNames.ServiceCentre, NominationSite.District),
            "judge elsewhere" => await SignInAsync(RoleNames.Judge),
            _ => await SignInAsync(RoleNames.Editor, NominationSite.District),
        };
        var (seen, read) = (new HashSet<string> { "/", "/my", "/admin", "/judge", "/apply", "/publicity", "/honors", "/admin/applications", "/admin/awards", $"/my/{site.Nomination}", $"/admin/applications/{site.Nomination}" }, 0);
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var address) && read < MostPages)
        {
            var page = await person.GetPageAsync(address);
            Assert.True((int)page.Status < 500, address);
            if (page.Status != HttpStatusCode.OK) continue;
            read++;
            var text = TextOf(page);
            foreach (var mark in new[] { JudgedSite.Number, JudgedSite.Score, JudgedSite.JudgeName, JudgedSite.Opinion, JudgedSite.Objector, JudgedSite.Why, JudgedSite.Draft, site.OtherDraft }) Assert.False(text.Contains(mark, StringComparison.Ordinal), $"{who} reads {mark} at {address}");
            if (page.ContentHeaders.ContentType?.MediaType != "text/html") continue;
            var links = page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]);
            foreach (var link in links.Where(link => !link.Contains("sign-out", StringComparison.Ordinal) && !link.Contains("?", StringComparison.Ordinal) && seen.Add(link))) waiting.Enqueue(link);
        }

        Assert.True(read > 5, $"{who} read {read} pages");
    }

    // Columns: the unit, another union, the district above, the district's desk, a judge of another panel, the leader of the other body, the city.
    [Theory]
    [InlineData("GET", "/my/{nomination}", "ok 404 404 no no no no")]
    [InlineData("GET", "/my/{draft}", "404 ok 404 no no no no")]
    [InlineData("GET", "/admin/applications/{nomination}", "ok 404 ok ok no no ok")]
    [InlineData("GET", "/admin/applications/{nomination}/dossier", "no no no ok no no ok")]
    [InlineData("GET", "/attachments/{file}/x.png", "ok 404 ok ok 404 404 ok")]
    [InlineData("GET", "/attachments/{sheet}/x.png", "404 404 404 404 404 404 ok")]
    [InlineData("GET", "/judge/{nomination}", "no no no no 404 no no")]
    [InlineData("GET", "/admin/awards/{programme}/nominations/{nomination}", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/{programme}/judging", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/{programme}/judging/outstanding-person", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/{programme}/judging/outstanding-person/minutes", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/{programme}/publicity", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/{programme}/naming", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/{programme}/print/approval/{nomination}", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/{programme}/print/summary", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/objections/{objection}", "no no no 404 no no ok")]
    [InlineData("GET", "/admin/awards/signing/{programme}", "no no no no no ok no")]
    [InlineData("GET", "/admin/applications/export.csv", "no no no ok no no ok")]
    [InlineData("GET", "/admin/applications/export.xlsx", "no no no ok no no ok")]
    [InlineData("POST", "/admin/awards/{programme}/nominations/{nomination}/opinion", "no no no 404 no no")]
    [InlineData("POST", "/admin/awards/{programme}/nominations/{nomination}/refuse", "no no no 404 no no")]
    [InlineData("POST", "/admin/awards/{programme}/nominations/{nomination}/withdraw", "no no no 404 no no")]
    [InlineData("POST", "/admin/awards/{programme}/judging/outstanding-person/correct", "no no no 404 no no")]
    [InlineData("POST", "/admin/awards/{programme}/judging/outstanding-person/list", "no no no 404 no no")]
    [InlineData("POST", "/admin/awards/objections/{objection}/read", "no no no 404 no no")]
    [InlineData("POST", "/admin/awards/objections/{objection}/answer", "no no no 404 no no")]
    [InlineData("POST", "/admin/awards/{programme}/publicity/end", "no no no 404 no no")]
    [InlineData("POST", "/admin/awards/{programme}/naming/announce", "no no no 404 no no")]
    [InlineData("POST", "/judge/{nomination}", "no no no no 404 no")]
    [InlineData("POST", "/my/nominations/{nomination}/consent", "ok 404 404 no no no")]
    public async Task Door_ByRoleAndOrganisation_IsWhatTheTableSays(string method, string address, string cells)
    {
        address = address.Replace("{nomination}", site.Nomination, StringComparison.Ordinal).Replace("{programme}", site.Programme, StringComparison.Ordinal).Replace("{objection}", site.Objection, StringComparison.Ordinal)
            .Replace("{draft}", site.OtherDraft, StringComparison.Ordinal).Replace("{file}", site.File, StringComparison.Ordinal).Replace("{sheet}", site.Sheet, StringComparison.Ordinal);
        var expected = cells.Split(' ');
        var found = new List<string>();
        foreach (var person in site.People.Take(expected.Length)) found.Add(Cell(method == "GET" ? await person.GetPageAsync(address) : await person.PostAsync(address, ("reason", "例"), ("verdict", "yes"))));
        Assert.Equal(cells, string.Join(' ', found));
        Assert.Contains(Cell(method == "GET" ? await Anonymous().GetPageAsync(address) : await Anonymous().PostAsync(address)), new[] { "in", "404" });
    }

    [Fact]
    public async Task ProtectedAnswers_AreInNoLogNoSearchNoExportAndNoFile()
    {
        var cancel = TestContext.Current.CancellationToken;
        var centre = await AwardSite.CentreAsync(Site);
        foreach (var address in new[]
        {
            $"/admin/applications/{site.Nomination}", $"/admin/applications/{site.Nomination}/dossier", $"/admin/applications/export.csv?type={NominationSite.PersonForm}&status=all", $"/admin/applications/export.xlsx?type={NominationSite.PersonForm}&status=all",
            $"/admin/applications?q={JudgedSite.Number}", $"/admin/awards/{site.Programme}/nominations/{site.Nomination}", $"/admin/awards/{site.Programme}/nominations?q=例甲一&stage=all", $"/admin/awards/{site.Programme}/print/approval/{site.Nomination}",
            $"/admin/awards/{site.Programme}/print/summary", $"/admin/awards/{site.Programme}/judging/{JudgingSite.Category}/minutes", "/publicity", "/search?q=例甲一",
        })
        {
            var page = (await centre.GetPageAsync(address)).ShouldBeOk();
            // The page of a search repeats what was asked for.
            if (!address.Contains(JudgedSite.Number, StringComparison.Ordinal)) Assert.DoesNotContain(JudgedSite.Number, TextOf(page));
        }

        Assert.DoesNotContain("例甲一", (await centre.GetPageAsync($"/admin/applications?q={JudgedSite.Number}&status=all")).BodyText);
        Assert.DoesNotContain("例甲一", (await Anonymous().GetPageAsync($"/search?q={JudgedSite.Number}")).ShouldBeOk().Text("main"));
        Assert.Contains("例甲一", TextOf(await centre.GetPageAsync($"/admin/applications/export.csv?type={NominationSite.PersonForm}&status=all")));
        Assert.Empty(await new EverythingStored(Site.Storage).FindAsync(JudgedSite.Number, cancel));
        Assert.DoesNotContain(Site.Logs.Lines, line => line.Contains(JudgedSite.Number, StringComparison.Ordinal) && !line.Contains("?q=", StringComparison.Ordinal));
    }

    private static string Cell(SitePage page) => page.Status switch
    {
        HttpStatusCode.OK => "ok",
        HttpStatusCode.NotFound => "404",
        HttpStatusCode.Forbidden => "no",
        _ when page.Location is { } to && to.StartsWith("/login", StringComparison.Ordinal) => "in",
        _ when page.Location is { } to && to.Contains("denied", StringComparison.Ordinal) => "no",
        _ when page.Location is not null => "ok",
        _ => ((int)page.Status).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    // Workbooks and dossiers are archives: what is in them counts.
    private static string TextOf(SitePage page)
    {
        if (page.Bytes is not [0x50, 0x4B, ..]) return page.Html;
        using var archive = new ZipArchive(new MemoryStream(page.Bytes));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(entry.FullName).AppendLine(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
