using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Contents.Fields;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Media.Attachments;
using Eap.Organizations.Directory;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Eap.Testing;

/// <summary>Steps of a nomination in Rizhao, as tests take them. Its clock stands in the autumn of 2018.</summary>
public static partial class NominationSite
{
    /// <summary>Form of 先进单位.</summary>
    public const string UnitForm = "AdvancedUnitNomination";

    /// <summary>Form of 优秀个人.</summary>
    public const string PersonForm = "OutstandingPersonNomination";

    /// <summary>Form of 星级工作室.</summary>
    public const string StudioForm = "StarStudioNomination";

    /// <summary>The district most units stand under.</summary>
    public const string District = "五莲县总工会";

    private static int _units;

    /// <summary>Writes rules into a programme that has not opened, and opens it; its id. It takes nominations from 25 September 2018.</summary>
    public static async Task<string> OpenAsync(SiteHost site, string title, Action<AwardProgrammePart>? change = null)
    {
        var programme = await site.UseAsync<AwardProgrammes, AwardProgramme>(async programmes => (await programmes.ListAsync(CancellationToken.None)).Single(found => found.Title == title));
        await site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = (await contents.GetAsync(programme.ContentItemId, VersionOptions.Published))!.Copy();
            item.Alter<AwardProgrammePart>(part =>
            {
                (part.OpensUtc, part.ClosesUtc) = (new DateTime(2018, 9, 25, 1, 0, 0, DateTimeKind.Utc), new DateTime(2018, 10, 31, 9, 0, 0, DateTimeKind.Utc));
                part.Publicity = part.Publicity with { UnitDays = 5, CityDays = 5 };
                part.City = new Awards.Rules.CityRule("单位公示5个工作日，上级工会推荐。", new DateOnly(2018, 9, 20));
                part.Path = part.Path with { Panel = false };
                part.Categories = part.Categories.ConvertAll(category => category with { Places = category.Places ?? 3, DeedsMost = 3000 });
                change?.Invoke(part);
            });
            var saved = await contents.SaveAndPublishAsync(item, item.ContentItemVersionId);
            Assert.True(saved.Succeeded, string.Join('；', saved.Errors.Select(error => error.Message)));
        });
        var version = (await site.UseAsync<AwardProgrammes, AwardProgramme?>(programmes => programmes.FindAsync(programme.ContentItemId, CancellationToken.None)))!.VersionId;
        Assert.Null(await site.UseAsync<ProgrammeOpenings, string?>(openings => openings.OpenAsync(programme.ContentItemId, version, CancellationToken.None)));
        return programme.ContentItemId;
    }

    /// <summary>Moves the site's clock to a moment on the wall of the city.</summary>
    public static void At(SiteHost site, string local) => site.Clock.MoveTo(new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8)));

    /// <summary>An officer of a unit nobody else uses.</summary>
    public static async Task<(SiteClient Officer, Organization Unit)> OfficerAsync(SiteHost site, string under = District)
    {
        var unit = await site.Data.OrganizationAsync($"例{Interlocked.Increment(ref _units)}公司工会", under, OrganizationKind.EnterpriseUnion);
        return (await site.SignInAsync(RoleNames.UnionAdministrator, unit.Name), unit);
    }

    /// <summary>Begins a nomination and answers everything; its id.</summary>
    public static async Task<string> FillAsync(SiteHost site, SiteClient officer, string form = PersonForm, Action<JsonObject>? change = null)
    {
        var address = (await officer.SubmitFormAsync($"/apply/{form}", form: $"form[action='/apply/{form}']")).Location ?? throw new InvalidOperationException("No draft was begun.");
        var id = address.Split('/')[^1];
        var files = new Dictionary<string, Attachment>();
        foreach (var field in new[] { "Resolution", "PublicNotice", "Photos" }) files[field] = await UploadAsync(site, officer, id, form, field);
        await AnswerAsync(site, id, form, part =>
        {
            Answer(part, form);
            foreach (var (field, file) in files) part[field] = new JsonObject { ["Ids"] = new JsonArray(file.AttachmentId), ["Names"] = new JsonArray(file.Name), ["Hashes"] = new JsonArray(file.Sha256) };
            change?.Invoke(part);
        });
        return id;
    }

    /// <summary>Changes answers of a draft or of what was returned.</summary>
    public static Task AnswerAsync(SiteHost site, string id, string form, Action<JsonObject> change) => site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetAsync(id, VersionOptions.Latest))!.Copy();
        var part = (JsonObject)item.Content[form]!.DeepClone();
        change(part);
        foreach (var field in new[] { "Mail", "IdNumber" })
        {
            if (part[field]?["Text"]?.ToString() is not { Length: > 0 } clear) continue;
            var hidden = new TextField();
            unit.Get<FieldProtector>().Protect(hidden, clear);
            part[field] = JsonSerializer.SerializeToNode(hidden, ContentJson.Options);
        }

        item.SetPart(form, part);
        var saved = await contents.SaveDraftAsync(item, item.ContentItemVersionId);
        Assert.True(saved.Succeeded, string.Join('；', saved.Errors.Select(error => error.Message)));
    });

    /// <summary>Hands it in.</summary>
    public static Task<SitePage> SubmitAsync(SiteClient officer, string id, string form = PersonForm) => officer.SubmitFormAsync($"/apply/{form}/{id}/check", form: $"form[action='/apply/{form}/{id}/submit']");

    /// <summary>Filled in and handed in; its id.</summary>
    public static async Task<string> FileAsync(SiteHost site, SiteClient officer, string form = PersonForm, Action<JsonObject>? change = null)
    {
        var id = await FillAsync(site, officer, form, change);
        (await SubmitAsync(officer, id, form)).ShouldRedirectTo($"/my/{id}/receipt");
        return id;
    }

    /// <summary>What the page before handing in says stands against it; handed in past that page it is refused all the same.</summary>
    public static async Task<string> RefusalAsync(SiteClient officer, string id, string form = PersonForm)
    {
        var page = (await officer.GetPageAsync($"/apply/{form}/{id}/check")).ShouldBeOk();
        Assert.Null(page.Document.QuerySelector("form[action$='/submit']"));
        var version = await officer.Site.QueryAsync(db => db.Set<ContentItem>().Where(item => item.ContentItemId == id && item.Latest).Select(item => item.ContentItemVersionId).SingleAsync());
        await officer.PostAsync($"/apply/{form}/{id}/submit", ("version", version), ("token", Guid.NewGuid().ToString("N")[..26]));
        Assert.False(await officer.Site.QueryAsync(db => db.Set<Nomination>().AnyAsync(row => row.ContentItemId == id)));
        return page.BodyText;
    }

    /// <summary>A decision at the desk.</summary>
    public static Task<SitePage> DecideAsync(SiteClient handler, string id, string outcome = "Accepted", FormFields? more = null)
    {
        var fields = more ?? [];
        fields["outcome"] = outcome;
        return handler.SubmitFormAsync($"/admin/applications/{id}", fields, form: "form.review");
    }

    /// <summary>The address in the last mail to a nominee.</summary>
    public static async Task<string> LinkAsync(SiteHost site, string to = Mail)
    {
        await site.TickAsync();
        return Link().Match(site.Mail.Sent.Last(mail => mail.To == to).Body).Value;
    }

    /// <summary>The nominee's address every person has unless a test gives another.</summary>
    public const string Mail = "li@example.com";

    /// <summary>Where it stands.</summary>
    public static Task<Nomination> NominationAsync(SiteHost site, string id) => site.QueryAsync(db => db.Set<Nomination>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));

    /// <summary>A text answer.</summary>
    public static JsonObject Text(string text) => new() { ["Text"] = text };

    private static void Answer(JsonObject part, string form)
    {
        foreach (var (name, text) in new Dictionary<string, string>
        {
            ["Nature"] = "国有企业", ["Head"] = "例二", ["Address"] = "例路 1 号", ["Contact"] = "例一", ["Phone"] = "13800000000", ["Summary"] = "三年办了三十场讲座。", ["Deeds"] = "带着大家做了三年。", ["PublicResult"] = "无异议", ["Opinion"] = "同意推荐",
        }) part[name] = Text(text);
        if (form == UnitForm) part["Workers"] = new JsonObject { ["Value"] = 300 };
        if (form == StudioForm) (part["StudioName"], part["Leader"], part["Since"]) = (Text($"例{Interlocked.Increment(ref _units)}工作室"), Text("例三"), new JsonObject { ["Value"] = 2017 });
        if (form is PersonForm or "LabourMedalNomination")
        {
            foreach (var (name, text) in new Dictionary<string, string> { ["Name"] = $"例一{Interlocked.Increment(ref _units)}", ["Sex"] = "女", ["Born"] = "1980-01", ["Post"] = "一线职工", ["Rank"] = "一般干部职工", ["Mail"] = Mail }) part[name] = Text(text);
            part["ServiceYears"] = new JsonObject { ["Value"] = 5 };
        }

        foreach (var (name, day) in new Dictionary<string, string> { ["ResolvedOn"] = "2018-09-20", ["PublicFrom"] = "2018-09-21", ["PublicTo"] = "2018-09-30" }) part[name] = new JsonObject { ["Value"] = day };
    }

    private static async Task<Attachment> UploadAsync(SiteHost site, SiteClient officer, string id, string form, string field)
    {
        var content = AcceptanceSite.Picture();
        var taken = await site.UseAsync<AttachmentIntake, AttachmentOutcome>(intake => intake.TakeAsync(new AttachmentUpload
        {
            Place = new AttachmentPlace(id, form, field), Rules = new AttachmentRules(field, FileKinds.Images.ToHashSet(), 10, 1 << 20, false), Content = new MemoryStream(content), FileName = $"{field}.png", Length = content.Length, UserId = officer.User!.Id,
        }, CancellationToken.None));
        return taken.File!;
    }

    [GeneratedRegex("/consent/[0-9a-f]{40}")]
    private static partial Regex Link();
}
