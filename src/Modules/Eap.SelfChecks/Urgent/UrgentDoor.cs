using Eap.Applications.Access;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Urgent;

/// <summary>Which requests the current person reaches: unions their own, professionals those they were told of. What is not for them is not there.</summary>
public sealed class UrgentDoor(SiteDbContext db, Representation representation, OrganizationDirectory organizations, OnCall onCall, IAccess access, ICurrentUser user, SiteClock clock)
{
    private const int Most = 100;
    private const int DaysShown = 30;

    /// <summary>Those of the unions the person speaks for: open ones and what ended lately, the newest first.</summary>
    public async Task<IReadOnlyList<UrgentCase>> OwnAsync(CancellationToken cancellationToken)
    {
        var units = (await representation.UnitsAsync(cancellationToken)).Select(unit => unit.OrganizationId).ToList();
        var since = clock.UtcNow.AddDays(-DaysShown);
        return units.Count == 0 ? [] : await ReadAsync(db.Set<UrgentRequest>().Where(row => units.Contains(row.OrganizationId) && (row.ClosedUtc == null || row.ClosedUtc > since)), cancellationToken);
    }

    /// <summary>One of theirs; null when there is none.</summary>
    public async Task<UrgentCase?> OwnAsync(string id, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Set<UrgentRequest>().Where(row => row.RequestId == id), cancellationToken)).SingleOrDefault() is { } found && await representation.SpeaksForAsync(found.Request.OrganizationId, cancellationToken) ? found : null;

    /// <summary>Those the person has, and open ones they were told of; those where nobody has rung yet first.</summary>
    public async Task<IReadOnlyList<UrgentCase>> ToldAsync(CancellationToken cancellationToken)
    {
        var since = clock.UtcNow.AddDays(-DaysShown);
        return [.. (await ReadAsync((await MineAsync(cancellationToken)).Where(row => row.ClosedUtc == null || row.ClosedUtc > since), cancellationToken))
            .OrderBy(found => found.Request.State).ThenBy(found => found.Request.DueUtc)];
    }

    /// <summary>One of them; null when there is none for this person.</summary>
    public async Task<UrgentCase?> ToldAsync(string id, CancellationToken cancellationToken) => (await ReadAsync((await MineAsync(cancellationToken)).Where(row => row.RequestId == id), cancellationToken)).SingleOrDefault();

    private async Task<IQueryable<UrgentRequest>> MineAsync(CancellationToken cancellationToken)
    {
        var (scope, level, me) = (await access.ScopeAsync(nameof(UrgentPermissions.AnswerUrgent), cancellationToken), await onCall.LevelOfAsync(user.UserName, cancellationToken), user.UserId);
        var inside = db.Set<Organization>().Within(scope);
        var told = db.Set<UrgentTold>().Where(found => found.UserId == me);
        return db.Set<UrgentRequest>().Where(row => (row.TakenBy == me || (row.State != UrgentState.Closed && (row.Level >= level || told.Any(found => found.RequestId == row.RequestId)))) && inside.Any(organization => organization.OrganizationId == row.OrganizationId));
    }

    private async Task<IReadOnlyList<UrgentCase>> ReadAsync(IQueryable<UrgentRequest> requests, CancellationToken cancellationToken)
    {
        var found = await requests.AsNoTracking().OrderByDescending(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        var names = await organizations.ManyAsync([.. found.SelectMany(row => new[] { row.OrganizationId, row.PlaceId }).Distinct()], cancellationToken);
        return [.. found.Select(row => new UrgentCase(row, names.GetValueOrDefault(row.OrganizationId)?.Name ?? "", names.GetValueOrDefault(row.PlaceId)?.Name ?? ""))];
    }
}
