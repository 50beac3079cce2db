using Eap.Contents.Management;
using Eap.Media.Attachments;
using Eap.Platform.Security;
using Eap.Stations.Inspection;
using Eap.Stations.Model;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>What an inspector writes stays, goes by the standard of its year, and is sealed with its photographs.</summary>
public sealed class ReportTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private const string Form = "form[data-autosave]";

    [Fact]
    public async Task Class_ChosenAndLeftAgain_KeepsTheAnswers_UntilTheSignature()
    {
        await PlanRules.EnterChecksAsync(Site);
        var (_, inspector, visit) = await SentAsync();
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["check-S1"] = "yes", ["remark-S1"] = "隔音好", ["check-S2"] = "no" }, form: Form, button: "save");

        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["class"] = "Centre" }, form: Form, button: "save");
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["check-C1"] = "yes" }, form: Form, button: "save");
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["class"] = "Station" }, form: Form, button: "save");

        var part = await PartAsync(visit);
        Assert.Equal([("S1", true, "隔音好"), ("S2", false, "")], part.Checks.Select(check => (check.Id, check.IsMet!.Value, check.Remark)));
        Assert.Equal(["C1"], part.SetAside.Select(check => check.Id));
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["check-S2"] = "yes" }, form: Form, button: "save");
        await AcceptanceSite.SignAsync(inspector, visit);
        Assert.Empty((await PartAsync(visit)).SetAside);
    }

    [Fact]
    public async Task SecondWindow_OpenedBeforeTheFirstSave_OverwritesNothing()
    {
        var (_, inspector, visit) = await SentAsync();
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["remarks"] = "第一个窗口写的" }, form: Form, button: "save");

        var late = await inspector.PostAsync($"/inspections/{visit}", ("version", ""), ("remarks", "第二个窗口写的"), ("button", "save"));

        Assert.Contains("另一个窗口也改了", late.ShouldBeOk().BodyText);
        Assert.Contains("第二个窗口写的", late.Html);
        Assert.Equal("第一个窗口写的", (await PartAsync(visit)).Remarks);
    }

    [Fact]
    public async Task FirstSave_AfterOnlyPhotographsCame_IsNoCollision()
    {
        var (_, inspector, visit) = await SentAsync();
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["files"] = new FormFile("现场.png", AcceptanceSite.Picture(), "image/png") }, form: $"form[action$='/{visit}/photos']");

        (await inspector.PostAsync($"/inspections/{visit}", ("version", ""), ("remarks", "先拍的照"), ("button", "save"))).ShouldRedirectTo($"/inspections/{visit}");

        Assert.Equal("先拍的照", (await PartAsync(visit)).Remarks);
    }

    // On a telephone: who is rung up stands at the top, photographs before the way to the signature, their notice where the page jumps to.
    [Fact]
    public async Task Page_AsItIsWalkedThrough_HasTheTelephoneThePhotographsAndTheirNoticeInPlace()
    {
        var (centre, inspector, visit) = await SentAsync();
        var address = $"/inspections/{visit}";

        await inspector.SubmitFormAsync(address, new() { ["files"] = new FormFile("现场.png", AcceptanceSite.Picture(), "image/png") }, form: $"form[action$='/{visit}/photos']");
        var page = await inspector.GetPageAsync(address);

        Assert.Equal("13800000000", page.Document.QuerySelector(".page-head a[href^='tel:']")!.GetAttribute("href")!["tel:".Length..]);
        Assert.Contains("照片已收下", page.Text("#photos"));
        Assert.DoesNotContain("照片已收下", (await inspector.GetPageAsync(address)).BodyText);
        Assert.True(page.Html.IndexOf("id=\"photos\"", StringComparison.Ordinal) < page.Html.IndexOf("value=\"sign\"", StringComparison.Ordinal));
        (await inspector.SubmitFormAsync(address, new() { ["class"] = "Room", ["remarks"] = "看过", ["conclusion"] = "Pass" }, form: Form, button: "sign")).ShouldRedirectTo($"{address}/sign");
        Assert.NotNull((await inspector.GetPageAsync($"{address}/sign")).Document.QuerySelector("img.thumb[src^='/attachments/']"));
        await inspector.SubmitFormAsync($"{address}/sign", form: $"form[action$='/{visit}/sign']");
        var id = await Site.QueryAsync(db => db.Set<InspectionVisit>().Where(row => row.VisitId == visit).Select(row => row.ApplicationItemId).SingleAsync());
        var thumb = (await centre.GetPageAsync($"/admin/stations/acceptance/{id}")).Document.QuerySelector("img.thumb")!.GetAttribute("src")!;
        (await centre.GetPageAsync(thumb)).ShouldBeOk();
    }

    [Fact]
    public async Task Photographs_OfASignedReport_AreThoseThatWereSigned_AndAMissingOneIsSaid()
    {
        var (centre, inspector, visit) = await SentAsync();
        await AcceptanceSite.SignAsync(inspector, visit, "Room");
        var (report, application) = await Site.QueryAsync(db => db.Set<InspectionVisit>().Where(row => row.VisitId == visit).Select(row => new ValueTuple<string, string>(row.ReportItemId!, row.ApplicationItemId)).SingleAsync());
        var photo = (await PartAsync(visit)).Photos.Single();
        var desk = $"/admin/stations/acceptance/{application}";

        // One that reached the store while the report was being signed.
        await Site.InUnitAsync(async unit => await unit.Db.AddAsync(new Attachment
        {
            AttachmentId = "0late00000000000000000000x", ContentItemId = report, PartName = InspectionReportType.Name, FieldName = "Photos", Name = "后来的.png", FileKey = "0late", ContentType = "image/png", Sha256 = new string('0', 64),
            CompletedUtc = DateTime.UnixEpoch,
        }));
        Assert.False(await Site.UseAsync<InspectionPhotos, bool>(photos => photos.RemoveAsync(visit, photo.Id, default)));
        var page = await centre.GetPageAsync(desk);
        Assert.DoesNotContain("后来的", page.BodyText);
        Assert.DoesNotContain("和签名时不一致", page.BodyText);
        Assert.DoesNotContain("后来的", (await inspector.GetPageAsync($"/inspections/{visit}")).BodyText);

        await Site.InUnitAsync(unit => AttachmentRemoval.RemoveAsync(unit, InspectionPhotos.PlaceOf(report), [photo.Id], default));
        Assert.Contains("和签名时不一致", (await centre.GetPageAsync(desk)).BodyText);
    }

    // Two that write at once: the signature reads before the photograph goes.
    [Fact]
    public async Task Photograph_TakenOutOfAReportThatIsBeingSigned_StaysOnOneSide()
    {
        var (_, inspector, visit) = await SentAsync();
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["class"] = "Room", ["remarks"] = "看过", ["conclusion"] = "Pass" }, form: Form, button: "save");
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["files"] = new FormFile("现场.png", AcceptanceSite.Picture(), "image/png") }, form: $"form[action$='/{visit}/photos']");
        var page = await inspector.GetPageAsync($"/inspections/{visit}");
        var removal = page.Document.QuerySelector("form[action*='/photos/']")!.GetAttribute("action")!;
        var version = page.Document.QuerySelector("input[name=version]")!.GetAttribute("value")!;

        await Task.WhenAll(inspector.PostAsync($"/inspections/{visit}/sign", ("version", version)), inspector.PostAsync(removal));

        var state = await Site.QueryAsync(db => db.Set<InspectionVisit>().Where(row => row.VisitId == visit).Select(row => row.State).SingleAsync());
        var report = await Site.QueryAsync(db => db.Set<InspectionVisit>().Where(row => row.VisitId == visit).Select(row => row.ReportItemId).SingleAsync());
        Assert.Equal(state == VisitState.Signed, await Site.QueryAsync(db => db.Set<Attachment>().AnyAsync(row => row.ContentItemId == report && row.RemovedUtc == null)));
    }

    [Fact]
    public async Task Class_IsBookedUnderTheVersionTheReportAsked_WhateverWasPublishedSince()
    {
        await PlanRules.EnterChecksAsync(Site);
        var (centre, inspector, visit) = await SentAsync();
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["check-S1"] = "yes", ["check-S2"] = "yes" }, form: Form, button: "save");
        await AcceptanceSite.SignAsync(inspector, visit);
        var asked = (await PartAsync(visit)).PlanVersionId;
        var id = await Site.QueryAsync(db => db.Set<InspectionVisit>().Where(row => row.VisitId == visit).Select(row => row.ApplicationItemId).SingleAsync());
        var newer = await PlanRules.ChangeAsync(Site, part => part.Standards = [.. part.Standards.Select(standard => standard with { Tiers = [.. standard.Tiers.Select(tier => tier.Code == "Station" ? tier with { Title = "新的名称" } : tier)] })]);

        await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["kind"] = "Station" }, form: $"form[action$='/{id}/decide']");

        var standing = await Site.QueryAsync(db => db.Set<StationStanding>().AsNoTracking().SingleAsync(row => row.ApplicationItemId == id));
        Assert.Equal((asked, "服务站"), (standing.PlanVersionId, standing.TierTitle));
        // What it is subsidised with is another matter: the table of the day of the decision.
        Assert.Equal(newer, (await AcceptanceSite.CaseAsync(Site, id)).PlanVersionId);
    }

    [Fact]
    public async Task Report_WrittenInTheYearAfterFiling_AsksTheRulesOfTheYearOfFiling()
    {
        await using var own = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "qingdao-2021" });
        await PlanRules.EnterChecksAsync(own);
        var (centre, inspector) = (await own.SignInAsync(RoleNames.ServiceCentre), await own.SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(own, (await AcceptanceSite.OfficerAsync(own)).Officer, centre);
        await PlanRules.CopyAsync(own, 2027, part => part.Standards = [.. part.Standards.Select(standard => standard with { Tiers = [.. standard.Tiers.Select(tier => tier with { Checks = [] })] })]);
        own.Clock.MoveTo(new DateTimeOffset(2027, 1, 12, 9, 0, 0, TimeSpan.FromHours(8)));
        var (desk, visitor) = (await own.SignInAsync(centre.User!), await own.SignInAsync(inspector.User!));

        var visit = await AcceptanceSite.VisitAsync(own, desk, id, visitor, "2027-01-12");

        Assert.Contains("有独立的咨询室", (await visitor.GetPageAsync($"/inspections/{visit}")).BodyText);
    }

    private async Task<(SiteClient Centre, SiteClient Inspector, string Visit)> SentAsync()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        return (centre, inspector, await AcceptanceSite.VisitAsync(Site, centre, await AcceptanceSite.CheckedAsync(Site, officer, centre), inspector));
    }

    private Task<InspectionReportPart> PartAsync(string visit) => Site.InUnitAsync(async unit =>
    {
        var report = await unit.Db.Set<InspectionVisit>().Where(row => row.VisitId == visit).Select(row => row.ReportItemId).SingleAsync();
        return (await unit.Get<IContentManager>().GetAsync(report!, VersionOptions.Latest))!.As<InspectionReportPart>()!;
    });
}
