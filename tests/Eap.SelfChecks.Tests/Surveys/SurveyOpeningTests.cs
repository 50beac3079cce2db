using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.SelfChecks.Surveys;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Surveys;

/// <summary>Who drafted a survey asks; somebody else at the city reads it, and opens it or sends it back.</summary>
public sealed class SurveyOpeningTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Unit_AsksTheCity_AndCannotOpenItself()
    {
        var (draft, address, union) = await DraftAsync("莒县总工会");
        var page = (await union.GetPageAsync(address)).ShouldBeOk();
        Assert.Empty(page.Document.QuerySelectorAll("form[action$='/open'], form[action$='/back']"));

        (await union.SubmitFormAsync(address, form: "form[action$='/ask']")).ShouldRedirectTo(address);

        Assert.Contains("等市里核对", (await union.GetPageAsync(address)).Text("main"));
        foreach (var door in new[] { "open", "back" })
        {
            (await union.PostAsync($"{address}/{door}", ("version", await Site.VersionAsync(draft)), ("reason", "自己看过"))).ShouldRedirectTo(address);
            Assert.Contains("要由市总工会核对", (await union.GetPageAsync(address)).BodyText);
        }

        Assert.False(await IsOpenAsync(draft));
        Assert.Equal(["Asked"], await TrailAsync(draft, "Asked", "SentBack", "Opened"));
    }

    [Fact]
    public async Task City_ReadsAndOpens_AndWhoAskedIsTold()
    {
        var (draft, address, union) = await DraftAsync("莒县总工会");
        var (account, city) = await CityAsync();
        await union.SubmitFormAsync(address, form: "form[action$='/ask']");
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<Notification>().CountAsync(row => row.UserId == account.Id && row.Url == address)));
        Assert.Contains("等市里核对", (await city.GetPageAsync("/admin/surveys")).ShouldBeOk().Text($"tr:has(a[href='{address}'])"));
        var page = (await city.GetPageAsync(address)).ShouldBeOk();
        Assert.Contains("换着说法问同一件事", page.BodyText);
        Assert.Contains("你上什么班", page.BodyText);

        (await city.SubmitFormAsync(address, form: "form[action$='/open']")).ShouldRedirectTo(address);

        Assert.True(await IsOpenAsync(draft));
        Assert.Equal(["Asked", "Opened"], await TrailAsync(draft, "Asked", "SentBack", "Opened"));
        var asked = await Site.QueryAsync(db => db.Set<SurveyAsking>().SingleAsync(row => row.SurveyItemId == draft));
        Assert.Equal(["你请市里核对的匿名调查已经发出"], await Site.QueryAsync(db => db.Set<Notification>().Where(row => row.UserId == asked.AskedBy && row.Url == address).Select(row => row.Subject).ToListAsync()));
    }

    [Fact]
    public async Task City_SendsBackWithAReason_AndAfterAChangeItIsAskedAgain()
    {
        var (draft, address, union) = await DraftAsync("莒县总工会");
        var (_, city) = await CityAsync();
        await union.SubmitFormAsync(address, form: "form[action$='/ask']");

        (await city.SubmitFormAsync(address, new() { ["reason"] = "" }, "form[action$='/back']")).ShouldRefuseField("reason", "请写为什么退回");
        var tooLong = new string('长', 301);
        Assert.Contains(tooLong, (await city.PostAsync($"{address}/back", ("version", await Site.VersionAsync(draft)), ("reason", tooLong))).ShouldBeOk().Html);
        (await city.SubmitFormAsync(address, new() { ["reason"] = "第一题和第三题问的是一件事" }, "form[action$='/back']")).ShouldRedirectTo(address);

        Assert.Contains("第一题和第三题问的是一件事", (await union.GetPageAsync(address)).ShouldBeOk().Text(".status.warning"));
        (await city.PostAsync($"{address}/open", ("version", await Site.VersionAsync(draft)))).ShouldRedirectTo(address);
        Assert.False(await IsOpenAsync(draft));
        (await union.SubmitFormAsync($"{address}/edit", new() { ["Title"] = "改过的" }, "main form[data-warn-unsaved]")).ShouldRedirectTo(address);
        (await union.SubmitFormAsync(address, form: "form[action$='/ask']")).ShouldRedirectTo(address);
        (await city.SubmitFormAsync(address, form: "form[action$='/open']")).ShouldRedirectTo(address);
        Assert.True(await IsOpenAsync(draft));
        Assert.Equal(["Asked", "SentBack", "Asked", "Opened"], await TrailAsync(draft, "Asked", "SentBack", "Opened"));
    }

    [Fact]
    public async Task ChangedAfterAsking_IsNotOpened()
    {
        var (draft, address, union) = await DraftAsync("莒县总工会");
        var (_, city) = await CityAsync();
        await union.SubmitFormAsync(address, form: "form[action$='/ask']");
        var read = (await city.GetPageAsync(address)).ShouldBeOk();
        await union.SubmitFormAsync($"{address}/edit", new() { ["Title"] = "换过的" }, "main form[data-warn-unsaved]");

        (await city.SubmitFormAsync(read, form: "form[action$='/open']")).ShouldRedirectTo(address);

        Assert.Contains("改过以后要再请一次", (await city.GetPageAsync(address)).BodyText);
        Assert.False(await IsOpenAsync(draft));
    }

    // No exception: not at the city, not for one word that was changed, not for whoever asked.
    [Theory, InlineData("drafted"), InlineData("changed"), InlineData("asked")]
    public async Task WhoHadAHandInIt_CannotOpenIt_AtTheCityEither(string hand)
    {
        var (account, city) = await CityAsync();
        var (draft, address, _) = await DraftAsync("莒县总工会", hand == "drafted" ? city : null);
        if (hand == "changed") (await city.SubmitFormAsync($"{address}/edit", new() { ["Title"] = "市里改过" }, "main form[data-warn-unsaved]")).ShouldRedirectTo(address);
        var asks = hand == "asked" ? city : await SignInAsync(RoleNames.UnionAdministrator, at: "莒县总工会");
        (await asks.SubmitFormAsync(address, form: "form[action$='/ask']")).ShouldRedirectTo(address);

        Assert.Contains("另一个人", (await city.GetPageAsync(address)).ShouldBeOk().Text("main"));
        foreach (var door in new[] { "open", "back" })
        {
            (await city.PostAsync($"{address}/{door}", ("version", await Site.VersionAsync(draft)), ("reason", "我看过了"))).ShouldRedirectTo(address);
            Assert.Contains("另一个人", (await city.GetPageAsync(address)).BodyText);
        }

        Assert.False(await IsOpenAsync(draft));
        var (_, other) = await CityAsync();
        (await other.SubmitFormAsync(address, form: "form[action$='/open']")).ShouldRedirectTo(address);
        Assert.True(await IsOpenAsync(draft));
        Assert.NotEqual("", account.Id);
    }

    [Fact]
    public async Task Draft_IsDeletedAfterAQuestion_AnOpenedSurveyIsNot()
    {
        var (draft, address, union) = await DraftAsync("莒县总工会");
        await union.SubmitFormAsync(address, form: "form[action$='/ask']");
        Assert.Contains("没有人填过", (await union.GetPageAsync($"{address}/delete")).ShouldBeOk().Text("main"));
        var elsewhere = await SignInAsync(RoleNames.UnionAdministrator, at: "五莲县总工会");
        (await elsewhere.GetPageAsync($"{address}/delete")).ShouldBeNotFound();

        (await union.SubmitFormAsync($"{address}/delete", form: "main form")).ShouldRedirectTo("/admin/surveys");

        (await union.GetPageAsync(address)).ShouldBeNotFound();
        Assert.DoesNotContain(draft, (await union.GetPageAsync("/admin/surveys")).ShouldBeOk().Html);
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<SurveyAsking>().CountAsync(row => row.SurveyItemId == draft)));
        Assert.Equal(["Deleted"], await TrailAsync(draft, "Deleted"));
        var run = await Site.SurveyAsync("莒县总工会");
        (await union.GetPageAsync($"/admin/surveys/{run.SurveyItemId}/delete")).ShouldRedirectTo($"/admin/surveys/{run.SurveyItemId}");
        (await union.PostAsync($"/admin/surveys/{run.SurveyItemId}/delete")).ShouldRedirectTo($"/admin/surveys/{run.SurveyItemId}");
        Assert.Contains("不能删除", (await union.GetPageAsync($"/admin/surveys/{run.SurveyItemId}")).ShouldBeOk().BodyText);
    }

    private async Task<(string Draft, string Address, SiteClient Union)> DraftAsync(string at, SiteClient? by = null)
    {
        var union = await SignInAsync(RoleNames.UnionAdministrator, at: at);
        var asked = await Data.OrganizationNamedAsync(at);
        await Site.WorkersAsync(asked.OrganizationId, 400);
        var created = await (by ?? union).SubmitFormAsync("/admin/surveys/create", new()
        {
            ["Title"] = "夜班", ["Organization"] = asked.OrganizationId, ["Purpose"] = "排班用。", ["Until"] = $"{Site.Clock.GetUtcNow().AddDays(9):yyyy-MM-dd}",
            ["Questions[0].Text"] = "你上什么班", ["Questions[0].Choices"] = "白班\n夜班",
        }, "main form[data-warn-unsaved]");
        return (created.Location!.Split('/')[^1], created.Location!, union);
    }

    private async Task<(SiteAccount Account, SiteClient Client)> CityAsync()
    {
        var account = await Data.AccountAsync(RoleNames.ServiceCentre);
        return (account, await Site.SignInAsync(account));
    }

    private Task<bool> IsOpenAsync(string draft) => Site.QueryAsync(db => db.Set<SurveyRun>().AnyAsync(row => row.SurveyItemId == draft));

    private Task<List<string>> TrailAsync(string draft, params string[] names) =>
        Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == draft && row.Category == "Survey" && names.Contains(row.Name)).OrderBy(row => row.Id).Select(row => row.Name).ToListAsync());
}
