using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Contents.Tests.Engine;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Contents.Tests.Web;

/// <summary>What people paste and attackers type, through the editor's own form.</summary>
public sealed class BadInputTests(EngineSites sites) : IClassFixture<EngineSites>
{
    private const string Title = "TitlePart.Title";
    private const string Body = "MarkdownBodyPart.Markdown";
    private const string Form = "form[data-draft-key]";

    private SiteHost Site => sites[DatabaseEngine.Sqlite];

    [Theory]
    [InlineData("心\u200B理\u202E健康\uFEFF", "心理健康")]
    [InlineData("  两头有空格\u3000", "两头有空格")]
    [InlineData("例𠮷祥·买买提", "例𠮷祥·买买提")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")")]
    public async Task Title_OfStrangeCharacters_IsStoredCleanAndShownAsText(string typed, string stored)
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var form = await editor.GetFinalPageAsync("/admin/content/create/Story");

        var answer = await editor.SubmitFormAsync(form, new() { [Title] = typed, [Body] = "正文。" }, Form, "publish");

        var item = await Site.LatestAsync(IdOf(answer));
        Assert.Equal(stored, item.DisplayText);
        Assert.Equal(stored, (await Site.Anonymous().GetPageAsync("/" + item.As<AutoroutePart>()!.Path)).ShouldBeOk().Text("h1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u3000")]
    [InlineData("\u200B\u200B\u202E")]
    public async Task Title_OfNothingOneCanSee_IsAskedForAndNothingIsLost(string typed)
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var form = await editor.GetFinalPageAsync("/admin/content/create/Story");

        var answer = await editor.SubmitFormAsync(form, new() { [Title] = typed, [Body] = "写了很久的正文。" }, Form, "publish");

        answer.ShouldBeOk().ShouldRefuseField("TitlePart-Title", "标题");
        Assert.Equal("写了很久的正文。", answer.Document.QuerySelector("#MarkdownBodyPart-Markdown")!.TextContent);
    }

    [Theory]
    [InlineData("[点我](javascript:alert(1))")]
    [InlineData("![图](https://elsewhere.example/x.png)")]
    public async Task Body_WithADangerousLink_IsRefusedAtTheFieldAndNothingIsLost(string markdown)
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var form = await editor.GetFinalPageAsync("/admin/content/create/Story");

        var answer = await editor.SubmitFormAsync(form, new() { [Title] = "带坏链接的一篇", [Body] = markdown }, Form, "publish");

        Assert.NotEmpty(answer.ShouldBeOk().Text(".error-summary"));
        Assert.Equal(markdown, answer.Document.QuerySelector("#MarkdownBodyPart-Markdown")!.TextContent.Trim());
        Assert.DoesNotContain("javascript:", (await Site.Anonymous().GetPageAsync("/sitemap")).Html);
    }

    // Somebody typed the address; somebody else typed the same one in the same second.
    [Theory, EachEngine]
    public async Task Address_TypedByManyAtOnce_IsGivenToOneAndNobodysTextIsLost(DatabaseEngine engine)
    {
        var site = sites[engine];
        var items = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => site.InUnitAsync(async unit =>
        {
            var item = await EngineSites.NewAsync(unit, $"抢网址 {number}", path: "stories/the-same");
            return (await unit.Get<IContentManager>().SaveAndPublishAsync(item, null)).Item;
        }))));

        var page = (await site.Anonymous().GetPageAsync("/stories/the-same")).ShouldBeOk();
        Assert.Contains(page.Text("h1"), items.Select(item => item.As<TitlePart>()!.Title));
        var published = await Task.WhenAll(items.Select(item => site.LatestOrNoneAsync(item.ContentItemId)));
        Assert.Single(published, item => item?.Published == true && item.As<AutoroutePart>()!.Path == "stories/the-same");
        // Each text is either stored or still with its author, who was told at the field.
        Assert.All(published.OfType<ContentItem>(), item => Assert.StartsWith("正文 抢网址", item.As<MarkdownBodyPart>()!.Markdown, StringComparison.Ordinal));
    }

    private static string IdOf(SitePage answer)
    {
        Assert.True(answer.Location is not null, answer.BodyText);
        return answer.Location!.Split('/')[3];
    }
}
