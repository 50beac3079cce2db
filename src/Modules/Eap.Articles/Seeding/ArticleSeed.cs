using System.Globalization;
using Eap.Articles.Models;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Seeding;
using Eap.Search.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Articles.Seeding;

/// <summary>Published articles for measuring, written through the content engine like any file's; article 4711 is the same on every site with the same topics.</summary>
internal sealed class ArticleSeed(IContentManager contents, TaxonomyDirectory taxonomies, ISearchIndex index) : ISeedSource
{
    // A random generator per article, far enough apart that neighbours have nothing in common.
    private const int SeedStep = 7919;
    private const int MostTopics = 3;
    private static readonly DateTime FirstPublished = new(2018, 9, 3, 0, 30, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(20);

    /// <inheritdoc />
    public string Name => "articles";

    /// <inheritdoc />
    public string Title => "文章";

    /// <inheritdoc />
    public int Most => 200_000;

    /// <inheritdoc />
    public async Task WriteAsync(UnitScope unit, int first, int count, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(unit.Db, first, count, cancellationToken);
        var topics = (await taxonomies.ByAliasAsync(ArticleContentType.Topics, cancellationToken))?.Terms ?? [];
        var audiences = (await taxonomies.ByAliasAsync(ArticleContentType.Audiences, cancellationToken))?.Terms ?? [];
        var organizations = await unit.Db.Set<Organization>().OrderBy(row => row.ParentId != null).ThenBy(row => row.Code).Select(row => row.OrganizationId).ToListAsync(cancellationToken);
        await contents.ImportAsync([.. Enumerable.Range(first, count).Where(number => !known.Contains(ItemId(number))).Select(number => Make(number, topics, audiences, organizations))], cancellationToken);
    }

    /// <inheritdoc />
    public Task FinishAsync(UnitScope unit, CancellationToken cancellationToken) => index.OptimizeAsync(cancellationToken);

    private static async Task<HashSet<string>> KnownAsync(SiteDbContext db, int first, int count, CancellationToken cancellationToken)
    {
        var (from, to) = (ItemId(first), ItemId(first + count));
        return [.. await db.Set<ContentItem>().Where(item => item.Latest && item.ContentItemId.CompareTo(from) >= 0 && item.ContentItemId.CompareTo(to) < 0)
            .Select(item => item.ContentItemId).ToListAsync(cancellationToken)];
    }

    private static ContentItem Make(int number, IReadOnlyList<Term> topics, IReadOnlyList<Term> audiences, List<string> organizations)
    {
        var random = new Random(number * SeedStep);
        var prose = new SeedProse(random);
        var published = FirstPublished + (Apart * number);
        var item = new ContentItem
        {
            ContentItemId = ItemId(number), ContentItemVersionId = $"0seedver{number:D18}", ContentType = ArticleContentType.Name, Latest = true, Published = true,
            CreatedUtc = published, ModifiedUtc = published, PublishedUtc = published, Author = "测量数据",
            OrganizationId = Common(organizations, random) ?? "",
        };
        var title = prose.Title();
        var part = new ArticlePart { Summary = { Text = prose.Sentence("摘要") }, AuthorName = { Text = "编辑部" }, Source = { Text = "测量用的生成文字" } };
        part.Topics.TermContentItemIds.AddRange(Some(topics, random));
        if (random.Next(5) < 3) part.Audience.TermContentItemIds.AddRange(Some(audiences, random).Take(1));
        return item.Apply(new TitlePart { Title = title }).Apply(part).Apply(new MarkdownBodyPart { Markdown = prose.Body() });
    }

    private static IEnumerable<string> Some(IReadOnlyList<Term> terms, Random random) =>
        terms.Count == 0 ? [] : Enumerable.Range(0, 1 + (random.Next(MostTopics * MostTopics) / MostTopics)).Select(_ => Common(terms, random)!.Id).Distinct().ToList();

    private static T? Common<T>(IReadOnlyList<T> all, Random random) => all.Count == 0 ? default : all[(int)(all.Count * Math.Pow(random.NextDouble(), 1.5))];

    // Letters and digits of the site's ids; sorted they stand in the order of their numbers.
    private static string ItemId(int number) => string.Create(CultureInfo.InvariantCulture, $"0seedart{number:D18}");
}
