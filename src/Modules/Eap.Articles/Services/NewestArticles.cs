using Eap.Articles.ViewModels;
using Eap.Platform.Caching;
using Eap.Platform.Zones;
using Microsoft.AspNetCore.Http;

namespace Eap.Articles.Services;

/// <summary>The newest articles on the home page.</summary>
internal sealed class NewestArticles(ArticleDirectory articles, ArticleDisplay display, IHttpContextAccessor accessor) : IZoneBlock
{
    private const int Most = 5;

    public string Zone => ZoneNames.HomeMain;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is { } context) PageCache.Tag(context, PageCache.Type(ArticleContentType.Name));
        var summaries = new List<ArticleSummary>();
        foreach (var item in await articles.NewestAsync(Most, cancellationToken)) summaries.Add(await display.SummaryAsync(item, cancellationToken));
        return summaries.Count == 0 ? null : new ZoneContent("NewestArticles", summaries);
    }
}
