using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Surveys;

/// <summary>Which surveys the current person reaches: those that ask an organisation where they may see results, or one below it. What is not for them is not there.</summary>
public sealed class SurveyDoor(SiteDbContext db, ContentAccess contents, OrganizationDirectory organizations, IAccess access, ICurrentUser user, SiteClock clock)
{
    private const int Most = 200;

    /// <summary>All of them, the newest first; the same number of queries however many there are.</summary>
    public async Task<IReadOnlyList<SurveyCase>> ListAsync(CancellationToken cancellationToken) =>
        await ReadAsync((await contents.PrivateAsync(SurveyType.Name, cancellationToken, nameof(SurveyPermissions.ViewSurveyResults))).OrderByDescending(item => item.Id).Take(Most), cancellationToken);

    /// <summary>One; null when there is none for this person.</summary>
    public async Task<SurveyCase?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await ReadAsync((await contents.PrivateAsync(SurveyType.Name, cancellationToken, nameof(SurveyPermissions.ViewSurveyResults))).Where(item => item.ContentItemId == id), cancellationToken)).SingleOrDefault();

    /// <summary>One the person may change; null when there is none.</summary>
    public async Task<SurveyCase?> ManagedAsync(string id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { MayManage: true } found ? found : null;

    /// <summary>How often the same people were asked in the last year: each survey tells a little more of each of them.</summary>
    public Task<int> LatelyAsync(string organizationId, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow.AddYears(-1);
        return db.Set<SurveyRun>().CountAsync(run => run.OrganizationId == organizationId && run.OpenedUtc > since, cancellationToken);
    }

    private async Task<IReadOnlyList<SurveyCase>> ReadAsync(IQueryable<ContentItem> items, CancellationToken cancellationToken)
    {
        var found = await items.ToListAsync(cancellationToken);
        var ids = found.Select(item => item.ContentItemId).ToList();
        var runs = await db.Set<SurveyRun>().AsNoTracking().Where(row => ids.Contains(row.SurveyItemId)).ToDictionaryAsync(row => row.SurveyItemId, cancellationToken);
        var askings = await db.Set<SurveyAsking>().AsNoTracking().Where(row => ids.Contains(row.SurveyItemId)).ToDictionaryAsync(row => row.SurveyItemId, cancellationToken);
        // Whoever wrote any version of it, however little.
        var written = await db.Set<ContentItem>().AsNoTracking().Where(item => ids.Contains(item.ContentItemId) && item.Author == user.UserName).Select(item => item.ContentItemId).Distinct().ToListAsync(cancellationToken);
        var names = await organizations.ManyAsync([.. found.Select(item => item.OrganizationId).Distinct()], cancellationToken);
        var managed = await access.ScopeAsync(nameof(SurveyPermissions.ManageSurveys), cancellationToken);
        var isCity = await organizations.FederationAsync(cancellationToken) is { } city && managed.Contains(city.Path);
        return [.. found.Select(Case)];

        SurveyCase Case(ContentItem item)
        {
            var (asked, asking) = (names.GetValueOrDefault(item.OrganizationId), askings.GetValueOrDefault(item.ContentItemId));
            var isOwn = written.Contains(item.ContentItemId) || item.Owner == (user.UserId ?? "") || asking?.AskedBy == (user.UserId ?? "");
            return new SurveyCase(item, asked?.Name ?? "", runs.GetValueOrDefault(item.ContentItemId), asking, asked is not null && managed.Contains(asked.Path), isCity, isOwn);
        }
    }
}
