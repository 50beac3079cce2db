using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Surveys;

/// <summary>Which surveys the current person reaches: those that ask an organisation where they may see results, or one below it. What is not for them is not there.</summary>
public sealed class SurveyDoor(SiteDbContext db, ContentAccess contents, OrganizationDirectory organizations, IAccess access)
{
    private const int Most = 200;

    /// <summary>All of them, the newest first; the same number of queries however many there are.</summary>
    public async Task<IReadOnlyList<SurveyCase>> ListAsync(CancellationToken cancellationToken) =>
        await ReadAsync((await contents.PrivateAsync(SurveyType.Name, cancellationToken, nameof(SurveyPermissions.ViewSurveyResults))).OrderByDescending(item => item.Id).Take(Most), cancellationToken);

    /// <summary>One; null when there is none for this person.</summary>
    public async Task<SurveyCase?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await ReadAsync((await contents.PrivateAsync(SurveyType.Name, cancellationToken, nameof(SurveyPermissions.ViewSurveyResults))).Where(item => item.ContentItemId == id), cancellationToken)).SingleOrDefault();

    /// <summary>One the person may change and open; null when there is none.</summary>
    public async Task<SurveyCase?> ManagedAsync(string id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) is { MayManage: true } found ? found : null;

    private async Task<IReadOnlyList<SurveyCase>> ReadAsync(IQueryable<ContentItem> items, CancellationToken cancellationToken)
    {
        var found = await items.ToListAsync(cancellationToken);
        var ids = found.Select(item => item.ContentItemId).ToList();
        var runs = await db.Set<SurveyRun>().AsNoTracking().Where(row => ids.Contains(row.SurveyItemId)).ToDictionaryAsync(row => row.SurveyItemId, cancellationToken);
        var names = await organizations.ManyAsync([.. found.Select(item => item.OrganizationId).Distinct()], cancellationToken);
        var managed = await access.ScopeAsync(nameof(SurveyPermissions.ManageSurveys), cancellationToken);
        var isCity = await organizations.FederationAsync(cancellationToken) is { } city && managed.Contains(city.Path);
        return [.. found.Select(item => new SurveyCase(item, names.GetValueOrDefault(item.OrganizationId)?.Name ?? "", runs.GetValueOrDefault(item.ContentItemId), names.GetValueOrDefault(item.OrganizationId) is { } asked && managed.Contains(asked.Path), isCity))];
    }
}
