using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>What a return asks for: only what the unit can change, and what it does with it.</summary>
public sealed class UntouchedTests(ApplicationSite fixture) : SiteTest(fixture)
{
    [Fact]
    public async Task Submit_WithNothingChanged_IsAskedOnce_AndKeepsThePaperThatWasStamped()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var (address, number) = ($"{ApplicationSite.Apply}/{id}", (await ApplicationSite.RecordAsync(Site, id)).ReceiptNumber!);
        await officer.SubmitFormAsync($"/my/{id}/scan", new() { ["number"] = number, ["version"] = "1", ["file"] = FormFile.Text("盖章.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n") }, form: "form[data-paper-scan]");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await ReturnAsync(centre, id, "remark.VisitRequest.Need", "写明班次");
        await officer.SubmitFormAsync(address, form: "form.form", button: "next");

        var check = (await officer.GetPageAsync($"{address}/check")).ShouldBeOk();
        Assert.Contains("还有 1 处没有改动", check.Text("#untouched"));
        Assert.Contains("写明班次", check.Text("#untouched"));
        var refused = await officer.SubmitFormAsync(check, form: $"form[action='{address}/submit']");
        Assert.Contains("没有提交", refused.ShouldBeOk().Text("[role=alert]"));
        Assert.Equal(ApplicationStatus.Returned, (await ApplicationSite.RecordAsync(Site, id)).Status);
        Assert.True(await Site.QueryAsync(db => db.Set<ReturnRequest>().AnyAsync(row => row.ContentItemId == id && row.IsOpen)));

        (await officer.SubmitFormAsync(refused, new() { ["untouched"] = true }, form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");
        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);
        var mine = await officer.GetPageAsync($"/my/{id}");
        Assert.Contains("没有改动，再次提交", mine.Texts(".timeline b"));
        Assert.Contains("盖章件已收到", mine.BodyText);
        Assert.Contains("第 1 版", (await officer.GetPageAsync($"/my/{id}/form")).Text(".sheet-head"));
    }

    [Fact]
    public async Task Check_WhatWasCorrected_IsMarked_AndOnlyOpenGroupsLeadBack()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var address = $"{ApplicationSite.Apply}/{id}";
        await ReturnAsync(await SignInAsync(RoleNames.ServiceCentre), id, "remark.VisitRequest.Need", "写明班次");
        await officer.SubmitFormAsync(address, new() { ["VisitRequest.Need"] = "三班倒。" }, form: "form.form", button: "next");

        var check = (await officer.GetPageAsync($"{address}/check")).ShouldBeOk();

        Assert.Equal(["希望解决的问题 已改"], check.Document.QuerySelectorAll("dt").Where(label => label.QuerySelector(".changed") is not null).Select(label => string.Join(' ', label.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(["走访需求"], check.Document.QuerySelectorAll(".section-head").Where(head => head.QuerySelector("a") is not null).Select(head => head.QuerySelector("h2")!.TextContent));
        Assert.Null(check.Document.QuerySelector("#untouched"));
    }

    [Fact]
    public async Task Return_OfWhatTheSiteFillsIn_IsNotOfferedAndNotTaken_AndARemarkOnItIsShownAllTheSame()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var address = $"{ApplicationSite.Apply}/{id}";
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var desk = (await centre.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk();
        Assert.Null(desk.Document.QuerySelector("[name='remark.VisitRequest.Unit']"));
        Assert.NotNull(desk.Document.QuerySelector("[name='remark.VisitRequest.Need']"));
        var forged = await centre.SubmitFormAsync(desk, new FormFields { ["outcome"] = "Returned" }.Forge("remark.VisitRequest.Unit", "单位名称不对"), form: "form.review");
        Assert.Contains("写明怎么改", forged.ShouldBeOk().Text("#problem"));

        await ReturnAsync(centre, id, "remark.VisitRequest.Need", "写明班次");
        // As it was written down before such fields were left out.
        var fields = ReturnRequest.Write([new ReturnedField("VisitRequest.Unit", "申请单位", "单位名称不对"), new ReturnedField("VisitRequest.Need", "希望解决的问题", "写明班次")]);
        await Site.InUnitAsync(unit => unit.Db.Set<ReturnRequest>().Where(row => row.ContentItemId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FieldsJson, fields)));

        var form = (await officer.GetPageAsync(address)).ShouldBeOk();
        Assert.Contains("请补正下面 1 处", form.BodyText);
        Assert.Contains("单位名称不对", form.BodyText);
        await officer.SubmitFormAsync(form, new() { ["VisitRequest.Need"] = "三班倒。" }, form: "form.form", button: "next");
        (await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");
    }

    private static Task<SitePage> ReturnAsync(SiteClient centre, string id, string remark, string words) =>
        centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", [remark] = words }, form: "form.review");
}
