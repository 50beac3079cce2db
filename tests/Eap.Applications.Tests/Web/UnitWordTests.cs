using System.IO.Compression;
using System.Text;
using Eap.Applications.OnBehalf;
using Eap.Applications.Process;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>代录 for a unit nobody has an account of: a second officer writes down how it confirmed; a return goes back to the office that filed.</summary>
public sealed class UnitWordTests(ApplicationSite fixture) : SiteTest(fixture)
{
    private static readonly FormFile Paper = FormFile.Text("确认函.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n");

    [Fact]
    public async Task Word_OfAUnitWithoutAccount_IsWrittenDownByASecondOfficerAndShown()
    {
        var (filer, id) = await FiledAsync("例无号甲厂工会");
        var address = $"/admin/applications/{id}/unit-word";
        Assert.Contains("你自己代录的", (await filer.GetPageAsync(address)).ShouldBeOk().BodyText);
        await filer.PostAsync(address, ("way", "Phone"), ("person", "例主席"), ("day", "2026-11-23"), ("version", (await ApplicationSite.RecordAsync(Site, id)).VersionId!));
        Assert.Null((await ApplicationSite.RecordAsync(Site, id)).ConfirmedUtc);
        (await (await SignInAsync(RoleNames.ServiceCentre, ApplicationSite.Other)).GetPageAsync(address)).ShouldBeNotFound();

        var second = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District);
        var bad = await second.SubmitFormAsync(address, new() { ["way"] = "Paper", ["person"] = "例主席", ["day"] = "2026-11-23" }, form: "form.panel");
        Assert.Contains("请上传签字或盖章的确认件", bad.ShouldBeOk().Text("#problem"));
        Assert.Contains("不能晚于今天", (await second.SubmitFormAsync(bad, new() { ["way"] = "Phone", ["day"] = "2029-01-01" }, form: "form.panel")).Text("#problem"));
        Assert.Contains("请选择", (await second.PostAsync(address, ("way", "7"), ("person", "例"), ("day", "2026-11-23"))).Text("#problem"));
        (await second.SubmitFormAsync(bad, new() { ["way"] = "Paper", ["day"] = "2026-11-23", ["file"] = Paper, ["note"] = "函〔2026〕7号" }, form: "form.panel")).ShouldRedirectTo($"/admin/applications/{id}");
        await second.SubmitFormAsync(bad, new() { ["way"] = "Paper", ["day"] = "2026-11-23", ["file"] = Paper }, form: "form.panel");

        var word = Assert.Single(await Site.QueryAsync(db => db.Set<UnitWord>().AsNoTracking().Where(row => row.ContentItemId == id).ToListAsync()));
        Assert.Equal((UnitWordWay.Paper, "例主席", second.User!.Id), (word.Way, word.Person, word.UserId));
        Assert.Single(await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.Name == "ConfirmedOnPaper" && row.SubjectId == id).ToListAsync()));
        var desk = await second.GetPageAsync($"/admin/applications/{id}");
        Assert.Contains("函〔2026〕7号", desk.Text(".timeline"));
        (await second.GetPageAsync($"/attachments/{word.AttachmentId}/x.pdf")).ShouldBeOk();
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        using (var zip = new ZipArchive(new MemoryStream((await centre.GetPageAsync($"/admin/applications/{id}/dossier")).ShouldBeOk().Bytes), ZipArchiveMode.Read, false, Encoding.UTF8))
            Assert.Contains("单位确认件/01 确认函.pdf", zip.Entries.Select(entry => entry.FullName));
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");
        Assert.Equal(ApplicationStatus.Accepted, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    [Fact]
    public async Task Word_OfAUnitWithAnAccount_IsTheUnitsOwn()
    {
        var (_, id) = await FiledAsync("例有号厂工会", account: true);
        var second = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District);

        Assert.Contains("请由单位自己", (await second.GetPageAsync($"/admin/applications/{id}/unit-word")).ShouldBeOk().BodyText);
        await second.PostAsync($"/admin/applications/{id}/unit-word", ("way", "Phone"), ("person", "例主席"), ("day", "2026-11-23"), ("version", (await ApplicationSite.RecordAsync(Site, id)).VersionId!));

        Assert.Null((await ApplicationSite.RecordAsync(Site, id)).ConfirmedUtc);
    }

    [Fact]
    public async Task Return_ToAUnitWithoutAccount_IsCorrectedByTheOfficeAndConfirmedAnew()
    {
        var (filer, id) = await FiledAsync("例无号乙厂工会");
        var second = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District);
        await second.SubmitFormAsync($"/admin/applications/{id}/unit-word", new() { ["way"] = "Phone", ["person"] = "例主席", ["day"] = "2026-11-23" }, form: "form.panel");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");

        Assert.Contains("替单位补正", (await filer.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk().BodyText);
        var form = (await filer.GetPageAsync($"{ApplicationSite.Apply}/{id}")).ShouldBeOk();
        Assert.Equal(["VisitRequest.Need"], form.Document.QuerySelectorAll("form.form [name^='VisitRequest.']").Select(control => control.GetAttribute("name")));
        await filer.SubmitFormAsync(form, new() { ["VisitRequest.Need"] = "三班倒。" }, form: "form.form", button: "next");
        (await filer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}/check", form: $"form[action$='/submit']")).ShouldRedirectTo($"/admin/applications/{id}");

        Assert.Contains("还没有确认", (await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review")).ShouldBeOk().Text("#problem"));
        Assert.Null((await ApplicationSite.RecordAsync(Site, id)).ConfirmedUtc);
    }

    private async Task<(SiteClient Filer, string Id)> FiledAsync(string name, bool account = false)
    {
        var unit = await Data.OrganizationAsync(name, ApplicationSite.District, OrganizationKind.EnterpriseUnion);
        if (account) await Data.AccountAsync(RoleNames.UnionAdministrator, name);
        var filer = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District);
        var begun = await filer.SubmitFormAsync("/admin/applications/new", new() { ["form"] = "VisitRequest", ["organization"] = unit.OrganizationId }, form: "form.panel");
        await filer.SubmitFormAsync($"{begun.Location}?all=1", new() { ["VisitRequest.Workers"] = "80", ["VisitRequest.Contact"] = "例四", ["VisitRequest.Need"] = "纸质表", ["VisitRequest.Day"] = "2026-12-12" }, form: "form.form", button: "save");
        await filer.SubmitFormAsync($"{begun.Location}/check", form: $"form[action='{begun.Location}/submit']");
        return (filer, begun.Location!.Split('/')[^1]);
    }
}
