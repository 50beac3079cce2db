using System.IO.Compression;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Grants;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>Returns, refusals, and who may decide.</summary>
public sealed class DecidingTests(ApplicationSite fixture) : SiteTest(fixture)
{
    [Fact]
    public async Task Return_LaterForWhatCouldBeSeenTheFirstTime_NeedsAReasonThatTheUnitReads()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var address = $"{ApplicationSite.Apply}/{id}";
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写细一点" }, form: "form.review");
        await officer.SubmitFormAsync(address, new() { ["VisitRequest.Need"] = "三班倒，睡不好。" }, form: "form.form", button: "next");
        await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");

        var asked = await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Day"] = "那天放假" }, form: "form.review");
        Assert.Contains("一次性告知", asked.ShouldBeOk().Text("#problem"));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<ReturnRequest>().CountAsync(row => row.ContentItemId == id)));

        await centre.SubmitFormAsync(asked, new() { ["late"] = "当时没有核对日历" }, form: "form.review");
        Assert.Equal(ApplicationStatus.Returned, (await ApplicationSite.RecordAsync(Site, id)).Status);
        Assert.Contains("当时没有核对日历", (await officer.GetPageAsync(address)).BodyText);
        Assert.Contains("当时没有核对日历", (await officer.GetPageAsync($"/my/{id}")).BodyText);
    }

    [Fact]
    public async Task Decide_ReturnWithoutFieldsOrRefusalWithoutGround_IsRefusedInWords()
    {
        var id = await ApplicationSite.SubmitAsync(await ApplicationSite.OfficerAsync(Site));
        var centre = await SignInAsync(RoleNames.ServiceCentre);

        Assert.Contains("写明怎么改", (await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned" }, form: "form.review")).Text("#problem"));
        Assert.Contains("依据", (await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Rejected", ["comment"] = "名额已满", ["ground"] = " " }, form: "form.review")).Text("#problem"));
        var task = await Site.QueryAsync(db => db.Set<ReviewTask>().SingleAsync(row => row.ContentItemId == id && row.IsOpen));
        var elsewhere = await centre.SubmitFormAsync($"/admin/tasks/{task.TaskId}", new() { ["outcome"] = "Rejected", ["comment"] = "不同意" }, form: "form[action$='decide']");
        Assert.Contains("请在申报页面上办", elsewhere.ShouldBeOk().BodyText);
        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);

        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Rejected", ["comment"] = "名额已满", ["ground"] = "本市规定（2026年1月5日）" }, form: "form.review");
        Assert.Equal(ApplicationStatus.Rejected, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    [Fact]
    public async Task Decide_ReviewerWhoLostTheRoleMeanwhile_IsRefusedAndNothingIsStored()
    {
        var id = await ApplicationSite.SubmitAsync(await ApplicationSite.OfficerAsync(Site));
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var page = (await centre.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk();
        await Site.InUnitAsync(unit => unit.Db.Set<Grant>().Where(grant => grant.UserId == centre.User!.Id).ExecuteDeleteAsync());

        var answer = await centre.SubmitFormAsync(page, new() { ["outcome"] = "Accepted" }, form: "form.review");

        Assert.True(answer.Status is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Forbidden || answer.Location?.StartsWith("/error/403", StringComparison.Ordinal) == true, $"{answer.Status} {answer.BodyText}");
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<ReviewTask>().CountAsync(row => row.ContentItemId == id && row.DecidedUtc != null)));
        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    [Fact]
    public async Task OnBehalf_FiledByTheOfficeAbove_IsNotAcceptedUntilTheUnitConfirms()
    {
        var unit = await ApplicationSite.OfficerAsync(Site);
        var district = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District);
        var begun = await district.SubmitFormAsync("/admin/applications/new", new() { ["form"] = "VisitRequest", ["organization"] = unit.User!.OrganizationId }, form: "form.panel");
        var (address, id) = (begun.Location!, begun.Location!.Split('/')[^1]);
        (await unit.GetPageAsync(address)).ShouldBeNotFound();
        await district.SubmitFormAsync($"{address}?all=1", new() { ["VisitRequest.Workers"] = "80", ["VisitRequest.Contact"] = "例四", ["VisitRequest.Need"] = "纸质表", ["VisitRequest.Day"] = "2026-12-12" }, form: "form.form", button: "save");
        (await district.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/admin/applications/{id}");
        (await district.GetPageAsync($"/my/{id}")).ShouldBeNotFound();

        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var early = await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");
        Assert.Contains("还没有确认", early.ShouldBeOk().Text("#problem"));
        Assert.Contains("核对确认", (await unit.GetPageAsync("/my")).BodyText);
        await unit.SubmitFormAsync($"/my/{id}", form: $"form[action='/my/{id}/confirm']");
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");
        Assert.Equal(ApplicationStatus.Accepted, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    [Fact]
    public async Task OnBehalf_ObjectedReturnedAndCorrectedByTheUnit_IsConfirmedByThatAndAccepted()
    {
        var unit = await ApplicationSite.OfficerAsync(Site);
        var district = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District);
        var begun = await district.SubmitFormAsync("/admin/applications/new", new() { ["form"] = "VisitRequest", ["organization"] = unit.User!.OrganizationId }, form: "form.panel");
        var (address, id) = (begun.Location!, begun.Location!.Split('/')[^1]);
        await district.SubmitFormAsync($"{address}?all=1", new() { ["VisitRequest.Workers"] = "80", ["VisitRequest.Contact"] = "例四", ["VisitRequest.Need"] = "纸质表", ["VisitRequest.Day"] = "2026-12-12" }, form: "form.form", button: "save");
        await district.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");
        await unit.SubmitFormAsync($"/my/{id}", new() { ["reason"] = "人数写错了" }, form: $"form[action='/my/{id}/object']");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Workers"] = "请单位核对人数" }, form: "form.review");

        await unit.SubmitFormAsync(address, new() { ["VisitRequest.Workers"] = "90" }, form: "form.form", button: "next");
        await unit.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");

        Assert.NotNull((await ApplicationSite.RecordAsync(Site, id)).ConfirmedUtc);
        var page = await unit.GetPageAsync($"/my/{id}");
        Assert.Contains("申报单位补正并确认后再次提交", page.Text(".timeline"));
        Assert.Null(page.Document.QuerySelector($"form[action='/my/{id}/confirm']"));
        // The old number does not run into the new one.
        Assert.Equal(["80", "90"], (await centre.GetPageAsync($"/admin/applications/{id}")).Texts("[aria-labelledby=changed] dd"));
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");
        Assert.Equal(ApplicationStatus.Accepted, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Desk_WhileTheUnitCorrects_ShowsWhatWasHandedInAndNotWhatIsBeingTyped(bool isWithdrawn)
    {
        const string Typed = "还没有写完的半句话";
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");
        await officer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}", new() { ["VisitRequest.Need"] = Typed }, form: "form.form", button: "save");
        Assert.Contains(Typed, (await officer.GetPageAsync($"{ApplicationSite.Apply}/{id}")).BodyText);
        if (isWithdrawn) await officer.SubmitFormAsync($"/my/{id}/withdraw", new() { ["reason"] = "改期" });

        var desk = (await centre.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk().BodyText;
        var table = (await centre.GetPageAsync("/admin/applications/export.csv?status=all&type=VisitRequest")).ShouldBeOk().Html;
        var dossier = await DossierAsync(centre, id);

        foreach (var shown in new[] { desk, table, dossier })
        {
            Assert.Contains("夜班多，睡不好。", shown);
            Assert.DoesNotContain(Typed, shown);
        }
    }

    [Fact]
    public async Task Decide_WhatSomebodyHandedInThemselves_IsRefusedWhateverRoleTheyHold()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var root = await Data.OrganizationNamedAsync(null);
        await Site.InUnitAsync(unit => { unit.Db.Add(new Grant { UserId = officer.User!.Id, RoleName = RoleNames.ServiceCentre, OrganizationId = root.OrganizationId, GrantedBy = "test" }); return Task.CompletedTask; });
        officer = await Site.SignInAsync(officer.User!);
        var task = await Site.QueryAsync(db => db.Set<ReviewTask>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.IsOpen));

        var desk = (await officer.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk();
        Assert.Contains("要请别人来办", desk.BodyText);
        Assert.Null(desk.Document.QuerySelector("[name=outcome]"));
        var version = (await ApplicationSite.RecordAsync(Site, id)).VersionId!;
        foreach (var answer in new[]
        {
            await officer.PostAsync($"/admin/applications/{id}/decide", ("task", task.TaskId), ("outcome", "Accepted"), ("version", version)),
            await officer.PostAsync($"/admin/tasks/{task.TaskId}/decide", ("outcome", "Accepted"), ("versionId", version)),
        })
            Assert.Contains("要请别人来办", answer.ShouldBeOk().BodyText);
        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);

        await (await SignInAsync(RoleNames.ServiceCentre)).SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");
        Assert.Equal(ApplicationStatus.Accepted, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    private static async Task<string> DossierAsync(SiteClient reader, string id)
    {
        var page = (await reader.GetPageAsync($"/admin/applications/{id}/dossier")).ShouldBeOk();
        using var zip = new ZipArchive(new MemoryStream(page.Bytes));
        using var text = new StreamReader(zip.Entries.Single(entry => entry.FullName.StartsWith("填报内容", StringComparison.Ordinal)).Open());
        return await text.ReadToEndAsync();
    }
}
