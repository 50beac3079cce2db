using System.Net;
using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Testing;
using Eap.Workflows.Instances;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>Double clicks, two windows, old pages, the last second.</summary>
public sealed class SubmittingTests(ApplicationSite fixture) : SiteTest(fixture)
{
    [Fact]
    public async Task Submit_SentTwiceAtOnceAndOnceLater_IsOneSubmissionWithOneReceiptAndOneProcess()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var (id, form) = (address.Split('/')[^1], $"form[action='{address}/submit']");
        var check = await officer.GetPageAsync($"{address}/check");

        var answers = await Task.WhenAll(officer.SubmitFormAsync(check, form: form), officer.SubmitFormAsync(check, form: form));
        var later = await officer.SubmitFormAsync(check, form: form);

        Assert.All([.. answers, later], answer => answer.ShouldRedirectTo($"/my/{id}/receipt"));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<ApplicationSubmission>().CountAsync(row => row.ContentItemId == id)));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<Workflow>().CountAsync(row => row.CorrelationId == id)));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<ApplicationEvent>().CountAsync(row => row.ContentItemId == id)));
    }

    [Fact]
    public async Task Submit_ChangedInAnotherWindowAfterChecking_ShowsTheNewAnswersAndHandsNothingIn()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var check = await officer.GetPageAsync($"{address}/check");
        await officer.SubmitFormAsync($"{address}?step=need", new() { ["VisitRequest.Need"] = "想讲讲睡眠。" }, form: "form.form", button: "save");

        var answer = await officer.SubmitFormAsync(check, form: $"form[action='{address}/submit']");

        Assert.Contains("核对之后又有修改", answer.ShouldBeOk().BodyText);
        Assert.Contains("想讲讲睡眠", answer.BodyText);
        Assert.Equal(ApplicationStatus.Draft, (await ApplicationSite.RecordAsync(Site, address.Split('/')[^1])).Status);
    }

    [Fact]
    public async Task Save_OldPageOfTheSameFields_KeepsBothTextsAndOtherFieldsDoNotCollide()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var (first, second, third) = (await officer.GetPageAsync($"{address}?step=need"), await officer.GetPageAsync($"{address}?step=need"), await officer.GetPageAsync($"{address}?step=unit"));
        (await officer.SubmitFormAsync(first, new() { ["VisitRequest.Need"] = "甲窗口。" }, form: "form.form", button: "save")).ShouldBe(HttpStatusCode.Found);

        (await officer.SubmitFormAsync(third, new() { ["VisitRequest.Contact"] = "例二" }, form: "form.form", button: "save")).ShouldBe(HttpStatusCode.Found);
        var collided = await officer.SubmitFormAsync(second, new() { ["VisitRequest.Need"] = "乙窗口。" }, form: "form.form", button: "save");

        Assert.Contains("先存下的：甲窗口。", collided.ShouldBeOk().BodyText);
        Assert.Equal("乙窗口。", collided.Text("textarea"));
        (await officer.SubmitFormAsync(collided, form: "form.form", button: "save")).ShouldBe(HttpStatusCode.Found);
        Assert.Contains("乙窗口。", (await officer.GetPageAsync($"{address}/check")).BodyText);
    }

    [Fact]
    public async Task Save_SomethingThatIsNoNumber_StoresTheRestAndSaysWhatToDo()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = (await officer.SubmitFormAsync(ApplicationSite.Apply, form: $"form[action='{ApplicationSite.Apply}']")).Location!;

        var answer = await officer.SubmitFormAsync($"{address}?all=1", new() { ["VisitRequest.Workers"] = "五十余", ["VisitRequest.Contact"] = "例三" }, form: "form.form", button: "save");

        answer.ShouldBeOk().ShouldRefuseField("VisitRequest-Workers", "请填写数字");
        Assert.Equal("#VisitRequest-Workers", answer.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        var check = await officer.GetPageAsync($"{address}/check");
        Assert.Contains("例三", check.BodyText);
        Assert.Null(check.Document.QuerySelector($"form[action='{address}/submit']"));
        Assert.Contains("请填写“希望的日期”", check.BodyText);
        // A post that skips the missing button is refused just the same.
        await officer.PostAsync($"{address}/submit", ("version", "x"), ("token", "00000000000000000000000000"));
        Assert.Equal(ApplicationStatus.Draft, (await ApplicationSite.RecordAsync(Site, address.Split('/')[^1])).Status);
    }

    [Fact]
    public async Task Submit_SecondOfTheYear_IsRefusedByTheCitysRule_AndNoNumberIsLost()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var first = await ApplicationSite.RecordAsync(Site, await ApplicationSite.SubmitAsync(officer));
        var address = await ApplicationSite.FillAsync(officer);
        var refused = await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");
        Assert.Contains("本市规定（2026年1月5日）", refused.ShouldBeOk().BodyText);

        var next = await ApplicationSite.RecordAsync(Site, await ApplicationSite.SubmitAsync(await ApplicationSite.OfficerAsync(Site)));
        Assert.Equal(Number(first) + 1, Number(next));

        await officer.SubmitFormAsync($"/my/{first.ContentItemId}/withdraw", new() { ["reason"] = "改期" });
        Assert.Equal(ApplicationStatus.Withdrawn, (await ApplicationSite.RecordAsync(Site, first.ContentItemId)).Status);
        Assert.Equal(WorkflowStatus.Aborted, await Site.QueryAsync(db => db.Set<Workflow>().Where(row => row.CorrelationId == first.ContentItemId).Select(row => row.Status).SingleAsync()));
        (await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldBe(HttpStatusCode.Found);

        static int Number(ApplicationRecord record) => int.Parse(record.ReceiptNumber![^4..], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Autosave_ManyTimes_LeavesNoTrailOfStepsBehindTheSubmission()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var id = address.Split('/')[^1];
        var audited = await AuditedAsync(id);
        for (var number = 1; number <= 5; number++) (await officer.PostAsync($"{address}/autosave", ("VisitRequest.Need", $"第 {number} 遍写的。"))).ShouldBeOk();
        Assert.Equal(audited, await AuditedAsync(id));
        Assert.True(await VersionsAsync(id) > 5);
        // Another day the steps of this one are cleared away, without waiting for the submission.
        DateTime? before = Site.Clock.GetUtcNow().UtcDateTime.AddDays(-2);
        await Site.InUnitAsync(unit => unit.Db.Set<ContentItem>().Where(row => row.ContentItemId == id && !row.Latest).ExecuteUpdateAsync(set => set.SetProperty(row => row.ModifiedUtc, before)));
        (await officer.PostAsync($"{address}/autosave", ("VisitRequest.Need", "第二天写的。"))).ShouldBeOk();
        Assert.Equal(2, await VersionsAsync(id));

        (await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");

        var left = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == id).ToListAsync());
        Assert.Equal((await ApplicationSite.RecordAsync(Site, id)).VersionId, Assert.Single(left).ContentItemVersionId);
        Assert.Contains("第二天写的。", left[0].Data);
    }

    [Fact]
    public async Task Save_FromAPageWhoseVersionWasClearedAway_KeepsBothTexts()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var id = address.Split('/')[^1];
        var old = await officer.GetPageAsync($"{address}?step=need");
        await officer.PostAsync($"{address}/autosave", ("VisitRequest.Need", "后来写的。"));
        await Site.InUnitAsync(unit => unit.Db.Set<ContentItem>().Where(row => row.ContentItemId == id && !row.Latest).ExecuteDeleteAsync());

        var answer = await officer.SubmitFormAsync(old, new() { ["VisitRequest.Need"] = "旧窗口里写的。" }, form: "form.form", button: "save");

        Assert.Contains("先存下的：后来写的。", answer.ShouldBeOk().BodyText);
        Assert.Equal("旧窗口里写的。", answer.Text("textarea"));
    }

    private Task<int> AuditedAsync(string id) => Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(row => row.SubjectId == id));

    private Task<int> VersionsAsync(string id) => Site.QueryAsync(db => db.Set<ContentItem>().CountAsync(row => row.ContentItemId == id));

    [Fact]
    public async Task Begin_TakingTheLastOne_CopiesItsAnswersButNotWhatTheSiteKnows()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);

        var begun = await officer.SubmitFormAsync(ApplicationSite.Apply, new() { ["takeLast"] = true }, form: $"form[action='{ApplicationSite.Apply}']");

        var form = await officer.GetPageAsync($"{begun.Location}?all=1");
        Assert.Equal("夜班多，睡不好。", form.Text("textarea"));
        Assert.NotEqual(id, begun.Location!.Split('/')[^1]);
        Assert.Contains("公司工会", form.Document.QuerySelector("[name='VisitRequest.Unit']")!.GetAttribute("value"));
    }
}
