using System.Net;
using System.Text.Json.Nodes;
using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Media.Attachments;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>What people and attackers do to forms, over HTTP: nothing is lost, nothing answers 500, and the words say what to do.</summary>
public sealed class RoughInputTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    [Fact]
    public async Task Form_ChangedInMidFill_StaysAsItWasForWhoBegan_AndIsNewForWhoBeginsNow()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var before = (await Site.UseAsync<ContentDefinitionManager, ContentTypeDefinition?>(manager => manager.GetTypeAsync("VisitRequest").AsTask()))!;
        var address = (await officer.SubmitFormAsync(ApplicationSite.Apply, form: $"form[action='{ApplicationSite.Apply}']")).Location!;
        var page = await officer.GetPageAsync($"{address}?all=1");
        // One question more, one no longer optional, one gone, while the page lies open.
        await ApplicationSite.FieldsAsync(Site, fields => fields.Where(field => field.Name != "Need").Select(field => field.Name == "Files" ? ApplicationSite.With(field, "AttachmentFieldSettings", "Required", true) : field)
            .Append(new ContentPartFieldDefinition { Name = "Added", FieldName = "TextField", Settings = new JsonObject { ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = "新添的问题", ["Position"] = "9" }, ["TextFieldSettings"] = new JsonObject { ["Required"] = true } } }));
        try
        {
            (await officer.SubmitFormAsync(page, new FormFields { ["VisitRequest.Workers"] = "66", ["VisitRequest.Contact"] = "例一", ["VisitRequest.Need"] = "改版前写的。", ["VisitRequest.Day"] = "2026-12-10" }.Forge("VisitRequest.Added", "塞进来的"), form: "form.form", button: "next")).ShouldRedirectTo($"{address}/check");
            var check = (await officer.GetPageAsync($"{address}/check")).ShouldBeOk();
            Assert.Contains("改版前写的。", check.BodyText);
            Assert.DoesNotContain("新添的问题", check.BodyText);
            (await officer.SubmitFormAsync(check, form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{address.Split('/')[^1]}/receipt");
            var stored = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == IdOf(address) && row.Latest));
            Assert.Equal((before.Version, (JsonNode?)null), (stored.DefinitionVersion, stored.Content["VisitRequest"]!["Added"]));

            var next = await ApplicationSite.OfficerAsync(Site);
            var fresh = (await next.SubmitFormAsync(ApplicationSite.Apply, form: $"form[action='{ApplicationSite.Apply}']")).Location!;
            var asked = (await next.GetPageAsync($"{fresh}/check")).ShouldBeOk();
            Assert.Contains("请填写“新添的问题”", asked.BodyText);
            Assert.Contains("请上传“场地照片”", asked.BodyText);
            Assert.DoesNotContain("希望解决的问题", asked.BodyText);
        }
        finally
        {
            await Site.InUnitAsync(unit => unit.Get<ContentDefinitionManager>().ReplaceTypeAsync(unit, before, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Workflow_TypeChangedThenDeletedWhileOneRuns_TheRunningOneEndsAsItBegan()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var page = (await centre.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk();
        var json = await Site.QueryAsync(db => db.Set<WorkflowTypeRecord>().Where(row => row.WorkflowTypeId == "visit-request").OrderByDescending(row => row.Version).Select(row => row.Json).FirstAsync());
        var changed = JsonNode.Parse(json)!.AsObject();
        changed["Name"] = "改过的流程";
        changed["Transitions"]!.AsArray().RemoveAt(1);
        await Site.InUnitAsync(unit => unit.Get<WorkflowTypes>().SaveAsync(unit, changed, null, CancellationToken.None));
        await Site.InUnitAsync(unit => WorkflowTypes.RemoveAsync(unit, "visit-request", CancellationToken.None));
        try
        {
            (await centre.SubmitFormAsync(page, new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review")).ShouldRedirectTo($"/admin/applications/{id}");
            await officer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}", new() { ["VisitRequest.Need"] = "三班倒。" }, form: "form.form", button: "next");
            (await officer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}/check", form: $"form[action='{ApplicationSite.Apply}/{id}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");
            await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");
            Assert.Equal(ApplicationStatus.Accepted, (await ApplicationSite.RecordAsync(Site, id)).Status);

            // Nobody to decide: it is not taken in and nothing is lost.
            var stranded = await ApplicationSite.OfficerAsync(Site);
            var address = await ApplicationSite.FillAsync(stranded);
            Assert.Contains("现在没有启用办理流程", (await stranded.GetPageAsync($"{address}/check")).ShouldBeOk().BodyText);
            var version = await Site.QueryAsync(db => db.Set<ContentItem>().Where(row => row.ContentItemId == IdOf(address) && row.Latest).Select(row => row.ContentItemVersionId).SingleAsync());
            var refused = await stranded.PostAsync($"{address}/submit", ("version", version), ("token", "00000000000000000000000003"));
            Assert.Contains("现在没有启用办理流程", refused.ShouldBeOk().BodyText);
            Assert.Equal((ApplicationStatus.Draft, (string?)null), ((await ApplicationSite.RecordAsync(Site, IdOf(address))).Status, (await ApplicationSite.RecordAsync(Site, IdOf(address))).ReceiptNumber));
        }
        finally
        {
            await Site.InUnitAsync(unit => unit.Get<WorkflowTypes>().SaveAsync(unit, JsonNode.Parse(json)!.AsObject(), null, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Desk_FieldsTheProcessLeavesOpen_AreCorrectedWithTheDecisionAndTold()
    {
        var json = await Site.QueryAsync(db => db.Set<WorkflowTypeRecord>().Where(row => row.WorkflowTypeId == "visit-request").OrderByDescending(row => row.Version).Select(row => row.Json).FirstAsync());
        var changed = JsonNode.Parse(json)!.AsObject();
        changed["Activities"]!.AsArray().Single(activity => activity!["ActivityId"]!.ToString() == "review")!["Properties"]!["Fields"] = new JsonArray("VisitRequest.Day", "VisitRequest.Unit");
        await Site.InUnitAsync(unit => unit.Get<WorkflowTypes>().SaveAsync(unit, changed, null, CancellationToken.None));
        try
        {
            var officer = await ApplicationSite.OfficerAsync(Site);
            var id = await ApplicationSite.SubmitAsync(officer);
            var (filed, centre) = (await ApplicationSite.RecordAsync(Site, id), await SignInAsync(RoleNames.ServiceCentre));
            var desk = (await centre.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk();
            // What the site fills in for good stays locked, whatever the process names.
            Assert.NotNull(desk.Document.QuerySelector("[name='VisitRequest.Day']"));
            Assert.Null(desk.Document.QuerySelector("[name='VisitRequest.Unit']"));

            var bad = await centre.SubmitFormAsync(desk, new() { ["outcome"] = "Accepted", ["VisitRequest.Day"] = "改天" }, form: "form.review");
            Assert.Contains("希望的日期", bad.ShouldBeOk().Text("#problem"));
            // A decision that does not stand takes its corrections with it.
            await centre.SubmitFormAsync(desk, new() { ["outcome"] = "Rejected", ["comment"] = "不行", ["ground"] = " ", ["VisitRequest.Day"] = "2026-12-18" }, form: "form.review");
            Assert.Equal("2026-12-10", await DayAsync(id));
            (await centre.SubmitFormAsync(desk, new FormFields { ["outcome"] = "Accepted", ["VisitRequest.Day"] = "2026-12-18" }.Forge("VisitRequest.Need", "塞进来的").Forge("VisitRequest.Unit", "别的单位"), form: "form.review")).ShouldRedirectTo($"/admin/applications/{id}");

            var record = await ApplicationSite.RecordAsync(Site, id);
            Assert.Equal((ApplicationStatus.Accepted, filed.VersionId, filed.ContentHash), (record.Status, record.VersionId, record.ContentHash));
            var item = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.Latest));
            Assert.NotEqual(filed.VersionId, item.ContentItemVersionId);
            Assert.Equal(("2026-12-18", "夜班多，睡不好。"), (await DayAsync(id), item.Content["VisitRequest"]!["Need"]!["Text"]!.ToString()));
            var timeline = (await officer.GetPageAsync($"/my/{id}")).ShouldBeOk().Text(".timeline");
            Assert.Contains("办理单位改了填报内容", timeline);
            Assert.Contains("希望的日期：", timeline);
            Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "Corrected" && row.SubjectId == id && row.UserId == centre.User!.Id)));
        }
        finally
        {
            await Site.InUnitAsync(unit => unit.Get<WorkflowTypes>().SaveAsync(unit, JsonNode.Parse(json)!.AsObject(), null, CancellationToken.None));
        }

        async Task<string> DayAsync(string id) => (await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.Latest))).Content["VisitRequest"]!["Day"]!["Value"]!.ToString()[..10];
    }

    [Fact]
    public async Task Posts_ReplayedAndOutOfOrder_ChangeNothingTwiceAndLeadToWhereItStands()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var (id, form) = (IdOf(address), await officer.GetPageAsync($"{address}?all=1"));
        var check = await officer.GetPageAsync($"{address}/check");
        // Handed in before the save it was checked after arrives; the save then comes late, and once more.
        await officer.SubmitFormAsync(check, form: $"form[action='{address}/submit']");
        foreach (var _ in new[] { 1, 2 })
        {
            (await officer.SubmitFormAsync(form, new() { ["VisitRequest.Need"] = "迟到的改动。" }, form: "form.form", button: "next")).ShouldRedirectTo($"/my/{id}");
            Assert.Contains("已经提交，不能再改", JsonNode.Parse((await officer.PostAsync($"{address}/autosave", ("VisitRequest.Need", "迟到的自动保存。"))).ShouldBeOk().Html)!["state"]!.ToString());
        }

        var receipt = (await officer.GetPageAsync($"/my/{id}/receipt")).ShouldBeOk();
        var desk = await SignInAsync(RoleNames.ServiceCentre);
        var review = (await desk.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk();
        Assert.Contains("夜班多，睡不好。", review.BodyText);
        var answers = await Task.WhenAll(desk.SubmitFormAsync(review, new() { ["outcome"] = "Accepted" }, form: "form.review"), desk.SubmitFormAsync(review, new() { ["outcome"] = "Rejected", ["comment"] = "不行", ["ground"] = "本市规定" }, form: "form.review"));
        var late = await desk.SubmitFormAsync(review, new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "再写" }, form: "form.review");

        Assert.All([.. answers, late], answer => Assert.True((int)answer.Status < 500, answer.BodyText));
        Assert.Contains("已经", late.Text("#problem"));
        var (record, events) = (await ApplicationSite.RecordAsync(Site, id), await Site.QueryAsync(db => db.Set<ApplicationEvent>().Where(row => row.ContentItemId == id).CountAsync()));
        Assert.True(record.Status is ApplicationStatus.Accepted or ApplicationStatus.Rejected);
        Assert.Equal(2, events);
        Assert.Contains(record.ReceiptNumber!, receipt.BodyText);
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<ReviewTask>().CountAsync(row => row.ContentItemId == id && row.DecidedUtc != null)));
    }

    [Fact]
    public async Task HiddenState_ForgedInEveryField_IsNotBelieved()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var (mine, theirs) = (await ApplicationSite.FillAsync(officer), await ApplicationSite.FillAsync(await ApplicationSite.OfficerAsync(Site)));
        var foreign = await Site.QueryAsync(db => db.Set<ContentItem>().Where(row => row.ContentItemId == IdOf(theirs) && row.Latest).Select(row => row.ContentItemVersionId).SingleAsync());
        var unit = (await ApplicationSite.RecordAsync(Site, IdOf(theirs))).OrganizationId;

        // Another unit's version, a made-up one, states and owners nobody asked for.
        foreach (var version in new[] { foreign, "AAAAAAAAAAAAAAAAAAAAAAAAAA", "'; DROP TABLE ContentItem; --", new string('x', 4000) })
        {
            var answer = await officer.PostAsync(mine, ("version", version), ("step", "../../etc"), ("all", "1"), ("button", "nonsense"), ("VisitRequest.Need", "改一改。"), ("VisitRequest.Unit", "别的单位"), ("ApplicationPart.Channel", "OnBehalf"),
                ("Status", "Accepted"), ("OrganizationId", unit), ("ContentItemId", IdOf(theirs)), ("VisitRequest.Files.Ids", "AAAAAAAAAAAAAAAAAAAAAAAAAA"));
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Found, $"{answer.Status} {version}");
            (await officer.PostAsync($"{mine}/submit", ("version", version), ("token", "AAAAAAAAAAAAAAAAAAAAAAAAAA"))).ShouldBeOk();
        }

        (await officer.PostAsync($"{mine}/submit", ("version", foreign))).ShouldBeBadRequest();
        var item = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == IdOf(mine) && row.Latest));
        var record = await ApplicationSite.RecordAsync(Site, IdOf(mine));
        Assert.Equal((ApplicationStatus.Draft, ApplicationChannel.Online, officer.User!.OrganizationId), (record.Status, record.Channel, record.OrganizationId));
        Assert.Equal(officer.User.OrganizationId, item.OrganizationId);
        Assert.Contains("公司工会", item.Content["VisitRequest"]!["Unit"]!["Text"]!.ToString());
        Assert.Empty(item.Content["VisitRequest"]!["Files"]?["Ids"]?.AsArray() ?? []);
        // The token of a handing in belongs to who sent it: another's is no way in, and takes nobody's receipt.
        await officer.SubmitFormAsync($"{mine}/check", form: $"form[action='{mine}/submit']");
        var token = await Site.QueryAsync(db => db.Set<ApplicationSubmission>().Where(row => row.ContentItemId == IdOf(mine)).Select(row => row.Token).SingleAsync());
        var other = await ApplicationSite.OfficerAsync(Site);
        (await other.PostAsync($"{mine}/submit", ("version", item.ContentItemVersionId), ("token", token))).ShouldBeNotFound();
        var own = await ApplicationSite.FillAsync(other);
        var version2 = await Site.QueryAsync(db => db.Set<ContentItem>().Where(row => row.ContentItemId == IdOf(own) && row.Latest).Select(row => row.ContentItemVersionId).SingleAsync());
        var taken = await other.PostAsync($"{own}/submit", ("version", version2), ("token", token));
        Assert.True((int)taken.Status < 500, $"{taken.Status} {string.Join('\n', Site.Logs.Errors)}");
    }

    [Fact]
    public async Task Begin_WithTheIdOfSomethingElse_IsNotFoundAndLeavesItAlone()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var root = await Data.OrganizationNamedAsync(null);
        var other = await Site.InUnitAsync(async unit =>
        {
            var item = await unit.Get<IContentManager>().NewAsync("Article", root.OrganizationId);
            return (await unit.Get<IContentManager>().SaveDraftAsync(item.Apply(new TitlePart { Title = "别人的稿件" }), null)).Item.ContentItemId;
        });

        (await officer.PostAsync(ApplicationSite.Apply, ("id", other), ("organization", officer.User!.OrganizationId!))).ShouldBeNotFound();
        var district = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District);
        (await district.PostAsync("/admin/applications/new", ("id", other), ("form", "VisitRequest"), ("organization", officer.User.OrganizationId!))).ShouldBeNotFound();

        Assert.Equal(1, await Site.QueryAsync(db => db.Set<ContentItem>().CountAsync(row => row.ContentItemId == other)));
        Assert.False(await Site.QueryAsync(db => db.Set<ApplicationRecord>().AnyAsync(row => row.ContentItemId == other)));
    }

    [Fact]
    public async Task OtherUnitsId_AtTheDoorsOfFilesExportsTasksAndPhoneLinks_OpensNothing()
    {
        var owner = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(owner);
        var id = IdOf(address);
        var pdf = FormFile.Text("现场.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n");
        (await owner.SubmitFormAsync($"{address}?all=1", new() { ["VisitRequest.Files.Files"] = pdf }, form: "form.form", button: "next")).ShouldRedirectTo($"{address}/check");
        await owner.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");
        var file = await Site.QueryAsync(db => db.Set<Attachment>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));
        var task = await Site.QueryAsync(db => db.Set<ReviewTask>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.IsOpen));
        var workflow = await Site.QueryAsync(db => db.Set<Workflow>().AsNoTracking().SingleAsync(row => row.CorrelationId == id));
        var place = $"/attachments/{id}/VisitRequest/Files";
        SiteClient[] strangers = [await ApplicationSite.OfficerAsync(Site), await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.Other), await SignInAsync(RoleNames.ServiceCentre, ApplicationSite.Other), await SignInAsync(RoleNames.Editor), await SignInAsync(RoleNames.Administrator)];

        foreach (var stranger in strangers)
        {
            foreach (var page in new[] { $"/attachments/{file.AttachmentId}/x.pdf", place, $"{place}/phone", $"/admin/applications/{id}", $"/admin/applications/{id}/dossier", $"/admin/applications/{id}/paper", $"/admin/applications/{id}/unit-word", $"/admin/tasks/{task.TaskId}", $"/my/{id}", $"/my/{id}/receipt", $"{address}/check", $"/admin/content/{id}/edit", $"/admin/content/{id}/history", $"/admin/content/{id}/preview" })
                Closed(await stranger.GetPageAsync(page), page);
            foreach (var post in new[] { place, $"{place}/phone", $"/admin/applications/{id}/decide", $"/admin/applications/{id}/paper/waive", $"/admin/applications/{id}/unit-word", $"/admin/tasks/{task.TaskId}/decide", $"/admin/tasks/{task.TaskId}/claim", $"/my/{id}/withdraw", $"/my/{id}/discard", $"{address}/autosave", $"{address}/submit", $"/admin/content/{id}/edit", $"/admin/content/{id}/delete", $"/admin/content/{id}/publish" })
                Closed(await stranger.PostAsync(post, ("task", task.TaskId), ("outcome", "Accepted"), ("reason", "x"), ("version", file.AttachmentId), ("token", file.AttachmentId), ("VisitRequest.Files.Remove", file.AttachmentId), ("VisitRequest.Files.Ids", "")), post);
            var list = await stranger.GetPageAsync("/admin/applications/export.csv?status=all");
            if (list.Status == HttpStatusCode.OK) Assert.DoesNotContain((await ApplicationSite.RecordAsync(Site, id)).ReceiptNumber!, list.Html);
        }

        var now = await Site.QueryAsync(db => db.Set<Attachment>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));
        Assert.Equal((null, file.Sha256), (now.RemovedUtc, now.Sha256));
        Assert.Equal((ApplicationStatus.Submitted, WorkflowStatus.Halted), ((await ApplicationSite.RecordAsync(Site, id)).Status, await Site.QueryAsync(db => db.Set<Workflow>().Where(row => row.WorkflowId == workflow.WorkflowId).Select(row => row.Status).SingleAsync())));
        // Its own unit reads it, and cannot change what is handed in, by whichever door.
        (await owner.GetPageAsync($"/attachments/{file.AttachmentId}/x.pdf")).ShouldBeOk();
        (await owner.PostAsync(place)).ShouldBe(HttpStatusCode.Conflict);
        Closed(await owner.PostAsync($"/admin/content/{id}/edit", ("VisitRequest.Files.Remove", file.AttachmentId)), "general editor");

        static void Closed(SitePage page, string door) =>
            Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.Gone || page.Location?.StartsWith("/error/403", StringComparison.Ordinal) == true, $"{door}: {page.Status} {page.Location}");
    }

    [Fact]
    public async Task NullCharacter_InAnAddressOrAForm_IsAnsweredInWordsBeforeAnythingIsRead()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var (centre, district, admin) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District), await SignInAsync(RoleNames.Administrator));
        foreach (var (reader, address) in new[]
        {
            (centre, "/admin/applications?q=%00"), (centre, "/admin/applications?type=a%00b"), (centre, "/admin/applications?org=%00"), (centre, "/admin/applications?%00=1"), (centre, "/admin/tasks?type=%00"), (admin, "/admin/workflows/instances?type=%00"),
        })
        {
            var answer = await reader.GetPageAsync(address);
            answer.ShouldBeBadRequest();
            Assert.Contains("不认识的字符", answer.BodyText);
        }

        var task = await Site.QueryAsync(db => db.Set<ReviewTask>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.IsOpen));
        var version = (await ApplicationSite.RecordAsync(Site, id)).VersionId!;
        foreach (var (writer, address, field) in new[]
        {
            (officer, $"/my/{id}/withdraw", "reason"), (officer, $"/my/{id}/object", "reason"), (centre, $"/admin/tasks/{task.TaskId}/decide", "comment"),
            (centre, $"/admin/applications/{id}/decide", "comment"), (centre, $"/admin/applications/{id}/decide", "ground"), (centre, $"/admin/applications/{id}/decide", "late"), (district, "/admin/applications/new", "organization"),
        })
        {
            var answer = await writer.PostAsync(address, (field, "a\0b"), ("task", task.TaskId), ("outcome", "Accepted"), ("version", version), ("versionId", version));
            answer.ShouldBeBadRequest();
            Assert.Contains("不认识的字符", answer.BodyText);
        }

        // As a script would send it: the token stands in the header, so that nobody else has read the form before.
        foreach (HttpContent content in new HttpContent[] { new MultipartFormDataContent { { new StringContent("a\0b"), "reason" } }, new StringContent("reason=a%00b", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded") })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"/my/{id}/withdraw") { Content = content };
            request.Headers.Add("RequestVerificationToken", (await officer.TokenAsync()).Token);
            (await officer.SendAsync(request)).ShouldBeBadRequest();
        }

        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);
        var draft = await ApplicationSite.FillAsync(await ApplicationSite.OfficerAsync(Site));
        (await officer.PostAsync($"{draft}/submit", ("version", "x"), ("token", new string('\0', 26)))).ShouldBeBadRequest();
    }

    [Fact]
    public async Task LongText_WithAPairOfCharactersAtTheEdge_IsCutBeforeThePair()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);

        await officer.PostAsync($"/my/{id}/withdraw", ("reason", new string('长', 499) + "\U00020BB7再多一些"));

        Assert.Equal(new string('长', 499), await Site.QueryAsync(db => db.Set<ApplicationEvent>().Where(row => row.ContentItemId == id && row.Status == ApplicationStatus.Withdrawn).Select(row => row.Text).SingleAsync()));
    }

    [Fact]
    public async Task BackButton_AfterWithdrawingOrDiscarding_SaysWhereItStands()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var discarded = await ApplicationSite.FillAsync(officer);
        var old = await officer.GetPageAsync($"{discarded}?all=1");
        var check = await officer.GetPageAsync($"{discarded}/check");
        await Task.WhenAll(officer.PostAsync($"/my/{IdOf(discarded)}/discard"), officer.PostAsync($"/my/{IdOf(discarded)}/discard"));
        (await officer.SubmitFormAsync(old, form: "form.form", button: "save")).ShouldBeNotFound();
        (await officer.SubmitFormAsync(check, form: $"form[action='{discarded}/submit']")).ShouldBeNotFound();

        var address = await ApplicationSite.FillAsync(officer);
        var page = await officer.GetPageAsync($"{address}?all=1");
        await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");
        var ask = (await officer.GetPageAsync($"/my/{IdOf(address)}/withdraw")).ShouldBeOk();
        await Task.WhenAll(officer.SubmitFormAsync(ask, new() { ["reason"] = "改期" }), officer.SubmitFormAsync(ask, new() { ["reason"] = "改期" }));

        Assert.Contains("现在不能改", (await officer.FollowAsync(await officer.SubmitFormAsync(page, form: "form.form", button: "save"))).ShouldBeOk().BodyText);
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<ApplicationEvent>().CountAsync(row => row.ContentItemId == IdOf(address) && row.Status == ApplicationStatus.Withdrawn)));
    }

    private static string IdOf(string address) => address.Split('/')[^1];
}
