using Eap.Articles.Models;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Routing;
using Eap.Platform.Commands;
using Eap.Platform.Data;
using Eap.Search.Documents;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Articles.Tests.Web;

/// <summary>The command <c>seed --articles N</c>.</summary>
public sealed class ArticleSeedTests
{
    private const string Seeded = "0seedart";

    [Theory, EachEngine]
    public async Task Seed_Articles_ArePublishedSearchableAndTheSameEverywhere(DatabaseEngine engine)
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine });
        Assert.Equal(0, await SeedAsync(site, "--articles", "60"));

        var articles = await ArticlesAsync(site);
        Assert.Equal(60, articles.Count);
        Assert.All(articles, article => Assert.True(article is { Published: true, Latest: true, Visibility: Visibility.Public } && article.PublishedUtc < new DateTime(2019, 1, 1)));
        Assert.All(articles, article => Assert.InRange(article.As<MarkdownBodyPart>()!.Markdown!.Length, 100, 3000));
        Assert.All(articles, article => Assert.InRange(article.As<ArticlePart>()!.Topics.TermContentItemIds.Count, 1, 3));
        Assert.Equal(60, articles.Select(article => article.As<AutoroutePart>()!.Path).Distinct().Count());
        Assert.True(articles.Select(article => article.As<MarkdownBodyPart>()!.Markdown).Distinct().Count() == 60);
        // What the first article says on every site: measurements of different days compare.
        Assert.Equal("2015年疗养院园艺课小记", articles[0].DisplayText);

        var page = (await site.Anonymous().GetPageAsync(articles[0].Address())).ShouldBeOk();
        Assert.Equal(articles[0].DisplayText, page.Text("h1"));
        Assert.Contains(articles[0].DisplayText, (await site.Anonymous().GetPageAsync($"/search?q={Uri.EscapeDataString(articles[0].DisplayText)}")).ShouldBeOk().BodyText);
    }

    [Theory, EachEngine]
    public async Task Seed_Again_AddsOnlyWhatIsMissing(DatabaseEngine engine)
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine });
        await SeedAsync(site, "--articles", "5");
        var before = await ArticlesAsync(site);
        await SeedAsync(site, "--articles", "8");
        var after = await ArticlesAsync(site);

        Assert.Equal(8, after.Count);
        Assert.Equal(before.Select(item => (item.Id, item.Data)), after.Take(5).Select(item => (item.Id, item.Data)));
        Assert.Equal(8, await site.QueryAsync(db => db.Set<SearchDocument>().CountAsync(row => row.ContentItemId.StartsWith(Seeded))));
        Assert.Equal(8, await site.QueryAsync(db => db.Set<ArticleIndex>().CountAsync(row => row.ContentItemId.StartsWith(Seeded) && row.Facet == ArticleFacet.All)));
        Assert.Equal(8 * 3, await site.QueryAsync(db => db.Set<TextFieldIndex>().CountAsync(row => row.ContentItemId.StartsWith(Seeded))));
    }

    [Fact]
    public async Task Seed_InProduction_IsRefusedUnlessAskedFor()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Environment = "Production" });

        Assert.Equal(1, await SeedAsync(site, "--articles", "3"));
        Assert.Empty(await ArticlesAsync(site));
        Assert.Equal(0, await SeedAsync(site, "--articles", "3", "--in-production"));
        Assert.Equal(3, (await ArticlesAsync(site)).Count);
    }

    [Fact]
    public async Task Seed_WithoutANumber_ChangesNothing()
    {
        await using var site = await SiteHost.StartAsync();

        Assert.Equal(1, await SeedAsync(site, "--articles"));
        Assert.Empty(await ArticlesAsync(site));
    }

    private static Task<int> SeedAsync(SiteHost site, params string[] options) => site.UseAsync<IEnumerable<ISiteCommand>, int>(commands =>
        commands.Single(command => command.Name == "seed").RunAsync(CommandLine.Parse(["seed", .. options])!, TestContext.Current.CancellationToken));

    private static Task<List<ContentItem>> ArticlesAsync(SiteHost site) =>
        site.QueryAsync(db => db.Set<ContentItem>().Where(item => item.ContentItemId.StartsWith(Seeded)).OrderBy(item => item.ContentItemId).ToListAsync());
}
