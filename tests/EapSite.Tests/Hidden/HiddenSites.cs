using System.Collections.Concurrent;
using Eap.Contents;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Hidden;

/// <summary>A site on each engine that holds what readers must not learn of: each item and its file bear the same word.</summary>
public sealed class HiddenSites() : EnginesFixture(new SiteHostOptions { FromTemplate = false, Services = services => services.AddContentDeclaration<HiddenTypes>() })
{
    /// <summary>The word.</summary>
    public const string Word = "山核桃";

    /// <summary>The organisation all of it belongs to.</summary>
    public const string Owner = "莒县总工会";

    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<HiddenItems>>> _planted = new();

    /// <summary>The site on this engine with everything planted.</summary>
    public async Task<HiddenItems> PlantedAsync(DatabaseEngine engine)
    {
        var site = await OnAsync(engine);
        return await _planted.GetOrAdd(engine, _ => new Lazy<Task<HiddenItems>>(() => PlantAsync(site))).Value;
    }

    private static async Task<HiddenItems> PlantAsync(SiteHost site)
    {
        var editor = await site.SignInAsync(RoleNames.Editor, at: Owner);
        var uploaded = await editor.SubmitFormAsync("/admin/media/upload", new() { ["file"] = new FormFile($"{Word}.png", Convert.FromBase64String(OnePixel), "image/png") });
        var media = (await editor.GetPageAsync(uploaded.Location!)).ShouldBeOk().Document.QuerySelector("main img")!.GetAttribute("src")!;
        var changed = await SaveAsync(site, "Story", "杏子熟了", "杏子", media: null, publish: true);
        await site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var draft = (await contents.GetAsync(changed.ContentItemId, VersionOptions.Latest))!;
            draft.Apply(new TitlePart { Title = $"还没发布的{Word}" }).Apply(new MarkdownBodyPart { Markdown = $"{Word}仁" });
            return await contents.SaveDraftAsync(draft, changed.ContentItemVersionId);
        });
        return new HiddenItems(
            site, media, changed, await SaveAsync(site, "Dossier", $"档案{Word}", $"{Word}仁", media, publish: true), await SaveAsync(site, "Memo", $"通报{Word}", $"{Word}仁", media: null, publish: true),
            await SaveAsync(site, "Story", $"草稿{Word}", $"{Word}仁", media, publish: false), await WithdrawnAsync(site, media));
    }

    private static async Task<ContentItem> WithdrawnAsync(SiteHost site, string media)
    {
        var item = await SaveAsync(site, "Story", $"撤下的{Word}", $"{Word}仁", media, publish: true);
        await site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(item.ContentItemId));
        return item;
    }

    private static async Task<ContentItem> SaveAsync(SiteHost site, string type, string title, string body, string? media, bool publish)
    {
        var topics = await site.UseAsync<TaxonomyDirectory, Taxonomy?>(taxonomies => taxonomies.ByAliasAsync("topics").AsTask());
        var owner = await site.Data.OrganizationNamedAsync(Owner);
        return await site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync(type, owner.OrganizationId);
            item.Apply(new TitlePart { Title = title }).Apply(new MarkdownBodyPart { Markdown = media is null ? body : $"{body}\n\n![{Word}]({media})" })
                .Apply(new HiddenPart { Topics = new() { TermContentItemIds = [topics!.BySlug("shuimian")!.Id] } });
            var result = publish ? await contents.SaveAndPublishAsync(item, null) : await contents.SaveDraftAsync(item, null);
            Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Message)));
            Assert.NotEmpty(result.Item.As<AutoroutePart>()!.Path!);
            return result.Item;
        });
    }
}

/// <summary>What was planted.</summary>
/// <param name="Site">Where.</param>
/// <param name="Media">Address of the picture that all but the internal one show.</param>
/// <param name="Changed">Published, with a draft that bears the word.</param>
/// <param name="Dossier">Private and published.</param>
/// <param name="Memo">Internal and published.</param>
/// <param name="Draft">Never published.</param>
/// <param name="Withdrawn">No longer published.</param>
public sealed record HiddenItems(SiteHost Site, string Media, ContentItem Changed, ContentItem Dossier, ContentItem Memo, ContentItem Draft, ContentItem Withdrawn)
{
    /// <summary>All that have an address nobody may open without an account.</summary>
    public IReadOnlyList<ContentItem> All => [Dossier, Memo, Draft, Withdrawn];
}
