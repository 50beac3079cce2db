using Eap.Articles.Models;
using Eap.Contents.Access;
using Eap.Contents.Indexing;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Platform.Zones;
using Microsoft.EntityFrameworkCore;

namespace Eap.Articles.Services;

/// <summary>On the dashboard: published articles past their review-by date, for whoever may edit them. Two queries at most.</summary>
internal sealed class ReviewReminder(ContentAccess contents, SiteDbContext db, SiteClock clock) : IZoneBlock
{
    private const int Most = 5;

    public string Zone => ZoneNames.Dashboard;

    public int Position => 30;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var editable = await contents.EditableAsync(nameof(Eap.Contents.Permissions.EditContent), cancellationToken);
        var overdue =
            from item in editable
            join date in db.Set<DateFieldIndex>() on item.ContentItemId equals date.ContentItemId
            where date.Published && date.ContentType == ArticleContentType.Name && date.FieldName == nameof(ArticlePart.ReviewBy) && date.Value < today
            orderby date.Value, item.Id
            select new OverdueArticle(item.ContentItemId, item.DisplayText, DateOnly.FromDateTime(date.Value));
        var first = await overdue.Take(Most).ToListAsync(cancellationToken);
        return first.Count == 0 ? null : new ZoneContent("Dashboard.Review", new OverdueArticles(first, first.Count < Most ? first.Count : await overdue.CountAsync(cancellationToken)));
    }
}

/// <summary>Articles past their review-by date.</summary>
/// <param name="First">Those longest overdue.</param>
/// <param name="Total">How many in all.</param>
public sealed record OverdueArticles(IReadOnlyList<OverdueArticle> First, int Total);

/// <summary>An article past its review-by date.</summary>
public sealed record OverdueArticle(string Id, string Title, DateOnly ReviewBy);
