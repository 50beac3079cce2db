using Eap.Plans.Model;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Plans.Tests.Web;

/// <summary>A plan begun by page: a draft, empty or with last year's rules, that nobody goes by until it is put in force.</summary>
public sealed class PlanStartTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private const string New = "/admin/plans/new", Qingdao = "4h8v3j6p1s9dxk5n2y7r0fcwtq";

    [Fact]
    public async Task Start_ForThoseWhoDoNotManagePlans_IsClosed()
    {
        (await Anonymous().GetPageAsync(New)).ShouldAskToSignIn();
        foreach (var stranger in new[] { await SignInAsync(RoleNames.Editor), await SignInAsync(RoleNames.Leader), await SignInAsync(RoleNames.UnionAdministrator), await SignInAsync(RoleNames.ServiceCentre, "qingdao-districts") })
        {
            (await stranger.GetPageAsync(New)).ShouldBeForbidden();
            (await stranger.PostAsync(New, ("Title", "偷建的（例）"))).ShouldBeForbidden();
            Assert.DoesNotContain("新建计划", (await stranger.GetPageAsync("/admin/plans")).BodyText);
        }
    }

    [Fact]
    public async Task Start_FromLastYears_IsADraftWithItsRulesAndDaysOfTheNewYear()
    {
        var manager = await SignInAsync(RoleNames.ServiceCentre);
        var page = (await manager.GetPageAsync(New)).ShouldBeOk();

        var answer = await manager.SubmitFormAsync(page, new() { ["Title"] = "下一年的计划（例）", ["FromYear"] = "2031", ["ToYear"] = "2031", ["Copy"] = Qingdao });

        var (id, old) = (IdOf(answer), await PlanAsync(Qingdao));
        var draft = Assert.Single(await Site.UseAsync<PlanDirectory, IReadOnlyList<Plan>>(plans => plans.DraftsAsync()), plan => plan.ContentItemId == id);
        Assert.Equal((2031, 2031, null), (draft.Part.FromYear, draft.Part.ToYear, draft.Part.FrozenOn));
        Assert.Equal(old!.Part.Targets.Select(target => (target.Code, target.Number)), draft.Part.Targets.Select(target => (target.Code, target.Number)));
        Assert.Equal(new DateOnly(2031, 10, 31), Assert.Single(draft.Part.Deadlines).LastDay);
        // Nobody goes by it, and it has no page of its own, until it is put in force.
        Assert.Equal(Qingdao, (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.ForYearAsync(2031)))!.ContentItemId);
        (await manager.GetPageAsync($"/admin/plans/{id}")).ShouldBeNotFound();
        Assert.Contains("下一年的计划（例）", (await manager.GetPageAsync("/admin/plans")).ShouldBeOk().BodyText);
        Assert.DoesNotContain("下一年的计划（例）", (await (await SignInAsync(RoleNames.Leader)).GetPageAsync("/admin/plans")).ShouldBeOk().BodyText);
        var rules = (await manager.GetPageAsync(answer.Location!)).ShouldBeOk();
        Assert.Empty(rules.Document.QuerySelectorAll($"main a[href='/admin/plans/{id}']"));
        (await manager.SubmitFormAsync(rules, null, "form[data-warn-unsaved]", "publish")).ShouldRedirectTo($"/admin/plans/{id}");
        Assert.Equal(id, (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.ForYearAsync(2031)))!.ContentItemId);
        Assert.Equal(old.VersionId, (await PlanAsync(Qingdao))!.VersionId);
    }

    [Fact]
    public async Task Start_Empty_HasNoRulesAndIsThrownAwayWhole()
    {
        var manager = await SignInAsync(RoleNames.Administrator);

        var answer = await manager.SubmitFormAsync(New, new() { ["Title"] = "空白的计划（例）", ["FromYear"] = "２０３２", ["ToYear"] = "2033", ["Copy"] = "" });

        var (id, part) = (IdOf(answer), (await DraftAsync(IdOf(answer)))!.Part);
        Assert.Equal((2032, 2033, 0, 0), (part.FromYear, part.ToYear, part.Targets.Count, part.Clauses.Count));
        (await manager.PostAsync($"/admin/plans/{id}/rules/discard")).ShouldRedirectTo("/admin/plans");
        Assert.Null(await DraftAsync(id));
        (await manager.GetPageAsync($"/admin/plans/{id}/rules")).ShouldBeNotFound();
    }

    [Theory]
    [InlineData("Title", " ", "Title", "名称要写")]
    [InlineData("FromYear", "明年", "ToYear", "四位数")]
    [InlineData("ToYear", "2029", "ToYear", "止年不能早于起年")]
    public async Task Start_OfWhatWillNotDo_SaysSoAtTheField(string field, string typed, string at, string words)
    {
        var manager = await SignInAsync(RoleNames.Administrator);
        var fields = new FormFields { ["Title"] = "没建成的（例）", ["FromYear"] = "2030", ["ToYear"] = "2030" };
        fields[field] = typed;

        var page = (await manager.SubmitFormAsync(New, fields)).ShouldBeOk();

        Assert.Contains(words, page.Text($"#{at}-message"));
        Assert.DoesNotContain(await Site.UseAsync<PlanDirectory, IReadOnlyList<Plan>>(plans => plans.DraftsAsync()), plan => plan.Title == "没建成的（例）");
    }

    // What the form does not offer: another plan, another notice, another city.
    [Theory]
    [InlineData("Copy")]
    [InlineData("Notice")]
    [InlineData("City")]
    public async Task Start_WithAChoiceThatIsNotThere_IsRefused(string field)
    {
        var manager = await SignInAsync(RoleNames.Administrator);
        var district = await Data.OrganizationAsync($"例冒充市的单位{field}", "qingdao-districts");

        var page = (await manager.PostAsync(New, [.. new[] { ("Title", "没建成的（例）"), ("FromYear", "2030"), ("ToYear", "2030"), ("City", (await Data.OrganizationNamedAsync(null)).OrganizationId) }.Where(pair => pair.Item1 != field), (field, district.OrganizationId)])).ShouldBeOk();

        Assert.NotEmpty(page.Text($"#{field}-message"));
    }

    private static string IdOf(SitePage answer) => answer.Location!.Split('/')[3];

    private Task<Plan?> PlanAsync(string id) => Site.UseAsync<PlanDirectory, Plan?>(plans => plans.FindAsync(id));

    private async Task<Plan?> DraftAsync(string id) => (await Site.UseAsync<PlanDirectory, IReadOnlyList<Plan>>(plans => plans.DraftsAsync())).FirstOrDefault(plan => plan.ContentItemId == id);
}
