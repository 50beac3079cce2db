using System.Security.Cryptography;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>Whether those a survey asks are enough to ask: where it is not known that they are ten, their answers could never become a number, or would be one person's.</summary>
public sealed class SurveyAudience(SiteDbContext db, OrganizationDirectory organizations, IStringLocalizer<SurveyAudience> T)
{
    /// <summary>For each worker so many answers are room enough.</summary>
    public const int AnswersForEachWorker = 3;

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
            null => string.Format(T["还不知道这个单位有多少职工。请先在单位资料里填“职工人数”；不到 {0} 人的单位不能单独问。"].Value, Suppression.SmallestGroup),
            < Suppression.SmallestGroup => string.Format(T["这个单位不到 {0} 个职工，问了也出不了合计，还可能猜到是谁。请和相近的单位一起问，或者请上级工会问。"].Value, Suppression.SmallestGroup),
            _ => null,
        };
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

    // What it states of itself, else what those below it state together; of each the last year.
    private async Task<int?> WorkersAsync(string organizationId, CancellationToken cancellationToken)
    {
        List<string> ids = [.. (await organizations.SubtreeAsync(organizationId, cancellationToken)).Select(row => row.OrganizationId)];
        var facts = await db.Set<OrganizationFact>().AsNoTracking().Where(fact => ids.Contains(fact.OrganizationId) && fact.Workers != null).Select(fact => new { fact.OrganizationId, fact.Year, Workers = fact.Workers!.Value }).ToListAsync(cancellationToken);
        var last = facts.GroupBy(fact => fact.OrganizationId).ToDictionary(group => group.Key, group => group.MaxBy(fact => fact.Year)!.Workers);
        return last.TryGetValue(organizationId, out var own) ? own : last.Count == 0 ? null : last.Values.Sum();
    }
}
