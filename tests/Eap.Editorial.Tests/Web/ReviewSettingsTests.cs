using Eap.Contents.Definitions;
using Eap.Editorial.Corrections;
using Eap.Editorial.Manuscripts;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Tests.Web;

/// <summary>Which types pass three reviews is set beside the type's name.</summary>
public sealed class ReviewSettingsTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Page = "/admin/types/Page/edit";

    [Fact]
    public async Task Edit_TurningReviewsOn_AddsThePlaceForCorrectionsAndIsAudited()
    {
        var admin = await SignInAsync(RoleNames.Administrator);
        Assert.Contains("不能大于 120", (await admin.SubmitFormAsync(Page, new() { ["Reviews.RequiresReview"] = true, ["Reviews.LookAgainAfterMonths"] = "121" })).ShouldBeOk().BodyText);
        Assert.False((await TypeAsync("Page")).GetSettings<EditorialSettings>().RequiresReview);

        (await admin.SubmitFormAsync(Page, new() { ["Reviews.RequiresReview"] = true, ["Reviews.LookAgainAfterMonths"] = "６" })).ShouldRedirectTo("/admin/types/Page");

        var type = await TypeAsync("Page");
        Assert.Equal((true, 6), (type.GetSettings<EditorialSettings>().RequiresReview, type.GetSettings<EditorialSettings>().LookAgainAfterMonths));
        Assert.NotNull(type.Part(nameof(CorrectionPart)));
        Assert.Contains("“发布前要三个人审过”改了", await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.Name == "TypeChanged").OrderByDescending(row => row.Id).Select(row => row.Summary).FirstAsync()));
        var editor = await SignInAsync(RoleNames.Editor);
        Assert.Empty((await editor.GetFinalPageAsync("/admin/content/create/Page")).ShouldBeOk().Document.QuerySelectorAll("button[value=publish]"));
    }

    [Fact]
    public async Task Edit_AnArticle_ShowsWhatTheRecipeSet()
    {
        var page = (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync("/admin/types/Article/edit")).ShouldBeOk();

        Assert.NotNull(page.Document.QuerySelector("input[name='Reviews.RequiresReview'][checked]"));
        Assert.Equal("12", page.Document.QuerySelector("input[name='Reviews.LookAgainAfterMonths']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Plan")]
    [InlineData("Menu")]
    public async Task Edit_ATypeReadersNeverSeePublished_IsNotAsked(string type) =>
        Assert.DoesNotContain("Reviews.RequiresReview", (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync($"/admin/types/{type}/edit")).ShouldBeOk().Html);

    [Fact]
    public async Task Edit_AnEditor_IsForbidden() => (await (await SignInAsync(RoleNames.Editor)).SubmitFormAsync("/admin/types/Notice/edit")).ShouldBeForbidden();

    private Task<ContentTypeDefinition> TypeAsync(string name) => Site.InUnitAsync(async unit => (await ContentDefinitionManager.GetTypeAsync(unit, name, CancellationToken.None))!);
}
