using Eap.Search.Advice;
using Eap.Contents;
using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Eap.Platform.Zones;
using Eap.Search.Searching;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Search.Tests;

/// <summary>Sites of both engines with a public, an internal and a private type of the tests' own, and somebody who gives advice.</summary>
public sealed class SearchSites() : EnginesFixture(new SiteHostOptions
{
    Recipe = "blank", FromTemplate = false,
    Services = services => services.AddContentDeclaration<TestTypes>().AddScoped<ISearchAdvice, TestAdvice>(),
})
{
    /// <summary>Writes an item and publishes it.</summary>
    public static Task<ContentItem> PublishAsync(SiteHost site, string title, string body = "", string type = "Story", Action<ContentItem>? change = null) => site.InUnitAsync(async unit =>
    {
        var result = await unit.Get<IContentManager>().SaveAndPublishAsync(await NewAsync(unit, title, body, type, change), null);
        Assert.True(result.Succeeded, string.Join(" ", result.Errors.Select(error => error.Message)));
        return result.Item;
    });

    /// <summary>An item in memory.</summary>
    public static async Task<ContentItem> NewAsync(UnitScope unit, string title, string body = "", string type = "Story", Action<ContentItem>? change = null)
    {
        var item = await unit.Get<IContentManager>().NewAsync(type, "");
        item.Apply(new TitlePart { Title = title }).Apply(new MarkdownBodyPart { Markdown = body.Length == 0 ? "正文" : body });
        change?.Invoke(item);
        return item;
    }

    /// <summary>Titles found, in order.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(SiteHost site, string typed, Func<SearchRequest, SearchRequest>? change = null)
    {
        var request = new SearchRequest { Typed = typed, PageSize = 50 };
        var results = await site.UseAsync<SiteSearch, SearchResults>(search => search.SearchAsync(change?.Invoke(request) ?? request, TestContext.Current.CancellationToken));
        return [.. results.Results.Select(result => result.Title.Text)];
    }
}

public sealed class StoryPart : ContentPart
{
    public TextField? Keyword { get; set; }

    public TextField? Secret { get; set; }

    public TaxonomyField? Topics { get; set; }
}

public sealed class TestTypes : ContentDeclaration
{
    public override int Version => 1;

    public override void Declare(ContentDeclarations declarations) => declarations
        .Part<StoryPart>(part => part
            .WithField<TextField>("Keyword", "关键词")
            .WithField<TextField>("Secret", "证件号", new ProtectedFieldSettings { IsProtected = true })
            .WithField<TaxonomyField>("Topics", "主题", new TaxonomyFieldSettings { TaxonomyAlias = "topics" }))
        .Type("Story", type => Shape(type, "故事", Visibility.Public))
        .Type("Tale", type => Shape(type, "传说", Visibility.Public))
        .Type("Memo", type => Shape(type, "内部通报", Visibility.Internal))
        .Type("Dossier", type => Shape(type, "档案", Visibility.Private))
        .Type("Loose", type => type.DisplayedAs("没有网址").Editorial("测试").WithPart<TitlePart>().WithPart<MarkdownBodyPart>());

    private static ContentTypeBuilder Shape(ContentTypeBuilder type, string name, Visibility visibility) => type.DisplayedAs(name).Editorial("测试", visibility)
        .WithPart<TitlePart>().WithPart<AutoroutePart>(null, new AutoroutePartSettings { Pattern = "stories/{slug}" }).WithPart<MarkdownBodyPart>().WithPart<StoryPart>();
}

public sealed class TestAdvice : ISearchAdvice
{
    public ValueTask<ZoneContent?> AdviseAsync(string query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(query.Contains("撑不住", StringComparison.Ordinal) ? new ZoneContent("MarkdownBodyPart.Detail", new MarkdownBody("<p id=\"advice\">先打12356</p>")) : null);
}
