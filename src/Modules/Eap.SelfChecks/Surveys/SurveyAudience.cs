using System.Security.Cryptography;
using Eap.Notifications.Messages;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.SelfChecks.Rules;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>Whether those a survey asks are enough to ask: where it is not known that they are ten, their answers could never become a number, or would be one person's.</summary>
public sealed class SurveyAudience(SiteDbContext db, OrganizationDirectory organizations, PermissionHolders holders, Reach reach, IStringLocalizer<SurveyAudience> T)
{
    /// <summary>For each worker so many answers are room enough.</summary>
    public const int AnswersForEachWorker = 3;

    private const int NamesTold = 3;
    private const int LeastRoom = 300;
    private const int MostRoom = 300_000;

    /// <summary>It asks the whole city.</summary>
    public async Task<bool> IsCityAsync(string organizationId, CancellationToken cancellationToken) => (await organizations.FederationAsync(cancellationToken))?.OrganizationId == organizationId;

    /// <summary>What stands in the way; null for nothing. The city is always enough.</summary>
    public async Task<string?> ProblemAsync(string organizationId, CancellationToken cancellationToken)
    {
        if (await IsCityAsync(organizationId, cancellationToken)) return null;
        return await WorkersAsync(organizationId, cancellationToken) switch
        {
            null => string.Format(T["还不知道这个单位有多少职工。“职工人数”填在“组织机构”里这个单位的“人数”，{0}填得了；不到 {1} 人的单位不能单独问。"].Value, await KeepersAsync(organizationId, cancellationToken), Suppression.SmallestGroup),
            < Suppression.SmallestGroup => string.Format(T["这个单位不到 {0} 个职工，问了也出不了合计，还可能猜到是谁。请和相近的单位一起问，或者请上级工会问。"].Value, Suppression.SmallestGroup),
            _ => null,
        };
    }

    /// <summary>Which of these organisations cannot be asked as the directory stands, and why, in a few words; those that can are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ShortAsync(OrganizationTree tree, CancellationToken cancellationToken)
    {
        var rows = tree.Walk().Select(found => found.Organization).ToList();
        List<string> ids = [.. rows.Select(row => row.OrganizationId)];
        var stated = await StatedAsync(ids, cancellationToken);
        var city = (await organizations.FederationAsync(cancellationToken))?.OrganizationId;
        return rows.Where(row => row.OrganizationId != city).Select(row => (row.OrganizationId, Workers: Sum(row, rows, stated))).Where(pair => pair.Workers is null or < Suppression.SmallestGroup)
            .ToDictionary(pair => pair.OrganizationId, pair => pair.Workers is null ? T["还没有填职工人数"].Value : string.Format(T["职工不到 {0} 人"].Value, Suppression.SmallestGroup));
    }

    /// <summary>Who can enter how many workers an organisation has, in words.</summary>
    public async Task<string> KeepersAsync(string? organizationId, CancellationToken cancellationToken)
    {
        var people = await reach.OfAsync(await holders.UserIdsAsync(nameof(Organizations.Permissions.ManageOrganizations), organizationId, cancellationToken), cancellationToken);
        return people.Count == 0 ? T["系统管理员"].Value : string.Format(T["系统管理员（{0}）"].Value, string.Join(T["、"].Value, people.Take(NamesTold).Select(person => person.Name)));
    }

    /// <summary>
    /// How many answers are taken at the most: from three times the workers of the directory to four times, by chance. Who fills it up himself, to see at which of his forms it is full,
    /// does not learn how many others came.
    /// </summary>
    public async Task<int> RoomAsync(string organizationId, CancellationToken cancellationToken)
    {
        var workers = await WorkersAsync(organizationId, cancellationToken) ?? MostRoom;
        var usual = (int)Math.Clamp((long)workers * AnswersForEachWorker, LeastRoom, MostRoom);
        return RandomNumberGenerator.GetInt32(usual, usual + usual / AnswersForEachWorker + 1);
    }

    private async Task<int?> WorkersAsync(string organizationId, CancellationToken cancellationToken)
    {
        var rows = await organizations.SubtreeAsync(organizationId, cancellationToken);
        return rows.FirstOrDefault(row => row.OrganizationId == organizationId) is { } asked ? Sum(asked, rows, await StatedAsync([.. rows.Select(row => row.OrganizationId)], cancellationToken)) : null;
    }

    // Of each the last year that says anything.
    private async Task<Dictionary<string, int>> StatedAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var facts = await db.Set<OrganizationFact>().AsNoTracking().Where(fact => ids.Contains(fact.OrganizationId) && fact.Workers != null).Select(fact => new { fact.OrganizationId, fact.Year, Workers = fact.Workers!.Value }).ToListAsync(cancellationToken);
        return facts.GroupBy(fact => fact.OrganizationId).ToDictionary(group => group.Key, group => group.MaxBy(fact => fact.Year)!.Workers);
    }

    // What it states of itself, else what those below it state together.
    private static int? Sum(Organization asked, IEnumerable<Organization> rows, Dictionary<string, int> stated)
    {
        if (stated.TryGetValue(asked.OrganizationId, out var own)) return own;
        List<int> below = [.. rows.Where(row => row.Path.StartsWith(asked.Path, StringComparison.Ordinal) && stated.ContainsKey(row.OrganizationId)).Select(row => stated[row.OrganizationId])];
        return below.Count == 0 ? null : below.Sum();
    }
}
