using Eap.Articles.Models;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Articles.Tests.Web;

/// <summary>Makes articles the way the editor does.</summary>
internal static class ArticleMaker
{
    public static async Task<ContentItem> ArticleAsync(this SiteData data, string title, Action<ArticlePart>? change = null, string markdown = "正文。", bool publish = true)
    {
        var organization = await data.OrganizationNamedAsync(null);
        return await data.Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync("Article", organization.OrganizationId);
            var part = new ArticlePart { Summary = { Text = $"摘要：{title}" }, Source = { Text = "通行做法" }, AuthorName = { Text = "编辑部" } };
            change?.Invoke(part);
            item.Apply(new TitlePart { Title = title }).Apply(part).Apply(new MarkdownBodyPart { Markdown = markdown });
            var result = publish ? await unit.SaveAndPublishReviewedAsync(item, null) : await contents.SaveDraftAsync(item, null);
            Assert.True(result.Succeeded, string.Join(' ', result.Errors));
            return result.Item;
        });
    }

    public static string Address(this ContentItem item) => "/" + item.As<AutoroutePart>()!.Path;

    public static async Task<Term> TermAsync(this SiteData data, string alias, string slug) =>
        (await data.Site.UseAsync<TaxonomyDirectory, Taxonomy?>(taxonomies => taxonomies.ByAliasAsync(alias).AsTask()))!.BySlug(slug)!;

    public static void In(this ArticlePart part, Term topic) => part.Topics.TermContentItemIds.Add(topic.Id);

    public static void For(this ArticlePart part, Term audience) => part.Audience.TermContentItemIds.Add(audience.Id);
}
