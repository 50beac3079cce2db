using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Desk;

/// <summary>The lectures a person arranges.</summary>
public sealed class LectureDeskRows(SiteDbContext db, IAccess access)
{
    /// <summary>All of them.</summary>
    public async Task<IQueryable<LectureRequest>> AllAsync(CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(Permissions.ArrangeLectures), cancellationToken);
        var rows = db.Set<LectureRequest>().AsNoTracking();
        if (scope.Everywhere) return rows;
        var inside = db.Set<Organization>().Within(scope).Select(unit => unit.OrganizationId);
        return rows.Where(row => inside.Contains(row.OrganizationId));
    }

    /// <summary>What the filter leaves: one stage, or what is not over.</summary>
    public async Task<IQueryable<LectureRequest>> FilterAsync(LectureDeskQuery query, CancellationToken cancellationToken)
    {
        var rows = await AllAsync(cancellationToken);
        return query.Only is { } stage
            ? rows.Where(row => row.Stage == stage)
            : rows.Where(row => row.Stage != LectureStage.Counted && row.Stage != LectureStage.NotCounted && row.Stage != LectureStage.Cancelled);
    }

    /// <summary>What the filter leaves, in the order of the list, behind the place the page begins.</summary>
    public async Task<IQueryable<LectureRequest>> PageAsync(LectureDeskQuery query, CancellationToken cancellationToken)
    {
        var rows = await FilterAsync(query, cancellationToken);
        var none = LectureDeskKey.NoTime;
        if (LectureDeskKey.Read(query.After) is var (start, id))
            rows = query.IsNewestFirst
                ? rows.Where(row => (row.StartUtc ?? none) < start || ((row.StartUtc ?? none) == start && row.Id < id))
                : rows.Where(row => (row.StartUtc ?? none) > start || ((row.StartUtc ?? none) == start && row.Id > id));
        return query.IsNewestFirst
            ? rows.OrderByDescending(row => row.StartUtc ?? none).ThenByDescending(row => row.Id)
            : rows.OrderBy(row => row.StartUtc ?? none).ThenBy(row => row.Id);
    }
}
