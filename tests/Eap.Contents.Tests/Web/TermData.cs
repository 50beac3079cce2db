using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Aliases;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Tests.Engine;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Web;

/// <summary>Terms and the tales that name them.</summary>
internal static class TermData
{
    /// <summary>The newest version of the taxonomy with this alias.</summary>
    public static Task<ContentItem> TaxonomyAsync(this SiteHost site, string alias = "topics") => site.QueryAsync(db => (
        from item in db.Set<ContentItem>()
        join index in db.Set<AliasPartIndex>() on item.ContentItemVersionId equals index.ContentItemVersionId
        where item.Latest && index.Alias == alias
        select item).FirstAsync());

    /// <summary>The taxonomy as readers meet it.</summary>
    public static async Task<Taxonomy> TopicsAsync(this SiteHost site) => (await site.UseAsync<TaxonomyDirectory, Taxonomy?>(taxonomies => taxonomies.ByAliasAsync("topics").AsTask()))!;

    /// <summary>A new term, made on the page.</summary>
    public static async Task<Term> TermAsync(this SiteHost site, SiteClient client, string title, string slug, string? parent = null)
    {
        var address = $"/admin/taxonomies/{(await site.TaxonomyAsync()).ContentItemId}";
        (await client.SubmitFormAsync(address, new() { ["Title"] = title, ["Slug"] = slug, ["Parent"] = parent ?? "" }, "#add")).ShouldRedirectTo(address);
        return (await site.TopicsAsync()).BySlug(slug)!;
    }

    /// <summary>A published tale with these topics.</summary>
    public static Task<ContentItem> TaleAsync(this SiteHost site, string title, params string[] topics) => site.InUnitAsync(async unit =>
    {
        var item = await EngineSites.NewAsync(unit, title, "Tale");
        item.OrganizationId = (await site.Data.OrganizationNamedAsync(null)).OrganizationId;
        return (await unit.Get<IContentManager>().SaveAndPublishAsync(item.About(topics), null)).Item;
    });

    public static ContentItem About(this ContentItem item, params string[] topics) => item.Alter<TalePart>(part => part.Topics = new() { TermContentItemIds = [.. topics] });

    public static IReadOnlyList<string> Topics(this ContentItem item) => item.As<TalePart>()?.Topics?.TermContentItemIds ?? [];
}
