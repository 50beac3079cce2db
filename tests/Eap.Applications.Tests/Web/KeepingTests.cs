using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>Fields that show in lists, and fields that are kept for so many days after the end.</summary>
public sealed class KeepingTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    private const string Secret = "例氏秘密联系人";
    private static readonly FormFile Photo = FormFile.Text("例氏照片.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n");

    [Fact]
    public async Task Value_AfterItsTerm_IsGoneFromEveryTableAndTheTrailNamesTheFieldOnly()
    {
        Site.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8)));
        await ApplicationSite.FieldsAsync(Site, fields => fields.Select(field => field.Name switch
        {
            "Contact" or "Files" => ApplicationSite.With(field, "FormFieldSettings", "KeepDays", 3),
            "Workers" => ApplicationSite.With(field, "FormFieldSettings", "Summary", true),
            _ => field,
        }));
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var id = address.Split('/')[^1];
        Assert.Contains("办结后保存 3 天", (await officer.GetPageAsync($"{address}?all=1")).ShouldBeOk().BodyText);
        (await officer.SubmitFormAsync($"{address}?all=1", new() { ["VisitRequest.Contact"] = Secret, ["VisitRequest.Files.Files"] = Photo }, form: "form.form", button: "next")).ShouldRedirectTo($"{address}/check");
        await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        Assert.Contains("职工人数 120", (await centre.GetPageAsync("/admin/applications")).Text("tbody"));
        Assert.Contains("职工人数 120", (await officer.GetPageAsync("/my")).Text("main"));
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");
        var file = await Site.QueryAsync(db => db.Set<Attachment>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));
        Assert.NotEmpty(await StoredAsync(Secret));
        Assert.NotNull((await ApplicationSite.RecordAsync(Site, id)).ContentSalt);

        Site.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 23, 0, 0, TimeSpan.FromHours(8)));
        await Site.TickAsync();
        Assert.NotEmpty(await StoredAsync(Secret));
        Site.Clock.MoveTo(new DateTimeOffset(2026, 11, 27, 4, 0, 0, TimeSpan.FromHours(8)));
        await Site.TickAsync();

        Assert.Empty(await StoredAsync(Secret));
        Assert.Empty(await StoredAsync("例氏照片"));
        // Nor in free pages of the database file or in the log beside it, and not to be found by trying values against the hash.
        Assert.Empty(await new EverythingStored(Site.Storage).FindAsync(Secret, TestContext.Current.CancellationToken));
        var record = await ApplicationSite.RecordAsync(Site, id);
        Assert.Equal((64, null), (record.ContentHash!.Length, record.ContentSalt));
        centre = await SignInAsync(RoleNames.ServiceCentre);
        Assert.True(await Site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(row => row.ContentItemId == id)));
        (await centre.GetPageAsync($"/attachments/{file.AttachmentId}/x.pdf")).ShouldBeNotFound();
        var told = Assert.Single(await Site.QueryAsync(db => db.Set<AuditEvent>().AsNoTracking().Where(row => row.Name == "FieldsErased" && row.SubjectId == id).ToListAsync()));
        Assert.Contains("联系人", told.Summary);
        Assert.Contains("已按保存期限清除（2026年11月27日）", (await centre.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk().BodyText);
        var csv = (await centre.GetPageAsync("/admin/applications/export.csv?type=VisitRequest&status=all")).ShouldBeOk().Html;
        Assert.DoesNotContain(Secret, csv);
        Assert.Contains("夜班多", csv);
        (await centre.GetPageAsync($"/admin/applications/{id}/dossier")).ShouldBeOk();
        officer = await Site.SignInAsync(officer.User!);
        var again = (await officer.SubmitFormAsync(ApplicationSite.Apply, new() { ["takeLast"] = true }, form: $"form[action='{ApplicationSite.Apply}']")).Location!.Split('/')[^1];
        Assert.DoesNotContain("Erased", await Site.QueryAsync(db => db.Set<ContentItem>().Where(row => row.ContentItemId == again && row.Latest).Select(row => row.Data).SingleAsync()));
    }

    [Fact]
    public async Task Value_OfAnApplicationStillUnderWay_IsKept()
    {
        await ApplicationSite.FieldsAsync(Site, fields => fields.Select(field => field.Name == "Contact" ? ApplicationSite.With(field, "FormFieldSettings", "KeepDays", 1) : field));
        var id = await ApplicationSite.SubmitAsync(await ApplicationSite.OfficerAsync(Site));

        Site.Clock.Advance(TimeSpan.FromDays(30));
        await Site.TickAsync();

        var item = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.Latest));
        Assert.Equal("例一", item.Content["VisitRequest"]!["Contact"]!["Text"]!.ToString());
        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    // The database's free pages are its own affair.
    private async Task<IReadOnlyList<string>> StoredAsync(string text) =>
        [.. (await new EverythingStored(Site.Storage).FindAsync(text, TestContext.Current.CancellationToken)).Where(place => !Path.IsPathRooted(place))];
}
