using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Process;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Records;

/// <summary>The record of a month at the organisations where the current person may see it.</summary>
public sealed class MonthReader(SiteDbContext db, IAccess access, IOrganizationScopes organizations, SiteClock clock)
{
    /// <summary>Rows a page shows.</summary>
    public const int PageSize = 50;

    private const int MostExported = 50_000;

    /// <summary>What was published, the newest first; one row more than a page when there are more.</summary>
    public async Task<IReadOnlyList<MonthRow>> PublishedAsync(DateOnly first, long? before, CancellationToken cancellationToken)
    {
        var (start, end) = Range(first);
        var items = await ItemsAsync(cancellationToken);
        var signed = db.Set<SignOff>().AsNoTracking();
        return await (
            from happened in db.Set<EditorialEvent>().AsNoTracking()
            join item in items on happened.VersionId equals item.ContentItemVersionId
            join organization in db.Set<Organization>().AsNoTracking() on item.OrganizationId equals organization.OrganizationId
            where happened.Kind == EditorialEventKind.Published && happened.CreatedUtc >= start && happened.CreatedUtc < end && (before == null || happened.Id < before)
            orderby happened.Id descending
            select new MonthRow(
                happened.Id, item.ContentItemId, item.DisplayText, organization.ShortName, happened.CreatedUtc,
                signed.Where(sign => sign.VersionId == item.ContentItemVersionId && sign.Stage == ReviewStage.First && sign.SignedUtc <= happened.CreatedUtc).OrderByDescending(sign => sign.Id).Select(sign => sign.PersonName).FirstOrDefault() ?? "",
                signed.Where(sign => sign.VersionId == item.ContentItemVersionId && sign.Stage == ReviewStage.Second && sign.SignedUtc <= happened.CreatedUtc).OrderByDescending(sign => sign.Id).Select(sign => sign.PersonName).FirstOrDefault() ?? "",
                signed.Where(sign => sign.VersionId == item.ContentItemVersionId && sign.Stage == ReviewStage.Final && sign.SignedUtc <= happened.CreatedUtc).OrderByDescending(sign => sign.Id).Select(sign => sign.PersonName).FirstOrDefault() ?? ""))
            .Take(PageSize + 1).ToListAsync(cancellationToken);
    }

    /// <summary>Every line of the month, oldest first, at most fifty thousand: title, organisation, line. Sign-offs a recipe brought are not among them.</summary>
    public async Task<IReadOnlyList<(string Title, string Organization, RecordLine Line)>> LinesAsync(DateOnly first, CancellationToken cancellationToken)
    {
        var (start, end) = Range(first);
        var items = await ItemsAsync(cancellationToken);
        var organizationsTable = db.Set<Organization>().AsNoTracking();
        var signed = await (
            from sign in db.Set<SignOff>().AsNoTracking()
            join item in items on sign.VersionId equals item.ContentItemVersionId
            join organization in organizationsTable on item.OrganizationId equals organization.OrganizationId
            where sign.Source == SignOffSource.Review && sign.SignedUtc >= start && sign.SignedUtc < end
            orderby sign.Id
            select new { item.DisplayText, organization.ShortName, sign.SignedUtc, sign.Source, sign.Stage, sign.PersonName, sign.Role, sign.Opinion }).Take(MostExported).ToListAsync(cancellationToken);
        var events = await (
            from happened in db.Set<EditorialEvent>().AsNoTracking()
            join item in items on happened.VersionId equals item.ContentItemVersionId
            join organization in organizationsTable on item.OrganizationId equals organization.OrganizationId
            where happened.CreatedUtc >= start && happened.CreatedUtc < end
            orderby happened.Id
            select new { item.DisplayText, organization.ShortName, happened.CreatedUtc, happened.Kind, happened.Stage, happened.PersonName, happened.Text }).Take(MostExported).ToListAsync(cancellationToken);
        return
        [
            .. signed.Select(row => (row.DisplayText, row.ShortName, new RecordLine(row.SignedUtc, RecordWords.Of(row.Source, row.Stage), row.PersonName, row.Role, row.Opinion, null)))
                .Concat(events.Select(row => (row.DisplayText, row.ShortName, new RecordLine(row.CreatedUtc, RecordWords.Of(row.Kind, row.Stage), row.PersonName, "", row.Text, null))))
                .OrderBy(row => row.Item3.Utc),
        ];
    }

    private (DateTime From, DateTime To) Range(DateOnly first) => (clock.ToUtc(first.ToDateTime(TimeOnly.MinValue)), clock.ToUtc(first.AddMonths(1).ToDateTime(TimeOnly.MinValue)));

    private async Task<IQueryable<ContentItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(Permissions.ViewReviewRecords), cancellationToken);
        var items = db.Set<ContentItem>().AsNoTracking().Where(item => item.Visibility == Visibility.Public || item.Visibility == Visibility.Internal);
        if (scope.Everywhere) return items;
        var inside = await organizations.IdsWithinAsync(scope, cancellationToken);
        return items.Where(item => inside.Contains(item.OrganizationId));
    }
}
