using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Eap.Stations.Problems;
using Eap.Stations.Verification;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Desk;

/// <summary>Makes the pages of the desk, where the person tends stations.</summary>
public sealed class StationDeskPages(SiteDbContext db, ContentAccess contents, IAccess access, SiteSettings settings, SiteClock clock)
{
    private const int Most = 500;
    private const int PageSize = 50;

    /// <summary>A page of the published stations: those nobody ever confirmed first, then by how long ago it was.</summary>
    public async Task<StationDeskList> StationsAsync(int page, CancellationToken cancellationToken)
    {
        page = Math.Clamp(page, 1, 1000);
        var inside = db.Set<Organization>().AsNoTracking().Within(await access.ScopeAsync(nameof(Permissions.TendStations), cancellationToken));
        var rows = await (
            from row in db.Set<StationIndex>().AsNoTracking()
            join item in contents.Published(StationContentType.Name) on row.ContentItemVersionId equals item.ContentItemVersionId
            join route in db.Set<AutoroutePartIndex>() on row.ContentItemVersionId equals route.ContentItemVersionId
            join host in inside on row.OrganizationId equals host.OrganizationId
            where row.Published && route.Published && row.ClosedOn == null
            let last = db.Set<StationVerification>().Where(seen => seen.StationItemId == row.ContentItemId).Max(seen => (DateTime?)seen.VerifiedUtc)
            // The engines do not agree where what is missing stands in an order.
            orderby last != null, last, row.Title, row.Id
            select new
            {
                row.ContentItemId, row.Title, route.Path, Host = host.Name, Last = last,
                Waiting = db.Set<StationProblem>().Count(problem => problem.StationItemId == row.ContentItemId && problem.State == ProblemState.Waiting),
            }).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var (today, stale) = (clock.Today, (await settings.GetAsync<StationSettings>(cancellationToken)).StaleAfterDays);
        return new StationDeskList([.. rows.Take(PageSize).Select(row => new StationDeskRow(row.ContentItemId, row.Title, "/" + row.Path, row.Host,
            VerificationAge.Of(row.Last is { } last ? DateOnly.FromDateTime(clock.ToLocal(last)) : null, today, stale), row.Waiting))], page, rows.Count > PageSize);
    }

    /// <summary>Problems in one state: those waiting by the day promised, others newest first.</summary>
    public async Task<IReadOnlyList<ProblemRow>> ProblemsAsync(ProblemState state, CancellationToken cancellationToken)
    {
        var inside = db.Set<Organization>().AsNoTracking().Within(await access.ScopeAsync(nameof(Permissions.TendStations), cancellationToken));
        var problems = db.Set<StationProblem>().AsNoTracking().Where(row => row.State == state && inside.Any(host => host.OrganizationId == row.OrganizationId));
        var rows = await (
            from problem in state == ProblemState.Waiting ? problems.OrderBy(row => row.DueOn).ThenBy(row => row.Id) : problems.OrderByDescending(row => row.AnsweredUtc).ThenByDescending(row => row.Id)
            select new { Problem = problem, Station = db.Set<ContentItem>().Where(item => item.ContentItemId == problem.StationItemId && item.Latest).Select(item => item.DisplayText).FirstOrDefault() }).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ProblemRow(row.Problem, row.Station ?? "", DateOnly.FromDateTime(clock.ToLocal(row.Problem.ReceivedUtc)), row.Problem.State == ProblemState.Waiting && row.Problem.DueOn < clock.Today))];
    }

    /// <summary>One problem; null when there is none for this person.</summary>
    public async Task<ProblemRow?> ProblemAsync(string id, CancellationToken cancellationToken)
    {
        var problem = await db.Set<StationProblem>().AsNoTracking().FirstOrDefaultAsync(row => row.ProblemId == id, cancellationToken);
        if (problem is null || !await access.AllowsAsync(nameof(Permissions.TendStations), problem.OrganizationId, cancellationToken)) return null;
        var title = await db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentItemId == problem.StationItemId && item.Latest).Select(item => item.DisplayText).FirstOrDefaultAsync(cancellationToken);
        return new ProblemRow(problem, title ?? "", DateOnly.FromDateTime(clock.ToLocal(problem.ReceivedUtc)), problem.State == ProblemState.Waiting && problem.DueOn < clock.Today);
    }

    /// <summary>One published station; null when there is none for this person.</summary>
    public async Task<ContentItem?> StationAsync(string id, CancellationToken cancellationToken) =>
        await contents.Published(StationContentType.Name).FirstOrDefaultAsync(item => item.ContentItemId == id, cancellationToken) is { } item
        && await access.AllowsAsync(nameof(Permissions.TendStations), item.OrganizationId, cancellationToken) ? item : null;
}
