using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Eap.Platform.Caching;

/// <summary>The pages kept for everybody, by the tags of what they show.</summary>
public sealed class PageCache(IOutputCacheStore store, SharedReads shared)
{
    internal const string KeptKey = "Eap.PageCache.Kept";
    internal const string LimitKey = "Eap.PageCache.Limit";

    /// <summary>For pages on which the time of day shows (hotlines, open now).</summary>
    public static readonly TimeSpan ClockShows = TimeSpan.FromSeconds(60);

    /// <summary>For all other pages; publishing evicts them long before.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromHours(1);

    /// <summary>Called while a public page is made: keep it, at most this long, until one of the tags is evicted. The shortest wish wins.</summary>
    public static void Keep(HttpContext context, TimeSpan atMost, params ReadOnlySpan<string> tags)
    {
        context.Items[KeptKey] = context.Items[KeptKey] is TimeSpan known && known < atMost ? known : atMost;
        SetDuration(context);
        Tag(context, tags);
    }

    /// <summary>Called by a block that stands on pages of others: should the page be kept, then under these tags too.</summary>
    public static void Tag(HttpContext context, params ReadOnlySpan<string> tags)
    {
        if (context.Features.Get<IOutputCacheFeature>() is not { } feature) return;
        foreach (var tag in tags) feature.Context.Tags.Add(tag);
    }

    /// <summary>
    /// Called by a block that stands on many pages: should the page be kept, then no longer than this. Unlike <see cref="Keep"/> it does not
    /// ask for the page to be kept.
    /// </summary>
    public static void NoLongerThan(HttpContext context, TimeSpan atMost)
    {
        context.Items[LimitKey] = context.Items[LimitKey] is TimeSpan known && known < atMost ? known : atMost;
        SetDuration(context);
    }

    // The cache reads the duration when the first byte leaves, before the policy is asked about the response: later it would keep its default.
    private static void SetDuration(HttpContext context)
    {
        if (context.Items[KeptKey] is not TimeSpan kept || context.Features.Get<IOutputCacheFeature>() is not { } feature) return;
        feature.Context.ResponseExpirationTimeSpan = context.Items[LimitKey] is TimeSpan limit && limit < kept ? limit : kept;
    }

    /// <summary>The tag of a content item.</summary>
    public static string Item(string contentItemId) => $"item:{contentItemId}";

    /// <summary>The tag of lists of a content type.</summary>
    public static string Type(string contentType) => $"type:{contentType}";

    /// <summary>The tag every kept page carries: settings, menus, definitions.</summary>
    public const string Everything = "all";

    /// <summary>Drops every page with one of the tags; called after a commit.</summary>
    public async Task EvictAsync(IEnumerable<string> tags)
    {
        var all = tags.Distinct().ToList();
        // First what pages are made of, then the pages.
        if (all.Contains(Everything)) shared.Forget();
        else shared.Forget(all);
        foreach (var tag in all) await store.EvictByTagAsync(tag, CancellationToken.None);
    }
}
